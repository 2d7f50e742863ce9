using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Templates;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>A whole template to judge, and the way to report what is wrong with it.</summary>
internal readonly struct TemplateAnalysisContext
{
    private readonly TemplateDocument _template;
    private readonly RuleReport _report;

    public TemplateAnalysisContext(TemplateDocument template, RuleReport report)
    {
        _template = template;
        _report = report;
    }

    /// <summary>The resources in order, then the parameters and outputs; nothing of a template that cannot be read.</summary>
    public IReadOnlyList<Resource> Resources => _template.Resources;

    /// <summary>Why the template cannot be read as it stands, and where; null when it can.</summary>
    public (string Reason, Location Location)? Fault => _template.Fault;

    /// <summary>The metrics that the widgets of its dashboards show.</summary>
    public IReadOnlyList<ChartedMetric> ChartedMetrics => _template.Dashboards.Metrics;

    /// <summary>Its first dashboard, with what all of them leave out; null when there is none, or not all that they show is known.</summary>
    public Dashboard? Dashboard => _template.Dashboards.Coverage;

    /// <summary>The value of <paramref name="option"/> for the template.</summary>
    public T Option<T>(OptionDefinition<T> option) => _report.Option(option, Location.None);

    /// <summary>Reports <paramref name="value"/> where it stands; see <see cref="ResourceAnalysisContext.Report"/>.</summary>
    public void Report(PropertyValue value, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report.Report(value, null, properties, arguments);

    /// <summary>Reports at <paramref name="location"/>: what a resource lacks, at its own.</summary>
    public void ReportMissing(Location location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report.ReportMissing(location, properties, arguments);
}
