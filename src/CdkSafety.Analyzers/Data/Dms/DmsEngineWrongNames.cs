using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>
/// Names that people give DMS engines and that DMS does not know: <c>DmsEngineWrongNames.tsv</c>. Source of the facts: the
/// endpoints that the DMS user guide lists, and the engine names of RDS.
/// </summary>
internal static class DmsEngineWrongNames
{
    private static readonly Lazy<Dictionary<string, WrongEngineName>> ByName = new(Load);

    /// <summary>Finds a known wrong name, ignoring case.</summary>
    /// <param name="name">The name that stands where an engine should.</param>
    /// <param name="value">What is wrong with it; null when the table does not know the name.</param>
    /// <returns>False for names that are not in the table, right ones among them, for an empty name and for null.</returns>
    public static bool TryGet(string? name, [NotNullWhen(true)] out WrongEngineName? value)
    {
        value = null;
        return name is not null && ByName.Value.TryGetValue(name, out value);
    }

    private static Dictionary<string, WrongEngineName> Load()
    {
        var rows = DataTable.Load("DmsEngineWrongNames.tsv").Rows;
        var names = new Dictionary<string, WrongEngineName>(rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (row.Length >= 3)
            {
                names[row[0]] = new WrongEngineName(row[0], DataTable.Optional(row[1]), row[2]);
            }
        }

        return names;
    }
}
