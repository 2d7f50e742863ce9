using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CdkSafety.Analyzers.Data.Cdk;

namespace CdkSafety.Analyzers.Data.Names;

/// <summary>
/// The properties that give a resource its physical name: <c>PhysicalNames.tsv</c>. Source of the facts: the services' API
/// references and the CloudFormation resource schemas.
/// </summary>
internal static class PhysicalNames
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<PhysicalName>>> ByType = new(Load);

    private static readonly Lazy<HashSet<string>> NameMembers = new(LoadNameMembers);

    /// <summary>Finds what is known about the name that a property sets.</summary>
    /// <param name="resourceType">The resource type, compared ordinally.</param>
    /// <param name="path">The property path, compared ignoring case: C# spells <c>DbClusterIdentifier</c>.</param>
    /// <param name="value">The row; null when the property sets no physical name that collides.</param>
    /// <returns>False for pairs that are not in the table, and when either is null.</returns>
    public static bool TryGet(string? resourceType, string? path, [NotNullWhen(true)] out PhysicalName? value)
    {
        value = null;
        foreach (var name in Of(resourceType))
        {
            if (string.Equals(name.Path, path, StringComparison.OrdinalIgnoreCase))
            {
                value = name;
                return true;
            }
        }

        return false;
    }

    /// <summary>The physical names of a resource type; empty for types that are not in the table and for null.</summary>
    public static ImmutableArray<PhysicalName> Of(string? resourceType) =>
        resourceType is not null && ByType.Value.TryGetValue(resourceType, out var names)
            ? names
            : ImmutableArray<PhysicalName>.Empty;

    /// <summary>Whether some L1 or L2 props member of this simple name sets a physical name that collides.</summary>
    /// <param name="csharpMember">A member's name, for example <c>TableName</c>; compared ignoring case.</param>
    /// <returns>True for such names; false for the bare <c>Name</c>, which means something else more often, and for null.</returns>
    public static bool IsNameMember(string? csharpMember) => csharpMember is not null && NameMembers.Value.Contains(csharpMember);

    private static Dictionary<string, ImmutableArray<PhysicalName>> Load()
    {
        var rows = DataTable.Load("PhysicalNames.tsv").Rows;
        var types = new Dictionary<string, ImmutableArray<PhysicalName>>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Length < 11
                || row[4].Length != 1
                || !int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var minLength)
                || !int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out var maxLength))
            {
                continue;
            }

            var name = new PhysicalName(
                row[0],
                row[1],
                minLength,
                maxLength,
                row[4][0],
                DataTable.IsYes(row[5]),
                DataTable.Optional(row[6]),
                DataTable.Optional(row[7]),
                DataTable.Optional(row[8]),
                DataTable.IsYes(row[10]));
            types[row[0]] = types.TryGetValue(row[0], out var names) ? names.Add(name) : ImmutableArray.Create(name);
        }

        return types;
    }

    private static HashSet<string> LoadNameMembers()
    {
        // An L1 member is spelled like its property but for case; an L2 member stands in the projections.
        var members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var names in ByType.Value.Values)
        {
            foreach (var name in names)
            {
                members.Add(LastStep(name.Path));
            }
        }

        foreach (var projection in ConstructProjections.All())
        {
            if (TryGet(projection.ResourceType, projection.Path, out _))
            {
                members.Add(LastStep(projection.Member));
            }
        }

        members.Remove("Name");
        return members;
    }

    private static string LastStep(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
