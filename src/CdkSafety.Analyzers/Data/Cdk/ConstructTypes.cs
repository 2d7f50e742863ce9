using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>
/// The L2 constructs whose resource the rules know: <c>Constructs.tsv</c>. Source of the facts: synthesized aws-cdk-lib
/// 2.160.0 and 2.276.0. L1 constructs are not listed; their names map mechanically.
/// </summary>
internal static class ConstructTypes
{
    private static readonly Lazy<(Dictionary<string, ConstructType> ByConstruct, Dictionary<string, ConstructType> ByProps)> Tables = new(Load);

    /// <summary>Finds what a construct class makes.</summary>
    /// <param name="construct">The full C# name of the class, compared ordinally.</param>
    /// <param name="value">The row; null when the class is not in the table.</param>
    /// <returns>False for a class that is not in the table, and for null.</returns>
    public static bool TryGet(string? construct, [NotNullWhen(true)] out ConstructType? value)
    {
        value = null;
        return construct is not null && Tables.Value.ByConstruct.TryGetValue(construct, out value);
    }

    /// <summary>Finds what is made from a props class; the first construct by name when several take it.</summary>
    /// <param name="propsType">The full C# name of the props class, without the interface's I.</param>
    /// <param name="value">The row; null when no construct of the table takes this class.</param>
    /// <returns>False for a class that is not in the table, and for null.</returns>
    public static bool TryGetByProps(string? propsType, [NotNullWhen(true)] out ConstructType? value)
    {
        value = null;
        return propsType is not null && Tables.Value.ByProps.TryGetValue(propsType, out value);
    }

    private static (Dictionary<string, ConstructType> ByConstruct, Dictionary<string, ConstructType> ByProps) Load()
    {
        var rows = DataTable.Load("Constructs.tsv").Rows;
        var byConstruct = new Dictionary<string, ConstructType>(rows.Count, StringComparer.Ordinal);
        var byProps = new Dictionary<string, ConstructType>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Length < 5)
            {
                continue;
            }

            var type = new ConstructType(row[0], row[1], row[2], DataTable.Optional(row[3]), DataTable.Optional(row[4]));
            byConstruct[type.Construct] = type;
            if (!byProps.ContainsKey(type.Props))
            {
                byProps.Add(type.Props, type);
            }
        }

        return (byConstruct, byProps);
    }
}
