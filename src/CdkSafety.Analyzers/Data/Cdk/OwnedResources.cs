using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>The methods of constructs that make a resource which belongs to the construct: <c>OwnedResources.tsv</c>.</summary>
internal static class OwnedResources
{
    private static readonly Lazy<Dictionary<(string, string), ImmutableArray<Projection>>> Rows = new(Load);

    /// <summary>
    /// How the props of the <paramref name="method"/> of <paramref name="construct"/>, a full C# name, become the resource, names compared
    /// ordinally; empty for any other method.
    /// </summary>
    public static ImmutableArray<Projection> Of(string construct, string method) =>
        Rows.Value.TryGetValue((construct, method), out var projections) ? projections : ImmutableArray<Projection>.Empty;

    private static Dictionary<(string, string), ImmutableArray<Projection>> Load()
    {
        var rows = new Dictionary<(string, string), ImmutableArray<Projection>>();
        foreach (var row in DataTable.Load("OwnedResources.tsv").Rows)
        {
            if (row.Length >= 4)
            {
                var constants = ConstructProjections.ParseConstants(row[3]);
                rows[(row[0], row[1])] = ImmutableArray.CreateRange(ConstructProjections.Of(row[2]), projection => projection.With(constants));
            }
        }

        return rows;
    }
}
