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
        var repeated = ImmutableHashSet<string>.Empty;
        for (var i = NextRepeated(node.Members, 0); i < node.Members.Count; i = NextRepeated(node.Members, i + 1))
        {
            repeated = repeated.Add(node.Members[i].Name);
        }

        return repeated;
    }

    /// <summary>The first key that repeats another one, anywhere in <paramref name="node"/>, and its place; null when there is none.</summary>
    public static (string Name, TextSpan Span)? First(JsonNode node)
    {
        (string Name, TextSpan Span)? first = null;
        var members = node.Members;
        var own = NextRepeated(members, 0);
        if (own < members.Count)
        {
            first = (members[own].Name, members[own].NameSpan);
        }

        for (var i = 0; i < members.Count && i < own; i++)
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

        return first;
    }

    /// <summary>The first member from <paramref name="start"/> on whose name stands before it already; the number of members when there is none.</summary>
    private static int NextRepeated(IReadOnlyList<JsonMember> members, int start)
    {
        if (members.Count <= Few)
        {
            for (var i = start; i < members.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (members[i].Name == members[j].Name)
                    {
                        return i;
                    }
                }
            }

            return members.Count;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            if (!names.Add(members[i].Name) && i >= start)
            {
                return i;
            }
        }

        return members.Count;
    }
}
