using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.Stores;

/// <summary>
/// The resource types that hold data: <c>StatefulTypes.tsv</c>. Source of the facts: the stateful flag of the CloudFormation
/// service specification, and judgement where the table says so.
/// </summary>
internal static class StatefulTypes
{
    private static readonly Lazy<Dictionary<string, StatefulType>> ByType = new(Load);

    /// <summary>Whether a resource type is a database; false for unknown types and null.</summary>
    public static bool IsDatabase(string? resourceType) => TryGet(resourceType, out var type) && type.Kind == StatefulType.Database;

    /// <summary>Whether CloudFormation can take a snapshot of a resource type when it deletes it; false for unknown types and null.</summary>
    public static bool SupportsSnapshot(string? resourceType) => TryGet(resourceType, out var type) && type.SupportsSnapshot;

    /// <summary>Finds a resource type.</summary>
    /// <param name="resourceType">The type, for example <c>AWS::DynamoDB::Table</c>, compared ordinally.</param>
    /// <param name="value">The row; null when the type holds no data that the table knows of.</param>
    /// <returns>False for types that are not in the table, and for null.</returns>
    public static bool TryGet(string? resourceType, [NotNullWhen(true)] out StatefulType? value)
    {
        value = null;
        return resourceType is not null && ByType.Value.TryGetValue(resourceType, out value);
    }

    private static Dictionary<string, StatefulType> Load()
    {
        var rows = DataTable.Load("StatefulTypes.tsv").Rows;
        var types = new Dictionary<string, StatefulType>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Length >= 6)
            {
                types[row[0]] = new StatefulType(row[0], row[1], row[2], DataTable.IsYes(row[3]), DataTable.Optional(row[4]));
            }
        }

        return types;
    }
}
