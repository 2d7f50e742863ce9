using System.Collections.Generic;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>
/// Where the characters of a text stand in the file: through the escapes and doubled quotes, the indentation and the folded lines of a
/// scalar of YAML. A string of JSON is one in double quotes.
/// </summary>
internal static class ScalarText
{
    /// <summary>The places of the characters of <paramref name="scalar"/> in <paramref name="source"/>, one each.</summary>
    /// <returns>Null when the two cannot be matched: behind an alias, and for escapes that YAML alone has.</returns>
    public static IReadOnlyList<TextSpan>? PlacesOf(string source, JsonNode scalar)
    {
        var value = scalar.Text ?? string.Empty;
        var position = scalar.Span.Start;
        var end = scalar.Span.End;
        var style = position < end ? source[position] : '\0';
        if (style is '"' or '\'')
        {
            position++;
            end--;
        }
        else if (style is '|' or '>')
        {
            // The rest of the line says how the text is folded and chomped.
            var line = source.IndexOf('\n', position, end - position);
            position = line < 0 ? end : line;
        }

        var places = new List<TextSpan>(value.Length);
        while (places.Count < value.Length)
        {
            var expected = value[places.Count];
            if (position >= end)
            {
                if (!IsSpace(expected))
                {
                    return null;
                }

                // The lines at the end of a block are no part of its place.
                places.Add(new TextSpan(position, 0));
                continue;
            }

            var space = SpaceAt(source, position, end, out var hasBreak);
            if (space > 0 && (hasBreak || source[position] != expected))
            {
                // Indentation is left out and lines are folded: whatever space is there stands for whatever space there is.
                while (places.Count < value.Length && IsSpace(value[places.Count]))
                {
                    places.Add(new TextSpan(position, space));
                }

                position += space;
                continue;
            }

            if (style == '"' && source[position] == '\\' && position + 1 < end && source[position + 1] is '\r' or '\n')
            {
                position++;
                continue;
            }

            var length = CharacterAt(source, position, end, style, out var character);
            if (character != expected)
            {
                return null;
            }

            places.Add(new TextSpan(position, length));
            position += length;
        }

        return places;
    }

    /// <summary>How many characters of the source stand for the one at <paramref name="position"/>, and which it is.</summary>
    private static int CharacterAt(string source, int position, int end, char style, out char character)
    {
        character = source[position];
        return style == '"' && character == '\\' ? JsonText.EscapeAt(source, position, end, out character)
            : style == '\'' && character == '\'' ? 2
            : 1;
    }

    private static int SpaceAt(string source, int position, int end, out bool hasBreak)
    {
        hasBreak = false;
        var last = position;
        while (last < end && IsSpace(source[last]))
        {
            hasBreak |= source[last] == '\n';
            last++;
        }

        return last - position;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';
}
