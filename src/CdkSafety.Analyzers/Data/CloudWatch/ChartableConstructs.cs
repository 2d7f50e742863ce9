using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.CloudWatch;

/// <summary>The constructs that a dashboard should chart: <c>ChartableConstructs.tsv</c>, which names its source.</summary>
internal static class ChartableConstructs
{
    private static readonly Lazy<Dictionary<string, ChartableConstruct>> ByConstruct = new(static () => Load(0));
    private static readonly Lazy<Dictionary<string, ChartableConstruct>> ByResource = new(static () => Load(5));

    /// <summary>Finds a construct by its full C# name, compared ordinally; false for any other type.</summary>
    public static bool TryGet(string construct, [NotNullWhen(true)] out ChartableConstruct? value) => ByConstruct.Value.TryGetValue(construct, out value);

    /// <summary>Finds what makes resources of a CloudFormation type, compared ordinally; false for any other type.</summary>
    public static bool TryGetResource(string type, [NotNullWhen(true)] out ChartableConstruct? value) => ByResource.Value.TryGetValue(type, out value);

    private static Dictionary<string, ChartableConstruct> Load(int key)
    {
        var rows = new Dictionary<string, ChartableConstruct>(StringComparer.Ordinal);
        foreach (var row in DataTable.Load("ChartableConstructs.tsv").Rows)
        {
            if (row.Length >= 6)
            {
                rows[row[key]] = new ChartableConstruct(row[1], row[2], Methods(row[3]), Methods(row[4]));
            }
        }

        return rows;
    }

    private static ImmutableArray<string> Methods(string field) => DataTable.Optional(field)?.Split(' ').ToImmutableArray() ?? ImmutableArray<string>.Empty;
}
