using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>A resource of a synthesized template, and the construct that made it.</summary>
/// <param name="Stack">The id of the stack.</param>
/// <param name="ConstructPath">The ids from the stack, not included, to the construct that a program names.</param>
/// <param name="Json">The resource in the template.</param>
internal sealed record SynthesizedResource(string Stack, IReadOnlyList<string> ConstructPath, JsonObject Json)
{
    public string Type => (string)Json["Type"]!;

    /// <summary>The class of the stack: its id, without what marks production.</summary>
    public string StackClass => Stack.Split("--")[0];

    public bool IsProduction => Stack.EndsWith(SynthesizedPrograms.ProductionSuffix, StringComparison.Ordinal);

    public static IEnumerable<SynthesizedResource> ReadAll(string template)
    {
        var stack = Path.GetFileName(template)[..^".template.json".Length];
        foreach (var (_, node) in JsonNode.Parse(File.ReadAllText(template))?["Resources"]?.AsObject() ?? [])
        {
            if (node is JsonObject resource && (string?)resource["Metadata"]?["aws:cdk:path"] is { } path)
            {
                var ids = path.Split('/').Skip(1).ToList();
                // The default child of an L2 construct is called Resource; the program names the construct around it.
                if (ids is [.., _, "Resource" or "Default"])
                {
                    ids.RemoveAt(ids.Count - 1);
                }

                yield return new SynthesizedResource(stack, ids, resource);
            }
        }
    }

    /// <summary>The value at a path of the model; null when the template has none.</summary>
    public JsonNode? At(IReadOnlyList<string> segments) =>
        segments is [['@', .. var attribute]] ? Json[attribute] : At(Json["Properties"], segments);

    /// <summary>The values at a path in which <c>*</c> is each element.</summary>
    public IReadOnlyList<JsonNode> AllAt(IReadOnlyList<string> segments)
    {
        IEnumerable<JsonNode?> nodes = [Json["Properties"]];
        foreach (var segment in segments)
        {
            nodes = segment == "*" ? nodes.SelectMany(node => node as JsonArray ?? []) : nodes.Select(node => Child(node, segment));
        }

        return nodes.OfType<JsonNode>().ToList();
    }

    /// <summary>The paths of all values that are neither objects nor lists; an intrinsic function is a value.</summary>
    public IEnumerable<IReadOnlyList<string>> Leaves() => Leaves(Json["Properties"], []);

    /// <summary>Whether a node is an intrinsic function: <c>Ref</c>, <c>Fn::GetAtt</c>.</summary>
    public static bool IsIntrinsic(JsonNode? node) =>
        node is JsonObject { Count: 1 } function && (function.First().Key == "Ref" || function.First().Key.StartsWith("Fn::", StringComparison.Ordinal));

    /// <summary>A member of an object, whatever the case of its first letters in C#, or an element of a list.</summary>
    public static JsonNode? Child(JsonNode? node, string segment) => node switch
    {
        JsonObject members => members.FirstOrDefault(member => string.Equals(member.Key, segment, StringComparison.OrdinalIgnoreCase)).Value,
        JsonArray items => int.TryParse(segment, out var index) && index >= 0 && index < items.Count ? items[index] : null,
        _ => null,
    };

    public override string ToString() => $"{Stack}/{string.Join('/', ConstructPath)} ({Type})";

    private static JsonNode? At(JsonNode? node, IReadOnlyList<string> segments) =>
        segments.Aggregate(node, Child);

    private static IEnumerable<IReadOnlyList<string>> Leaves(JsonNode? node, IReadOnlyList<string> path) => node switch
    {
        null => [],
        JsonObject members when !IsIntrinsic(node) => members.SelectMany(member => Leaves(member.Value, [.. path, member.Key])),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, [.. path, index.ToString()])),
        _ => [path],
    };
}
