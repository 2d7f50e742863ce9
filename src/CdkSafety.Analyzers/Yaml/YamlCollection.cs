using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>A mapping or a sequence while it is read.</summary>
internal sealed class YamlCollection
{
    private readonly List<JsonMember>? _members;
    private readonly List<JsonNode>? _items;
    private List<JsonNode>? _merged;

    /// <param name="isMapping">A mapping; otherwise a sequence.</param>
    /// <param name="properties">Its tag and anchor, and where it begins.</param>
    public YamlCollection(bool isMapping, YamlProperties properties)
    {
        Properties = properties;
        Start = properties.ContentStart;
        End = properties.ContentStart;
        if (isMapping)
        {
            _members = new List<JsonMember>();
        }
        else
        {
            _items = new List<JsonNode>();
        }
    }

    /// <summary>Its tag and anchor.</summary>
    public YamlProperties Properties { get; }

    /// <summary>Where it begins, behind its properties.</summary>
    public int Start { get; set; }

    /// <summary>Where it ends, as far as it is read.</summary>
    public int End { get; set; }

    /// <summary>The levels below it.</summary>
    public int Height { get; private set; }

    /// <summary>The number of values in it, those behind aliases as often as they stand there.</summary>
    public long Size { get; private set; } = 1;

    /// <summary>Whether the next value is the name of a member.</summary>
    public bool AwaitsName => _members is not null && Name is null;

    /// <summary>Whether nothing was read of it yet.</summary>
    public bool IsEmpty => Size == 1 && Name is null;

    /// <summary>The name of the member whose value is read next.</summary>
    public string? Name { get; set; }

    /// <summary>Where the name stands.</summary>
    public TextSpan NameSpan { get; set; }

    /// <summary>Whether the value is merged into the mapping: the name is an unquoted <c>&lt;&lt;</c>.</summary>
    public bool IsMerge { get; set; }

    /// <summary>Adds a value, to the name that was read last.</summary>
    /// <param name="value">The value.</param>
    /// <param name="end">Where it ends in the text.</param>
    /// <param name="size">The number of values in it, itself included.</param>
    /// <param name="height">The levels in it, its own included.</param>
    public void Add(JsonNode value, int end, long size, int height)
    {
        End = end;
        Size += size;
        Height = Math.Max(Height, height);
        if (_items is not null)
        {
            _items.Add(value);
        }
        else if (IsMerge)
        {
            (_merged ??= new List<JsonNode>()).Add(value);
        }
        else
        {
            _members!.Add(new JsonMember(Name!, NameSpan, value));
        }

        Name = null;
        IsMerge = false;
    }

    /// <summary>The collection as far as it was read, with what is merged into it before its own members.</summary>
    public JsonNode ToNode()
    {
        var span = TextSpan.FromBounds(Start, Math.Max(Start, End));
        if (_items is not null)
        {
            return JsonNode.ArrayOf(span, _items.ToArray());
        }

        return JsonNode.ObjectOf(span, _merged is null ? _members!.ToArray() : WithMerged(_merged));
    }

    /// <summary>A name of the mapping's own wins over one that is merged, and the first mapping that is merged over the others.</summary>
    private JsonMember[] WithMerged(List<JsonNode> merged)
    {
        var names = new HashSet<string>();
        foreach (var member in _members!)
        {
            names.Add(member.Name);
        }

        var all = new List<JsonMember>();
        foreach (var value in merged)
        {
            foreach (var source in value.Kind == JsonKind.Array ? value.Items : new[] { value })
            {
                // Of a name that repeats within one mapping, the last counts.
                for (var i = source.Members.Count - 1; i >= 0; i--)
                {
                    if (names.Add(source.Members[i].Name))
                    {
                        all.Add(source.Members[i]);
                    }
                }
            }
        }

        all.AddRange(_members);
        return all.ToArray();
    }
}
