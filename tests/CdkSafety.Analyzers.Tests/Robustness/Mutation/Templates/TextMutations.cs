using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation.Templates;

/// <summary>
/// The ways to change a text whatever it is written in: characters, lines and brackets of JSON and YAML. They know no more of either
/// than where its parts begin and end, so that what they make is damaged in ways that no parser foresaw.
/// </summary>
internal static class TextMutations
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u", "\\uD800", "\\u12", "null", "true", "-", "--", "0", "1e999", "-0.", "0x1", "NaN", "\0", "\uFEFF", "\uFFFC", "\uD83D", "\u2028", "\r", "\n", "\t", "  ",
        "//", "/*", "#", "&a", "*a", "!Ref ", "!Sub ", "!GetAtt ", "!If [", "<<: ", "|", ">", "---", "...", "? ", "%YAML 1.2", "\"Ref\"", "\"Fn::Sub\"", "\"Fn::If\"", "\"Type\"", "\"Resources\"", "{}", "[]", "\"\"",
    ];

    private static readonly char[] Brackets = ['{', '}', '[', ']', '"', ',', ':', '\n'];

    /// <summary>All ways by name.</summary>
    public static ImmutableArray<(string Name, Func<string, MutationRandom, string> Change)> All { get; } =
    [
        ("truncate", (text, random) => text[..random.Below(text.Length + 1)]),
        ("cut from the start", (text, random) => text[random.Below(text.Length + 1)..]),
        ("delete a range", (text, random) => Range(text, random) is var (start, end) ? text.Remove(start, end - start) : text),
        ("repeat a range", (text, random) => Range(text, random) is var (start, end) ? text.Insert(end, text[start..end]) : text),
        ("move a range", (text, random) => Range(text, random) is var (start, end) ? Moved(text, start, end, random) : text),
        ("insert a piece", (text, random) => text.Insert(random.Below(text.Length + 1), random.Of(Pieces))),
        ("insert a piece", (text, random) => text.Insert(random.Below(text.Length + 1), random.Of(Pieces))),
        ("delete a bracket", (text, random) => Bracket(text, random) is { } at ? text.Remove(at, 1) : text),
        ("repeat a bracket", (text, random) => Bracket(text, random) is { } at ? text.Insert(at, text[at].ToString()) : text),
        ("exchange a bracket", (text, random) => Bracket(text, random) is { } at ? text.Remove(at, 1).Insert(at, random.Of(Brackets).ToString()) : text),
        ("replace a character", (text, random) => text.Length == 0 ? text : Replaced(text, random.Below(text.Length), (char)random.Below(0x10000))),
        ("flip a bit", (text, random) => text.Length == 0 ? text : random.Below(text.Length) is var at ? Replaced(text, at, (char)(text[at] ^ (1 << random.Below(8)))) : text),
        ("nest deeply", (text, random) => text.Insert(random.Below(text.Length + 1), new string(random.Of(['[', '{']), 1 + random.Below(5_000)))),
        ("end lines otherwise", (text, random) => text.ReplaceLineEndings(random.Of(["\r\n", "\r", "\n\n"]))),
        ("indent otherwise", (text, random) => text.Replace("  ", random.Of(["\t", " ", "   "]), StringComparison.Ordinal)),
    ];

    private static (int Start, int End) Range(string text, MutationRandom random)
    {
        var start = random.Below(text.Length + 1);
        return (start, start + random.Below(Math.Min(80, text.Length - start + 1)));
    }

    private static string Moved(string text, int start, int end, MutationRandom random)
    {
        var rest = text.Remove(start, end - start);
        return rest.Insert(random.Below(rest.Length + 1), text[start..end]);
    }

    private static int? Bracket(string text, MutationRandom random)
    {
        var places = new List<int>();
        for (var i = text.IndexOfAny(Brackets); i >= 0; i = text.IndexOfAny(Brackets, i + 1))
        {
            places.Add(i);
        }

        return places.Count == 0 ? null : random.Of(places);
    }

    private static string Replaced(string text, int at, char character) => text.Remove(at, 1).Insert(at, character.ToString());
}
