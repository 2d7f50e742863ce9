using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>
/// Reads what stands in a template into values: constants as they are, intrinsic functions as far as the template alone says what they
/// give. Source of the facts: the intrinsic function reference of CloudFormation, 2026-11-28.
/// </summary>
internal sealed class Intrinsics(TemplateDocument document)
{
    // A mapping that leaves more values than this is no table of environments or Regions.
    private const int MaximumBranches = 200;

    private readonly TemplateConditions _conditions = new(document.Root);

    /// <summary>The value that stands at <paramref name="node"/>; Absent for null.</summary>
    public PropertyValue Read(JsonNode? node)
    {
        if (node is null)
        {
            return PropertyValue.Absent();
        }

        var value = node.Kind switch
        {
            JsonKind.String => TemplateText.Of(new[] { PropertyValue.Known(node.Text!, null) }),
            JsonKind.True => PropertyValue.Known(true, null),
            JsonKind.False => PropertyValue.Known(false, null),
            JsonKind.Number => NumberOf(node),
            JsonKind.Array => PropertyValue.List(ReadItems(node), null),
            JsonKind.Object => ReadObject(node),

            // CloudFormation refuses a template with a null, and what is damaged says nothing.
            _ => PropertyValue.Unknown(),
        };
        return value.At(new TemplatePlace(document, node.Span));
    }

    /// <summary>Each <c>${…}</c> of a text of Fn::Sub, and what stands in it.</summary>
    public static IEnumerable<(TextSpan Span, string Name)> HolesOf(string text)
    {
        var end = -1;
        for (var hole = text.IndexOf("${", StringComparison.Ordinal); hole >= 0; hole = text.IndexOf("${", end + 1, StringComparison.Ordinal))
        {
            end = text.IndexOf('}', hole);
            if (end < 0)
            {
                yield break;
            }

            yield return (TextSpan.FromBounds(hole, end + 1), text.Substring(hole + 2, end - hole - 2).Trim());
        }
    }

    /// <summary>What fills a hole of Fn::Sub: one of its variables, or whatever has the name; <c>${!name}</c> stands for <c>${name}</c>.</summary>
    public PropertyValue ReadHole(string name, JsonNode? variables) =>
        name.StartsWith("!", StringComparison.Ordinal) ? PropertyValue.Known("${" + name.Substring(1) + "}", null)
        : variables?.Member(name) is { } variable && Read(variable) is var value ? value.Name is null && value.Kind is ValueKind.Token or ValueKind.Unknown or ValueKind.Conditional ? PropertyValue.Token(null, name) : value
        : PropertyValue.Token(null, name);

    private static PropertyValue NumberOf(JsonNode node) =>
        int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? PropertyValue.Known(small, null)
        : long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? PropertyValue.Known(large, null)
        : node.Number is { } number ? PropertyValue.Known(number, null)
        : PropertyValue.Unknown();

    /// <summary>The elements of an array without those that are AWS::NoValue.</summary>
    private ImmutableArray<PropertyValue> ReadItems(JsonNode node)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(node.Items.Count);
        foreach (var item in node.Items)
        {
            var value = Read(item);
            if (value.Kind != ValueKind.Absent)
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }

    private PropertyValue ReadObject(JsonNode node)
    {
        var members = node.Members;
        if (members.Count == 1 && IsFunction(members[0].Name))
        {
            return Apply(members[0].Name, members[0].Value, node.Span);
        }

        var isOpen = false;
        var repeated = RepeatedKeys.Of(node);
        var values = ImmutableArray.CreateBuilder<ObjectMember>(members.Count);
        foreach (var member in members)
        {
            // Fn::Transform and Fn::ForEach::… write more members.
            isOpen |= IsFunction(member.Name);
            values.Add(repeated.Contains(member.Name) ? new ObjectMember(member.Name, PropertyValue.Unknown()) : new ObjectMember(member.Name, () => Read(member.Value)));
        }

        return PropertyValue.Object(values.ToImmutable(), null, isOpen: isOpen);
    }

    private static bool IsFunction(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    private PropertyValue Apply(string function, JsonNode argument, TextSpan span)
    {
        switch (function)
        {
            case "Ref":
                return argument.Text == "AWS::NoValue" ? PropertyValue.Absent() : PropertyValue.Token(null, argument.Text);
            case "Fn::GetAtt":
                return PropertyValue.Token(null, argument.Text ?? (argument.Items.Count == 2 ? argument.Items[0].Text + "." + argument.Items[1].Text : null));
            case "Fn::Sub":
                return Substitute(argument);
            case "Fn::Join" when argument.Items.Count == 2 && argument.Items[0] is { Kind: JsonKind.String, Text: { } separator } && argument.Items[1].Kind == JsonKind.Array:
                return TemplateText.Of(Separated(ReadItems(argument.Items[1]), separator));
            case "Fn::If" when argument.Items.Count == 3:
                var branches = ImmutableArray.Create(Read(argument.Items[1]), Read(argument.Items[2]));
                var asks = _conditions.AsksForProduction(argument.Items[0].Text);
                return PropertyValue.Conditional(branches, null, asks is null ? -1 : asks.Value ? 0 : 1);
            case "Fn::FindInMap":
                return FindInMap(argument.Items, new TemplatePlace(document, span));
            case "Fn::Select" when argument.Items.Count == 2 && argument.Items[1].Kind == JsonKind.Array &&
                int.TryParse(argument.Items[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < argument.Items[1].Items.Count:
                return Read(argument.Items[1].Items[index]);
            case "Fn::Base64" or "Fn::Cidr" or "Fn::GetAZs" or "Fn::GetStackOutput" or "Fn::ImportValue" or "Fn::Join" or "Fn::Length" or "Fn::Select" or "Fn::Split" or "Fn::ToJsonString":
                return PropertyValue.Token(null, null);
            default:
                // A macro may give anything, a function that is not known too.
                return PropertyValue.Unknown();
        }
    }

    private static IReadOnlyList<PropertyValue> Separated(ImmutableArray<PropertyValue> values, string separator)
    {
        var parts = new List<PropertyValue>();
        foreach (var value in values)
        {
            if (parts.Count > 0)
            {
                parts.Add(PropertyValue.Known(separator, null));
            }

            parts.Add(value);
        }

        return parts;
    }

    /// <summary>The text of Fn::Sub: a text with <c>${…}</c>, alone or with values for some of its holes.</summary>
    private PropertyValue Substitute(JsonNode argument)
    {
        var variables = argument.Items.Count == 2 ? argument.Items[1] : null;
        if ((variables is null ? argument : argument.Items[0]) is not { Kind: JsonKind.String, Text: { } text })
        {
            return PropertyValue.Unknown();
        }

        var parts = new List<PropertyValue>();
        var start = 0;
        foreach (var (hole, name) in HolesOf(text))
        {
            parts.Add(PropertyValue.Known(text.Substring(start, hole.Start - start), null));
            parts.Add(ReadHole(name, variables));
            start = hole.End;
        }

        parts.Add(PropertyValue.Known(text.Substring(start), null));
        return TemplateText.Of(parts);
    }

    /// <summary>
    /// What a mapping gives: one of its values when a key is not written out, production's where the keys are environments. The values are
    /// reported where the function stands, and come from the mapping.
    /// </summary>
    private PropertyValue FindInMap(IReadOnlyList<JsonNode> items, TemplatePlace place)
    {
        if (items.Count < 3 || items[0].Kind != JsonKind.String || document.Root.Member("Mappings")?.Member(items[0].Text!) is not { Kind: JsonKind.Object } mapping)
        {
            return PropertyValue.Token(null, null);
        }

        var branches = ImmutableArray.CreateBuilder<PropertyValue>();
        var production = -1;
        foreach (var first in Chosen(mapping, items[1]))
        {
            foreach (var second in Chosen(first.Value, items[2]))
            {
                production = ProductionWords.Is(first.Name) || ProductionWords.Is(second.Name) ? branches.Count : production;
                if (branches.Count == MaximumBranches)
                {
                    return PropertyValue.Unknown();
                }

                branches.Add(ReadPlain(second.Value).At(place).From(document.LocationOf(second.Value.Span)));
            }
        }

        if (items.Count > 3 && items[3].Member("DefaultValue") is { } fallback)
        {
            branches.Add(Read(fallback).At(place).From(document.LocationOf(fallback.Span)));
        }

        return branches.Count == 0 ? PropertyValue.Unknown() : PropertyValue.Conditional(branches.ToImmutable(), null, branches.Count > 1 ? production : -1);
    }

    /// <summary>A value of a mapping: text or a list of texts. Functions are not allowed there, and one could name the mapping itself.</summary>
    private PropertyValue ReadPlain(JsonNode node)
    {
        if (node.Kind != JsonKind.Array)
        {
            return node.Kind == JsonKind.Object ? PropertyValue.Unknown() : Read(node);
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(node.Items.Count);
        foreach (var item in node.Items)
        {
            items.Add(item.Kind is JsonKind.Object or JsonKind.Array ? PropertyValue.Unknown() : Read(item));
        }

        return PropertyValue.List(items.ToImmutable(), null);
    }

    /// <summary>The members that a key of Fn::FindInMap may name: one when it is written out, else all.</summary>
    private static IEnumerable<JsonMember> Chosen(JsonNode mapping, JsonNode key)
    {
        foreach (var member in mapping.Members)
        {
            if (key.Kind != JsonKind.String || member.Name == key.Text)
            {
                yield return member;
            }
        }
    }
}
