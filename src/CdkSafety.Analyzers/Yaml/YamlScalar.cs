using CdkSafety.Analyzers.Json;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>
/// What a plain scalar, one without quotes, says. CloudFormation reads YAML 1.1, CfnInclude YAML 1.2: what only one of them takes for
/// a number (<c>0x1F</c>, <c>0o17</c>, <c>017</c>, <c>1_000</c>, <c>1:30</c>, <c>1e3</c>) is text here, so that nobody judges it as one.
/// </summary>
internal static class YamlScalar
{
    /// <summary>What <paramref name="text"/> is: null, a Boolean, a number that JSON has too but for its sign or its point, or text.</summary>
    public static JsonKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JsonKind.Null,

        // The service takes these words for Booleans, and hands "true" or "false" on.
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => JsonKind.True,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => JsonKind.False,
        _ => IsNumber(text) ? JsonKind.Number : JsonKind.String,
    };

    private static bool IsNumber(string text)
    {
        var position = text[0] is '-' or '+' ? 1 : 0;
        var whole = SkipDigits(text, ref position);
        if (position == text.Length)
        {
            // A leading zero makes it octal, or the number of an account.
            return whole == 1 || (whole > 1 && text[position - whole] != '0');
        }

        if (text[position] != '.')
        {
            return false;
        }

        position++;
        if (SkipDigits(text, ref position) + whole == 0)
        {
            return false;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '-' or '+' ? 1 : 0;
            if (SkipDigits(text, ref position) == 0)
            {
                return false;
            }
        }

        return position == text.Length;
    }

    private static int SkipDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }
}
