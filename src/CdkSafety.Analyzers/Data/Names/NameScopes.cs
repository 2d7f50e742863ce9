using System;
using System.Collections.Generic;

namespace CdkSafety.Analyzers.Data.Names;

/// <summary>
/// Within what a physical name must be unique, where that is not the account: <c>NameScopes.tsv</c>. Source of the facts: the
/// services' API references.
/// </summary>
internal static class NameScopes
{
    private static readonly Lazy<Dictionary<string, string>> Parents = new(Load);

    /// <summary>The property that names the resource within which the names of a type must be unique.</summary>
    /// <param name="resourceType">The resource type, compared ordinally.</param>
    /// <returns>A property path; null for types whose names must be unique in the account, and for null.</returns>
    public static string? ParentOf(string? resourceType) =>
        resourceType is not null && Parents.Value.TryGetValue(resourceType, out var parent) ? parent : null;

    private static Dictionary<string, string> Load()
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataTable.Load("NameScopes.tsv").Rows)
        {
            if (row.Length >= 2)
            {
                parents[row[0]] = row[1];
            }
        }

        return parents;
    }
}
