using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>Reads from the conditions of a template which of them ask for production: by what they compare, else by their names.</summary>
internal sealed class TemplateConditions(JsonNode root)
{
    // Conditions may name each other; a chain as long as this is no template's.
    private const int MaximumDepth = 16;

    /// <summary>
    /// True when the condition <paramref name="name"/> holds in production and only there, false when it fails in production and only
    /// there, null when it does not say.
    /// </summary>
    public bool? AsksForProduction(string? name) => Named(name, 0);

    private bool? Named(string? name, int depth)
    {
        if (name is null || depth > MaximumDepth)
        {
            return null;
        }

        return (root.Member("Conditions")?.Member(name) is { } definition ? Read(definition, depth + 1) : null) ?? ProductionWords.Ask(name);
    }

    private bool? Read(JsonNode node, int depth)
    {
        if (node.Members.Count != 1)
        {
            return null;
        }

        var argument = node.Members[0].Value;
        switch (node.Members[0].Name)
        {
            case "Condition":
                return Named(argument.Text, depth);
            case "Fn::Not" when argument.Items.Count == 1:
                return !Read(argument.Items[0], depth);
            case "Fn::Equals" when argument.Items.Count == 2:
                return Compare(argument.Items[0], argument.Items[1]) ?? Compare(argument.Items[1], argument.Items[0]);
            case "Fn::Or":
                foreach (var item in argument.Items)
                {
                    if (Read(item, depth) != true)
                    {
                        return null;
                    }
                }

                return argument.Items.Count > 0 ? true : null;
            default:
                return null;
        }
    }

    /// <summary>A value against a word: against production's name, or, of a parameter whose name asks for production, against true and false.</summary>
    private static bool? Compare(JsonNode value, JsonNode word)
    {
        if (word is { Kind: JsonKind.String, Text: { } text } && ProductionWords.Is(text))
        {
            return true;
        }

        var asks = value.Member("Ref")?.Text is { } parameter ? ProductionWords.Ask(parameter) : null;
        return word.Kind == JsonKind.True || word.Text is "true" or "yes" ? asks
            : word.Kind == JsonKind.False || word.Text is "false" or "no" ? !asks
            : null;
    }
}
