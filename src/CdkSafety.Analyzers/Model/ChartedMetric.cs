using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>A metric that a widget of a dashboard shows, by its namespace, its name and its dimensions.</summary>
internal sealed class ChartedMetric(PropertyValue metricNamespace, PropertyValue name, ImmutableArray<string>? dimensions)
{
    /// <summary>The namespace: <c>AWS/DynamoDB</c>.</summary>
    public PropertyValue Namespace { get; } = metricNamespace;

    /// <summary>The name; its place is where to report.</summary>
    public PropertyValue Name { get; } = name;

    /// <summary>The names of all dimensions; <see langword="null"/> when they are not all known.</summary>
    public ImmutableArray<string>? Dimensions { get; } = dimensions;
}
