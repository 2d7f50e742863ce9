using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS6001. Arguments: what the dashboard leaves out.</summary>
    public static readonly DiagnosticDescriptor DashboardCoverage = Create(
        RuleIds.DashboardCoverage,
        "A dashboard should cover every data service",
        "The dashboard charts other parts of the stack and leaves out {0}: what goes wrong there shows nowhere; add a widget with its metrics",
        RuleCategories.Observability,
        DiagnosticSeverity.Info,
        "A dashboard is where people look when something is wrong. A table, cluster or function of the same stack that no widget charts can throttle, fill up or fail while every graph looks healthy.");

    /// <summary>CDKS6002. Arguments: namespace and name of the metric, with which dimensions, the dimensions that it needs.</summary>
    public static readonly DiagnosticDescriptor MetricDimensions = Create(
        RuleIds.MetricDimensions,
        "A dashboard metric should have its dimensions",
        "CloudWatch has no '{0}' {1}: the graph stays empty; give it {2}",
        RuleCategories.Observability,
        DiagnosticSeverity.Warning,
        "A metric of CloudWatch is its namespace, its name and the exact set of its dimensions. With a dimension too few or too many it is another metric, which nothing publishes: the graph stays empty and says nothing of it.");
}
