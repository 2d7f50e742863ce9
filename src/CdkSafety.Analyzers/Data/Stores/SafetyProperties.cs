using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Stores;

/// <summary>
/// The properties that keep the data of stores: <c>SafetyProperties.tsv</c>. Source of the facts: the documentation of the
/// properties in Amazon.CDK.Lib, the services' own guides, and the CDK's code, as the table says row by row.
/// </summary>
internal static class SafetyProperties
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<SafetyProperty>>> ByType = new(Load);

    /// <summary>The properties of a resource type, sorted by path; empty for a type that is not in the table and for null.</summary>
    public static ImmutableArray<SafetyProperty> Of(string? resourceType) =>
        resourceType is not null && ByType.Value.TryGetValue(resourceType, out var properties) ? properties : ImmutableArray<SafetyProperty>.Empty;

    private static ImmutableDictionary<string, ImmutableArray<SafetyProperty>> Load()
    {
        var properties = new Dictionary<string, ImmutableArray<SafetyProperty>>(StringComparer.Ordinal);
        foreach (var row in DataTable.Load("SafetyProperties.tsv").Rows)
        {
            if (row.Length >= 7)
            {
                properties.TryGetValue(row[0], out var known);
                var property = new SafetyProperty(row[0], row[1], DataTable.Optional(row[2]), row[3], row[4], DataTable.Optional(row[5]));
                properties[row[0]] = known.IsDefault ? ImmutableArray.Create(property) : known.Add(property);
            }
        }

        return properties.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
