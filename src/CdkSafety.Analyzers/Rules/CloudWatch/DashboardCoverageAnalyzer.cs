using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.CloudWatch;

/// <summary>CDKS6001: a dashboard should cover every data service.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DashboardCoverageAnalyzer() : StackAnalyzer(Descriptors.DashboardCoverage)
{
    // What each part of a line of the property is separated by; it stands in no name and no id.
    private const string Separator = "\t";

    private protected override (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(Dashboard dashboard)
    {
        var uncharted = dashboard.Uncharted;
        if (uncharted.IsEmpty)
        {
            return null;
        }

        var names = uncharted.Select(static construct => construct.Id is null ? "a " + construct.Word : "the " + construct.Word + " '" + construct.Id + "'").ToList();
        var list = names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
        var charts = uncharted
            .Where(static construct => construct.Variable is not null && !construct.Left.IsEmpty)
            .Select(static construct => string.Join(Separator, construct.Variable, construct.Id, string.Join(" ", construct.Left), string.Join(" ", construct.Right)));
        return (ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Charts, string.Join(DiagnosticProperties.Separator.ToString(), charts)), new object[] { list });
    }
}
