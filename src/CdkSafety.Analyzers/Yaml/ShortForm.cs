using System;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>The short forms of CloudFormation's functions: <c>!Ref</c> for <c>Ref</c>, <c>!Sub</c> for <c>Fn::Sub</c>.</summary>
internal static class ShortForm
{
    /// <summary>Whether a value with the tag <paramref name="tag"/> is a function's argument: every tag of the document's own is.</summary>
    public static bool Is(string tag) => tag.Length > 1 && tag[0] == '!';

    /// <summary>The long form of <paramref name="argument"/> with the tag <paramref name="tag"/>.</summary>
    /// <param name="tag">The tag: <c>!GetAtt</c>.</param>
    /// <param name="tagSpan">Where the tag stands; the function's name stands there.</param>
    /// <param name="argument">The value behind the tag.</param>
    /// <param name="source">The text.</param>
    public static JsonNode Expand(string tag, TextSpan tagSpan, JsonNode argument, string source)
    {
        var name = tag is "!Ref" or "!Condition" ? tag.Substring(1) : "Fn::" + tag.Substring(1);
        var value = tag == "!GetAtt" && argument.Kind == JsonKind.String ? SplitAttribute(argument, source) : argument;
        return JsonNode.ObjectOf(TextSpan.FromBounds(tagSpan.Start, Math.Max(tagSpan.End, argument.Span.End)), new[] { new JsonMember(name, tagSpan, value) });
    }

    /// <summary>Resource and attribute of <c>Resource.Attribute</c>, each at its own place; text without a point stays as it is.</summary>
    private static JsonNode SplitAttribute(JsonNode argument, string source)
    {
        var text = argument.Text!;
        var point = text.IndexOf('.');
        if (point < 0)
        {
            return argument;
        }

        // Where the text has quotes or escapes, its parts are found again when they are written as they are.
        var start = source.IndexOf(text, argument.Span.Start, argument.Span.Length, StringComparison.Ordinal);
        var resource = start < 0 ? argument.Span : new TextSpan(start, point);
        var attribute = start < 0 ? argument.Span : TextSpan.FromBounds(start + point + 1, start + text.Length);
        return JsonNode.ArrayOf(argument.Span, new[]
        {
            JsonNode.Scalar(JsonKind.String, resource, null, text.Substring(0, point)),
            JsonNode.Scalar(JsonKind.String, attribute, null, text.Substring(point + 1)),
        });
    }
}
