using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CdkSafety.Analyzers.Data.CloudWatch;

/// <summary>The dimensions that metrics must have: <c>MetricDimensions.tsv</c>, which names its source.</summary>
internal static class MetricDimensions
{
    private static readonly Lazy<Dictionary<(string Namespace, string Metric), ImmutableArray<ImmutableArray<string>>>> Rows = new(Load);

    /// <summary>
    /// The sets of dimensions of which a metric must have one, perhaps with others; empty for a metric that the table does not
    /// have, or that needs none. Names compare ordinally, as CloudWatch's do.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Of(string metricNamespace, string metric) =>
        Rows.Value.TryGetValue((metricNamespace, metric), out var sets) ? sets : ImmutableArray<ImmutableArray<string>>.Empty;

    private static Dictionary<(string Namespace, string Metric), ImmutableArray<ImmutableArray<string>>> Load()
    {
        var rows = new Dictionary<(string Namespace, string Metric), ImmutableArray<ImmutableArray<string>>>();
        foreach (var row in DataTable.Load("MetricDimensions.tsv").Rows)
        {
            if (row.Length >= 3)
            {
                rows[(row[0], row[1])] = row[2].Split('|').Select(static set => set.Trim().Split(' ').ToImmutableArray()).ToImmutableArray();
            }
        }

        return rows;
    }
}
