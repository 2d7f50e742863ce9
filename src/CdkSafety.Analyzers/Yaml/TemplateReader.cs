using CdkSafety.Analyzers.Json;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>Reads a template in whichever of the two languages it is written in.</summary>
internal static class TemplateReader
{
    /// <summary>Reads <paramref name="text"/>: as JSON when its first character is a brace, else as YAML.</summary>
    /// <param name="text">The document.</param>
    /// <param name="error">The first thing that is wrong; null for a whole document.</param>
    /// <returns>The value, or as much of it as could be read.</returns>
    public static JsonNode Read(string text, out JsonError? error) =>
        IsJson(text) ? JsonReader.Read(text, out error) : YamlReader.Read(text, out error);

    /// <summary>Whether <paramref name="text"/> is read as JSON; a file with nothing in it is.</summary>
    public static bool IsJson(string text)
    {
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n' or '\uFEFF'))
            {
                return character == '{';
            }
        }

        return true;
    }
}
