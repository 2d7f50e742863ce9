using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Configuration;

/// <summary>What a project changes in the table of stateful resource types: <c>+AWS::X::Y</c>, <c>-AWS::X::Y</c>, <c>+AWS::X::Y=database</c>.</summary>
internal sealed class StatefulTypeChanges
{
    /// <summary>No changes.</summary>
    public static readonly StatefulTypeChanges None = new(ImmutableDictionary<string, string?>.Empty);

    // What a type that the table does not know and whose kind is not said is taken for: not a database.
    private const string UnnamedKind = "store";

    private readonly ImmutableDictionary<string, string?> _kinds;

    private StatefulTypeChanges(ImmutableDictionary<string, string?> kinds) => _kinds = kinds;

    /// <summary>Reads the entries of the option; the last one of a type wins.</summary>
    /// <param name="entries">The entries without spaces around them.</param>
    /// <param name="changes">What they change; nothing when one of them cannot be read.</param>
    /// <returns>False when an entry has no sign, no <c>::</c>, or an empty kind.</returns>
    public static bool TryParse(IEnumerable<string> entries, out StatefulTypeChanges changes)
    {
        changes = None;
        var kinds = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var parts = entry.Substring(1).Split('=');
            var kind = parts.Length == 2 ? parts[1].Trim() : string.Empty;
            if (entry[0] is not ('+' or '-') || parts[0].IndexOf("::", StringComparison.Ordinal) <= 0 || parts.Length > 2 || (parts.Length == 2 && (kind.Length == 0 || entry[0] == '-')))
            {
                return false;
            }

            kinds[parts[0].Trim()] = entry[0] == '-' ? null : kind;
        }

        changes = new StatefulTypeChanges(kinds.ToImmutable());
        return true;
    }

    /// <summary>What kind of store a resource type is for this project; null when its removal policy is not judged.</summary>
    /// <param name="resourceType">The resource type.</param>
    /// <param name="tableKind">Its kind by the table; null when the table does not know it.</param>
    /// <param name="isJudged">Whether the table's kind is judged without being asked for.</param>
    public string? KindOf(string resourceType, string? tableKind, bool isJudged)
    {
        if (!_kinds.TryGetValue(resourceType, out var kind))
        {
            return isJudged ? tableKind : null;
        }

        return kind is { Length: 0 } ? tableKind ?? UnnamedKind : kind;
    }
}
