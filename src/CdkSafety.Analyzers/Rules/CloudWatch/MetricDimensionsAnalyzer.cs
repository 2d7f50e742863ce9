using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data.CloudWatch;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.CloudWatch;

/// <summary>CDKS6002: a dashboard metric should have its dimensions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricDimensionsAnalyzer() : MetricAnalyzer(Descriptors.MetricDimensions)
{
    private protected override object[]? Judge(ChartedMetric metric)
    {
        if (metric.Namespace.Text is not { } metricNamespace || metric.Name.Text is not { } name || metric.Dimensions is not { } written)
        {
            return null;
        }

        var sets = MetricDimensions.Of(metricNamespace, name);
        if (sets.IsEmpty || sets.Any(set => set.All(dimension => written.Contains(dimension))))
        {
            return null;
        }

        var with = written.IsEmpty ? "without dimensions" : "with " + Words(written) + " alone";
        return new object[] { metricNamespace + " " + name, with, string.Join(", or ", sets.Select(static set => Words(set))) };
    }

    private static string Words(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
}
