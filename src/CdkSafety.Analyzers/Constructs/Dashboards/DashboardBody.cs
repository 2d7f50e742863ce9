using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Constructs.Grants;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>The body of a dashboard on the CloudFormation level: JSON in a text, or objects that the CDK makes JSON of.</summary>
internal sealed class DashboardBody
{
    private const string Dashboard = "Amazon.CDK.AWS.CloudWatch.CfnDashboard";

    private readonly List<ChartedMetric> _metrics = new();

    private DashboardBody(PropertyValue body)
    {
        IsWhole = true;
        var widgets = ListAt(body, "widgets");
        foreach (var widget in widgets)
        {
            ReadWidget(widget);
        }
    }

    /// <summary>The metrics of all widgets.</summary>
    public IReadOnlyList<ChartedMetric> Metrics => _metrics;

    /// <summary>Whether that is all the dashboard shows: no search, no log query, no part that is not known.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The body that <paramref name="creation"/> gives to a dashboard; <see langword="null"/> when it makes none, or shows no body.</summary>
    public static DashboardBody? Of(CdkCompilation cdk, IObjectCreationOperation creation) =>
        cdk.Describe(creation.Type)?.FullName == Dashboard && Initializers.Member(Initializers.PropsOf(creation), "DashboardBody") is { } body
            ? new DashboardBody(Read(cdk, body))
            : null;

    private static PropertyValue Read(CdkCompilation cdk, IOperation body)
    {
        if (OperationShape.Unwrap(body) is IInvocationOperation { Arguments: { Length: > 0 } arguments, TargetMethod: var method })
        {
            switch (method.Name)
            {
                case "ToJsonString" when cdk.IsCdk(method):
                case "Serialize" when method.ContainingType.Name is "JsonSerializer":
                    return cdk.Resolver.Resolve(arguments[0].Value);
                case "Sub" when cdk.IsCdk(method):
                    body = arguments[0].Value;
                    break;
            }
        }

        var text = new LiteralText(cdk, body);
        var node = JsonReader.Read(text.Text, out var error);
        return error is null ? ValueOf(node, text) : PropertyValue.Unknown(body.Syntax);
    }

    private static PropertyValue ValueOf(JsonNode node, LiteralText text)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                return PropertyValue.Object(node.Members.Select(member => new ObjectMember(member.Name, ValueOf(member.Value, text))).ToImmutableArray(), null);
            case JsonKind.Array:
                return PropertyValue.List(node.Items.Select(item => ValueOf(item, text)).ToImmutableArray(), null);
            case JsonKind.String when node.Text is { } value && value.IndexOf(JsonReader.Hole) < 0:
                return PropertyValue.Known(value, null).At(text.PlaceOf(node.Span));
            default:
                return PropertyValue.Unknown();
        }
    }

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
