using System.Runtime.CompilerServices;
using CdkSafety.Analyzers.Json;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>
/// Reads a YAML template into the tree that the same template in JSON gives: short forms such as <c>!Ref</c> in their long form,
/// anchors and merge keys filled in. A damaged text gives what stands before the damage and the first error; no text makes it throw.
/// </summary>
internal static class YamlReader
{
    /// <summary>
    /// The longest text that is read, in characters: about a second of parsing. CloudFormation takes a template of 1 MB at most (its
    /// quotas, seen 2026-11-28).
    /// </summary>
    public const int MaximumLength = 5_000_000;

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The document; of several, the first is read and the second is the error.</param>
    /// <param name="error">The first thing that is wrong; <see langword="null"/> for a whole document.</param>
    /// <returns>The value, or as much of it as could be read; <see cref="JsonKind.Damaged"/> when there is none.</returns>
    public static JsonNode Read(string text, out JsonError? error)
    {
        if (text.Length > MaximumLength)
        {
            error = new JsonError(0, "it is longer than " + (MaximumLength / 1_000_000) + " million characters");
            return JsonNode.Scalar(JsonKind.Damaged, default, text);
        }

        // The parser takes a byte order mark for a part of the first name, and a null character for the end of the text.
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var end = FirstControlCharacter(text, start);
        var node = Parse(text, start, end, out error);
        if (end < text.Length && (error is null || error.Position >= end))
        {
            error = new JsonError(end, "a control character stands here");
        }

        return node;
    }

    /// <summary>
    /// The one way to everything that touches a type of YamlDotNet. It is never inlined, so that the runtime looks for that assembly
    /// when there is YAML to read and not before.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonNode Parse(string text, int start, int end, out JsonError? error) => YamlParser.Parse(text, start, end, out error);

    /// <summary>The place of the first character that YAML does not allow; the length of the text when there is none.</summary>
    private static int FirstControlCharacter(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or '\x7F' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return text.Length;
    }
}
