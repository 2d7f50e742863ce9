using System;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Model;

/// <summary>JSON that is the text of a value, such as the body of a dashboard.</summary>
internal static class EmbeddedJson
{
    /// <summary>Reads <paramref name="text"/>, in which <see cref="JsonReader.Hole"/> stands for what is not known.</summary>
    /// <param name="text">The document.</param>
    /// <param name="placeOf">Where the characters of a span of it stand.</param>
    /// <returns>The value, its texts with their places; Unknown when it is no JSON.</returns>
    public static PropertyValue Read(string text, Func<TextSpan, ITextPlace> placeOf)
    {
        var node = JsonReader.Read(text, out var error);
        return error is null ? ValueOf(node, placeOf) : PropertyValue.Unknown();
    }

    private static PropertyValue ValueOf(JsonNode node, Func<TextSpan, ITextPlace> placeOf) => node.Kind switch
    {
        JsonKind.Object => PropertyValue.Object(node.Members.Select(member => new ObjectMember(member.Name, ValueOf(member.Value, placeOf))).ToImmutableArray(), null),
        JsonKind.Array => PropertyValue.List(node.Items.Select(item => ValueOf(item, placeOf)).ToImmutableArray(), null),
        JsonKind.String when IsKnown(node.Text!) => PropertyValue.Known(node.Text!, null).At(placeOf(node.Span)),
        _ => PropertyValue.Unknown(),
    };

    /// <summary>Whether nothing fills in the text, CloudFormation neither.</summary>
    private static bool IsKnown(string text) =>
        text.IndexOf(JsonReader.Hole) < 0 && text.IndexOf("${", StringComparison.Ordinal) < 0 && text.IndexOf("{{resolve:", StringComparison.Ordinal) < 0;
}
