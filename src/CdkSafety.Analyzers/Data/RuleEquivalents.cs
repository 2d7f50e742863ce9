using System;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data;

/// <summary>Rules of other tools that say the same as ours: <c>RuleEquivalents.tsv</c>.</summary>
internal static class RuleEquivalents
{
    /// <summary>The linter of CloudFormation.</summary>
    public const string CfnLint = "cfn-lint";

    /// <summary>The rules registry of CloudFormation Guard.</summary>
    public const string Guard = "guard";

    /// <summary>The rule packs of cdk-nag.</summary>
    public const string CdkNag = "cdk-nag";

    private static readonly Lazy<ImmutableHashSet<(string Rule, string Tool, string Id)>> Rows = new(Load);

    /// <summary>Whether the rule <paramref name="id"/> of <paramref name="tool"/> says what our rule <paramref name="rule"/> says.</summary>
    public static bool AreEquivalent(string rule, string tool, string id) => Rows.Value.Contains((rule, tool, id));

    private static ImmutableHashSet<(string Rule, string Tool, string Id)> Load()
    {
        var rows = ImmutableHashSet.CreateBuilder<(string, string, string)>();
        foreach (var row in DataTable.Load("RuleEquivalents.tsv").Rows)
        {
            if (row.Length >= 3)
            {
                rows.Add((row[0], row[1], row[2]));
            }
        }

        return rows.ToImmutable();
    }
}
