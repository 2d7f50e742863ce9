using System.Collections.Immutable;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The base of rules that judge the metrics which dashboards show.</summary>
public abstract class MetricAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected MetricAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>What to say of <paramref name="metric"/>: the arguments of the message; <see langword="null"/> when it is right or not known.</summary>
    private protected abstract object[]? Judge(ChartedMetric metric);

    private protected sealed override bool Handles(string resourceType) => false;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
    }

    private protected sealed override void AnalyzeCalls(MemberModel member, MemberReport report)
    {
        foreach (var metric in member.GetChartedMetrics())
        {
            if (Judge(metric) is { } arguments)
            {
                report.Report(metric.Name, null, ImmutableDictionary<string, string?>.Empty, arguments);
            }
        }
    }

    private protected sealed override void AnalyzeTemplate(in TemplateAnalysisContext context)
    {
        foreach (var metric in context.ChartedMetrics)
        {
            if (Judge(metric) is { } arguments)
            {
                context.Report(metric.Name, ImmutableDictionary<string, string?>.Empty, arguments);
            }
        }
    }
}
