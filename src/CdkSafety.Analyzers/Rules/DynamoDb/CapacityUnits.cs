using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>How the capacity rules write numbers of capacity units, and what they tell their fixes.</summary>
internal static class CapacityUnits
{
    /// <summary>A number of capacity units as people read it: 40,000.</summary>
    public static string Format(double units) => units.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>What a fix needs: the quota in capacity units.</summary>
    public static ImmutableDictionary<string, string?> Properties(double quota) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Replacement, quota.ToString(CultureInfo.InvariantCulture))
            .Add(DiagnosticProperties.TemplateValue, quota.ToString(CultureInfo.InvariantCulture));
}
