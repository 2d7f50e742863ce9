using System;
using System.Collections.Generic;

namespace CdkSafety.Analyzers.Data.Names;

/// <summary>
/// Physical names that AWS itself fixes, so that they are the same in every environment: <c>FixedNames.tsv</c>. Source of the
/// facts: the user guide that each row names.
/// </summary>
internal static class PhysicalNameExemptions
{
    private static readonly Lazy<IReadOnlyList<string[]>> Rows = new(static () => DataTable.Load("FixedNames.tsv").Rows);

    /// <summary>Whether AWS looks for a resource by exactly this name, reserves names that start so, or gives names of this form a meaning of their own.</summary>
    /// <param name="resourceType">The resource type, compared ordinally.</param>
    /// <param name="name">The physical name, compared ordinally: AWS does not ignore case here.</param>
    /// <returns>False for all other names, and when either is null.</returns>
    public static bool IsFixed(string? resourceType, string? name)
    {
        if (resourceType is null || name is null)
        {
            return false;
        }

        foreach (var row in Rows.Value)
        {
            if (row.Length >= 4
                && row[0] == resourceType
                && (row[2] == "prefix" ? name.StartsWith(row[1], StringComparison.Ordinal) : row[2] == "part" ? name.Contains(row[1]) : row[1] == name))
            {
                return true;
            }
        }

        return false;
    }
}
