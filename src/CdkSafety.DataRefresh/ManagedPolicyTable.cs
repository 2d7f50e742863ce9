using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CdkSafety.DataRefresh;

/// <summary>The table of AWS managed policies: reading, merging, writing, comparing.</summary>
internal static class ManagedPolicyTable
{
    /// <summary>The evidence of rows that only documentation attests; a refresh keeps them as they are.</summary>
    public const string Documentation = "documentation";

    private const string ReservedPath = "aws-service-role/";
    private const string Columns = "path\tstate\tsuccessor\tevidence\tsource";

    private static readonly string[] Comments =
    [
        "AWS managed policies by their path, as it follows policy/ in the ARN.",
        "Key: path. Written by src/CdkSafety.DataRefresh; successor, source, the state deprecated and rows whose evidence is",
        "documentation are hand-kept and survive a refresh.",
        $"Date: {PinnedPackage.IamFloyd.Published}",
        $"Sources: {Describe(PinnedPackage.IamFloyd)}: what AWS offers; {Describe(PinnedPackage.AwsIamManagedPolicies)}: what AWS has offered since 2023.",
        "state: attachable; reserved = only service-linked roles have it (path aws-service-role/); deprecated = AWS has announced",
        "  its end; removed = seen before and gone.",
        "successor: path of the policy that AWS names instead; empty when it names none.",
        "evidence: the package that attests the state, or documentation.",
        "source: where a row of documentation was read: a guide of AWS, or an issue that quotes AWS or shows IAM's refusal.",
    ];

    /// <summary>Reads the rows of an existing table; damaged lines are dropped.</summary>
    public static IReadOnlyList<ManagedPolicyRow> Read(string text)
    {
        var rows = new List<ManagedPolicyRow>();
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith('#') && line != Columns && line.Split('\t') is [var path, var state, var successor, var evidence, var source])
            {
                rows.Add(new ManagedPolicyRow(path, state, successor, evidence, source));
            }
        }

        return rows;
    }

    /// <summary>Makes the new rows.</summary>
    /// <param name="current">The paths that AWS offers now.</param>
    /// <param name="everSeen">The paths that were ever seen.</param>
    /// <param name="before">The rows of the existing table, for the hand-kept facts.</param>
    /// <returns>The rows, sorted ordinally by path. A policy that was ever in the table never leaves it.</returns>
    public static IReadOnlyList<ManagedPolicyRow> Merge(
        IReadOnlyCollection<string> current, IReadOnlyCollection<string> everSeen, IReadOnlyList<ManagedPolicyRow> before)
    {
        var rows = new SortedDictionary<string, ManagedPolicyRow>(StringComparer.Ordinal);
        var known = before.ToDictionary(row => row.Path, StringComparer.Ordinal);
        foreach (var path in current)
        {
            var old = known.GetValueOrDefault(path);
            var state = path.StartsWith(ReservedPath, StringComparison.Ordinal) ? ManagedPolicyRow.Reserved
                : old?.State == ManagedPolicyRow.Deprecated ? ManagedPolicyRow.Deprecated
                : ManagedPolicyRow.Attachable;
            var evidence = state == ManagedPolicyRow.Deprecated ? Documentation : PinnedPackage.IamFloyd.Name;
            rows.Add(path, new ManagedPolicyRow(path, state, old?.Successor ?? "", evidence, old?.Source ?? ""));
        }

        foreach (var path in everSeen)
        {
            var old = known.GetValueOrDefault(path);
            rows.TryAdd(path, new ManagedPolicyRow(path, ManagedPolicyRow.Removed, old?.Successor ?? "", PinnedPackage.AwsIamManagedPolicies.Name, old?.Source ?? ""));
        }

        foreach (var old in before)
        {
            // Neither package knows it any more: it was removed, or it never was in a package.
            rows.TryAdd(old.Path, old.Evidence == Documentation ? old with { State = ManagedPolicyRow.Removed } : old with { State = ManagedPolicyRow.Removed, Evidence = PinnedPackage.IamFloyd.Name });
        }

        return [.. rows.Values];
    }

    /// <summary>Writes the table with its header.</summary>
    public static string Write(IReadOnlyList<ManagedPolicyRow> rows)
    {
        var text = new StringBuilder();
        foreach (var comment in Comments)
        {
            text.Append("# ").Append(comment).Append('\n');
        }

        text.Append(Columns).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row.Path).Append('\t').Append(row.State).Append('\t').Append(row.Successor).Append('\t').Append(row.Evidence).Append('\t').Append(row.Source).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Says what a refresh changed, and what a person should look at.</summary>
    public static IEnumerable<string> Compare(
        IReadOnlyList<ManagedPolicyRow> before, IReadOnlyList<ManagedPolicyRow> after, IReadOnlyDictionary<string, string> descriptions)
    {
        var known = before.ToDictionary(row => row.Path, StringComparer.Ordinal);
        var paths = after.Select(row => row.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var row in after)
        {
            if (!known.TryGetValue(row.Path, out var old))
            {
                yield return $"appeared: {row.Path} ({row.State})";
            }
            else if (old.State != row.State)
            {
                yield return $"changed: {row.Path} from {old.State} to {row.State}";
            }

            if (row.Successor.Length > 0 && !paths.Contains(row.Successor))
            {
                yield return $"look at: {row.Path} has a successor that is not in the table: {row.Successor}";
            }

            if (row.State == ManagedPolicyRow.Attachable
                && descriptions.TryGetValue(row.Path, out var description)
                && description.Contains("deprecat", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"look at: {row.Path} is attachable, but its description speaks of deprecation";
            }
        }

        foreach (var state in after.GroupBy(row => row.State, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return $"{state.Key}: {state.Count()}";
        }
    }

    private static string Describe(PinnedPackage package) => $"npm {package.Name} {package.Version} of {package.Published} ({package.License})";
}
