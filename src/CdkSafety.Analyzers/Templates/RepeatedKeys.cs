using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>Keys that an object has more than once: one reader takes the first, another the last, a third refuses the document.</summary>
internal static class RepeatedKeys
{
    // Up to so many members, comparing each pair is faster than a set.
    private const int Few = 8;

    /// <summary>The keys that <paramref name="node"/> itself has more than once.</summary>
    public static ImmutableHashSet<string> Of(JsonNode node)
    {
        var members = node.Members;
        if (IndexOfFirst(members) == members.Count)
        {
            return ImmutableHashSet<string>.Empty;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var repeated = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!names.Add(member.Name))
            {
                repeated.Add(member.Name);
            }
        }

        return repeated.ToImmutable();
    }

    /// <summary>The first key of the text that repeats an earlier one of its object, and its place; null when there is none.</summary>
    public static (string Name, TextSpan Span)? First(JsonNode node)
    {
        var members = node.Members;
        var own = IndexOfFirst(members);
        for (var i = 0; i < own; i++)
        {
            if (First(members[i].Value) is { } inside)
            {
                return inside;
            }
        }

        foreach (var item in node.Items)
        {
            if (First(item) is { } inside)
            {
                return inside;
            }
        }

        return own < members.Count ? (members[own].Name, members[own].NameSpan) : null;
    }

    /// <summary>The first member whose name stands before it already; the number of members when there is none.</summary>
    private static int IndexOfFirst(IReadOnlyList<JsonMember> members)
    {
        var names = members.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < members.Count; i++)
        {
            if (names?.Add(members[i].Name) ?? IsNew(members, i))
            {
                continue;
            }

            return i;
        }

        return members.Count;
    }

    private static bool IsNew(IReadOnlyList<JsonMember> members, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (members[i].Name == members[index].Name)
            {
                return false;
            }
        }

        return true;
    }
}
