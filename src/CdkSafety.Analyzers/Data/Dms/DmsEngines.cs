using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>
/// The engines of AWS DMS endpoints: <c>DmsEngines.tsv</c>. Source of the facts: the DMS user guide and the CloudFormation
/// reference of <c>AWS::DMS::Endpoint</c>.
/// </summary>
internal static class DmsEngines
{
    private const int SuggestionDistance = 2;

    private static readonly Lazy<Dictionary<string, DmsEngine>> ByName = new(Load);

    /// <summary>Finds an engine, ignoring case as DMS does.</summary>
    /// <param name="engine">The <c>EngineName</c>.</param>
    /// <param name="value">The engine; null when DMS has none of this name.</param>
    /// <returns>False for names that are not in the table, for an empty name and for null.</returns>
    public static bool TryGet(string? engine, [NotNullWhen(true)] out DmsEngine? value)
    {
        value = null;
        return engine is not null && ByName.Value.TryGetValue(engine, out value);
    }

    /// <summary>The engine whose name is nearest to a misspelt one.</summary>
    /// <param name="engine">A name that is not an engine.</param>
    /// <returns>
    /// The nearest engine at a distance of at most two edits that leave over half of the name, the ordinally first among
    /// equals; null when none is near, when the name is an engine already, and for null.
    /// </returns>
    public static string? Nearest(string? engine)
    {
        if (engine is null || ByName.Value.ContainsKey(engine))
        {
            return null;
        }

        string? nearest = null;
        var best = SuggestionDistance + 1;
        foreach (var candidate in ByName.Value.Values)
        {
            var distance = EditDistance.Bounded(engine, candidate.Name, SuggestionDistance);
            if (distance * 2 >= candidate.Name.Length || candidate.Certainty == Certainty.Low)
            {
                continue;
            }

            if (distance < best || (distance == best && nearest is not null && string.CompareOrdinal(candidate.Name, nearest) < 0))
            {
                (nearest, best) = (candidate.Name, distance);
            }
        }

        return nearest;
    }

    private static Dictionary<string, DmsEngine> Load()
    {
        var rows = DataTable.Load("DmsEngines.tsv").Rows;
        var engines = new Dictionary<string, DmsEngine>(rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (row.Length < 8)
            {
                continue;
            }

            int? port = int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            var certainty = row[7] switch
            {
                "high" => Certainty.High,
                "medium" => Certainty.Medium,
                _ => Certainty.Low,
            };
            engines[row[0]] = new DmsEngine(
                row[0],
                canBeSource: row[1] != "target",
                canBeTarget: row[1] != "source",
                port,
                DataTable.IsYes(row[3]),
                DataTable.IsYes(row[4]),
                DataTable.Optional(row[5]),
                certainty);
        }

        return engines;
    }
}
