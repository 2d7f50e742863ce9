using System.Globalization;
using System.Text;

namespace CdkSafety.Analyzers.Json;

/// <summary>The escapes of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>The characters of <paramref name="source"/> from <paramref name="start"/> to before <paramref name="end"/>, escapes resolved.</summary>
    public static string Unescape(string source, int start, int end)
    {
        var next = source.IndexOf('\\', start, end - start);
        if (next < 0)
        {
            return source.Substring(start, end - start);
        }

        var text = new StringBuilder(end - start);
        while (next >= 0)
        {
            text.Append(source, start, next - start);
            start = next + EscapeAt(source, next, end, out var character);
            text.Append(character);
            next = start < end ? source.IndexOf('\\', start, end - start) : -1;
        }

        return text.Append(source, start, end - start).ToString();
    }

    /// <summary>What the escape at <paramref name="position"/> stands for, and its length. An unknown escape stands for its letter.</summary>
    public static int EscapeAt(string source, int position, int end, out char character)
    {
        if (position + 1 >= end)
        {
            character = source[position];
            return 1;
        }

        var letter = source[position + 1];
        if (letter == 'u' && position + 6 <= end &&
            ushort.TryParse(source.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            character = (char)code;
            return 6;
        }

        character = letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => letter };
        return 2;
    }
}
