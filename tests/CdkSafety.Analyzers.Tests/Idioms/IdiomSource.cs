using System;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Tests.Verifiers;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>
/// Writes an idiom out for one rule, wrong or safe. The words of its code are <c>$T</c>, the type of the value; <c>$V</c>, the
/// value of the variant; <c>$Wrong</c>, <c>$Safe</c> and <c>$Other</c>, the value of the other variant; <c>$Head</c> and
/// <c>$Tail</c>, the two parts of a text; <c>$Construct</c>, <c>$Props</c>, <c>$Cfn</c> and <c>$Path</c>;
/// <c>$Set{…}</c>, <c>$Take{…}</c>; and <c>&lt;&lt;wrong || safe&gt;&gt;</c> for all else that differs.
/// </summary>
internal static partial class IdiomSource
{
    /// <summary>The parameters of every stack: what a value can depend on, and the environment that CDKS5001 asks for.</summary>
    public const string Parameters = "string environmentSuffix, string stage, bool isProd, bool flag, int number, string text, IConstruct other";

    /// <summary>The file of the stack.</summary>
    public static string Stack(Idiom idiom, RuleSample rule, bool isWrong) => StackSource.Create(
        rule.Namespaces,
        Expand(idiom.Code, rule, isWrong),
        Expand(idiom.Members, rule, isWrong),
        Parameters,
        Expand(idiom.Types, rule, isWrong),
        $"\nnamespace {(isWrong ? "Violating" : "Safe")};\n\n{idiom.Usings}");

    /// <summary>The other file, in the namespace of the first; null when the idiom has none.</summary>
    public static string? OtherFile(Idiom idiom, RuleSample rule, bool isWrong) => idiom.OtherFile.Length == 0
        ? null
        : $"using Amazon.CDK;\nusing Constructs;\nusing {rule.Namespaces.Replace(" ", ";\nusing ")};\n\nnamespace {(isWrong ? "Violating" : "Safe")};\n\n{Expand(idiom.OtherFile, rule, isWrong)}\n";

    private static string Expand(string code, RuleSample rule, bool isWrong)
    {
        var value = isWrong ? rule.Wrong : rule.Safe;
        code = Alternatives().Replace(code, match => match.Groups[isWrong ? 1 : 2].Value.Trim());
        code = Called(code, "$Take", rule.Take);
        code = Called(code, "$Set", rule.Set);
        code = Words().Replace(code, match => match.Groups[1].Value switch
        {
            "T" => rule.Type,
            "V" => value,
            "Wrong" => rule.Wrong,
            "Safe" => rule.Safe,
            "Other" => isWrong ? rule.Safe : rule.Wrong,
            "Head" => value[1..SplitOf(value)],
            "Tail" => value[SplitOf(value)..^1],
            "Construct" => rule.Construct,
            "Props" => rule.Props,
            "Cfn" => rule.Cfn,
            "Path" => rule.Path,
            _ => throw new ArgumentException($"'{match.Value}' is no word of an idiom.", nameof(code)),
        });
        return isWrong ? code : code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
    }

    /// <summary>Where the second part of a text in quotes starts: behind the last separator of the wrong values' first part.</summary>
    private static int SplitOf(string value) => value.IndexOfAny(['/', '-'], value.IndexOf("::", StringComparison.Ordinal) + 1) + 1;

    private static string Called(string code, string word, string format)
    {
        for (var start = code.IndexOf(word + "{", StringComparison.Ordinal); start >= 0; start = code.IndexOf(word + "{", StringComparison.Ordinal))
        {
            var open = start + word.Length;
            var end = open;
            for (var depth = 0; ; end++)
            {
                depth += code[end] == '{' ? 1 : code[end] == '}' ? -1 : 0;
                if (depth == 0)
                {
                    break;
                }
            }

            code = code[..start] + string.Format(null, format, code[(open + 1)..end]) + code[(end + 1)..];
        }

        return code;
    }

    [GeneratedRegex("<<(.*?)\\|\\|(.*?)>>", RegexOptions.Singleline)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\$([A-Z][A-Za-z]*)")]
    private static partial Regex Words();
}
