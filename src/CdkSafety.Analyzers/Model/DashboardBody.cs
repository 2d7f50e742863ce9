using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CdkSafety.Analyzers.Model;

/// <summary>The body of a dashboard: which metrics its widgets chart. Source: "Dashboard body structure and syntax", CloudWatch API reference.</summary>
internal sealed class DashboardBody
{
    private readonly List<ChartedMetric> _metrics = new();

    /// <summary>Reads <paramref name="body"/>, the object that the JSON of a dashboard says.</summary>
    public DashboardBody(PropertyValue body)
    {
        IsWhole = true;
        foreach (var widget in ListAt(body, "widgets"))
        {
            ReadWidget(widget);
        }
    }

    /// <summary>The metrics of all widgets.</summary>
    public IReadOnlyList<ChartedMetric> Metrics => _metrics;

    /// <summary>Whether that is all the dashboard shows: no search, no log query, no part that is not known.</summary>
    public bool IsWhole { get; private set; }

    private void ReadWidget(PropertyValue widget)
    {
        var type = widget.Navigate(PropertyPath.Of("type")).Text;
        if (type == "metric")
        {
            ImmutableArray<PropertyValue> last = ImmutableArray<PropertyValue>.Empty;
            foreach (var row in ListAt(widget, "properties.metrics"))
            {
                last = ReadRow(row, last);
            }
        }
        else
        {
            IsWhole &= type == "text";
        }
    }

    /// <summary>
    /// Reads <c>["AWS/SQS", "NumberOfMessagesSent", "QueueName", "orders", { … }]</c>. A dot stands for what the row before has at that
    /// place, three dots for all that it has but the last value.
    /// </summary>
    private ImmutableArray<PropertyValue> ReadRow(PropertyValue row, ImmutableArray<PropertyValue> last)
    {
        if (row.Kind != ValueKind.List || row.IsOpen || row.Items.IsEmpty)
        {
            IsWhole = false;
            return last;
        }

        var items = row.Items;
        if (items[items.Length - 1] is { Kind: ValueKind.Object } options)
        {
            items = items.RemoveAt(items.Length - 1);
            if (items.IsEmpty)
            {
                IsWhole &= options.Navigate(PropertyPath.Of("expression")).Text is { } expression && IsArithmetic(expression);
                return last;
            }
        }

        if (items[0].Is("..."))
        {
            return last;
        }

        var expanded = items.Select((item, i) => item.Is(".") ? i < last.Length ? last[i] : PropertyValue.Unknown() : item).ToImmutableArray();
        var name = expanded.Length > 1 ? expanded[1] : PropertyValue.Unknown();
        var keys = expanded.Skip(2).Where(static (_, i) => i % 2 == 0).ToList();
        IsWhole &= expanded[0].Text is not null;
        _metrics.Add(new ChartedMetric(expanded[0], name, keys.All(static key => key.Text is not null) ? keys.Select(static key => key.Text!).ToImmutableArray() : null));
        return expanded;
    }

    /// <summary>Whether an expression only computes with metrics that stand beside it.</summary>
    public static bool IsArithmetic(string expression) =>
        expression.IndexOf("SEARCH", StringComparison.OrdinalIgnoreCase) < 0 && expression.IndexOf("SELECT", StringComparison.OrdinalIgnoreCase) < 0 &&
        expression.IndexOf("INSIGHT", StringComparison.OrdinalIgnoreCase) < 0 && expression.IndexOf("LAMBDA", StringComparison.Ordinal) < 0;

    private ImmutableArray<PropertyValue> ListAt(PropertyValue value, string path)
    {
        var list = value.Navigate(PropertyPath.Of(path));
        IsWhole &= list is { Kind: ValueKind.List, IsOpen: false };
        return list.Items.IsDefault || list.Kind != ValueKind.List ? ImmutableArray<PropertyValue>.Empty : list.Items;
    }
}
