using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.Iam;

/// <summary>The constructs whose use must be granted: <c>Grants.tsv</c>. Source of the facts: the metadata of Amazon.CDK.Lib.</summary>
internal static class GrantableConstructs
{
    private static readonly Lazy<Dictionary<string, GrantableConstruct>> Rows = new(Load);

    /// <summary>Finds a construct by its full C# name, compared ordinally; false for any other type.</summary>
    public static bool TryGet(string construct, [NotNullWhen(true)] out GrantableConstruct? value) => Rows.Value.TryGetValue(construct, out value);

    private static Dictionary<string, GrantableConstruct> Load()
    {
        var rows = new Dictionary<string, GrantableConstruct>(StringComparer.Ordinal);
        foreach (var row in DataTable.Load("Grants.tsv").Rows)
        {
            if (row.Length >= 4)
            {
                rows[row[0]] = new GrantableConstruct(row[1].Split(' ').ToImmutableArray(), DataTable.Optional(row[2]), row[3]);
            }
        }

        return rows;
    }
}
