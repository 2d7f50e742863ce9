using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.CloudWatch;

/// <summary>One row of <c>ChartableConstructs.tsv</c>: a construct that a dashboard should chart.</summary>
internal sealed class ChartableConstruct(string word, string metricNamespace, ImmutableArray<string> left, ImmutableArray<string> right)
{
    /// <summary>What to call the resource: <c>table</c>.</summary>
    public string Word { get; } = word;

    /// <summary>The namespace of its metrics: <c>AWS/DynamoDB</c>.</summary>
    public string MetricNamespace { get; } = metricNamespace;

    /// <summary>The methods that make the metrics of a widget's left axis; empty for a construct without any.</summary>
    public ImmutableArray<string> Left { get; } = left;

    /// <summary>Those of its right axis.</summary>
    public ImmutableArray<string> Right { get; } = right;
}
