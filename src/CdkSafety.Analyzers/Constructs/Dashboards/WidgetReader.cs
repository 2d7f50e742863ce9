using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Constructs.Grants;
using CdkSafety.Analyzers.Data.CloudWatch;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>
/// Reads what the dashboards of one class chart: which constructs, by their own metrics, and which namespaces, by metrics that are
/// written out. Whatever it cannot follow makes it say that there may be more.
/// </summary>
internal sealed class WidgetReader
{
    private const string CloudWatch = "Amazon.CDK.AWS.CloudWatch.";
    private const int MaxDepth = 16;

    private static readonly ImmutableHashSet<string> Charts = ImmutableHashSet.Create("GraphWidget", "SingleValueWidget", "GaugeWidget", "TableWidget");

    private readonly CdkCompilation _cdk;
    private readonly ClassContents _contents;
    private int _depth;

    public WidgetReader(CdkCompilation cdk, ClassContents contents)
    {
        _cdk = cdk;
        _contents = contents;
    }

    /// <summary>Whether everything that was read is known.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The variables and fields whose constructs are charted.</summary>
    public HashSet<ISymbol> Constructs { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The namespaces of which a metric is charted that names no construct.</summary>
    public HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a dashboard of either level.</summary>
    public void ReadDashboard(IObjectCreationOperation creation)
    {
        if (_cdk.Describe(creation.Type)?.FullName == CloudWatch + "CfnDashboard")
        {
            var body = DashboardBodyReader.Read(_cdk, creation);
            IsWhole &= body is { IsWhole: true };
            foreach (var metric in body?.Metrics ?? Array.Empty<ChartedMetric>())
            {
                AddNamespace(metric.Namespace.Text);
            }
        }
        else
        {
            var props = Initializers.PropsOf(creation);
            IsWhole &= !Initializers.HasOtherProps(creation);
            Read(Initializers.Member(props, "Widgets"), ReadWidget);
        }

        if (ClassContents.HolderOf(creation) is { } holder)
        {
            IsWhole &= _contents.ValueOf(holder) is not null;
            foreach (var use in _contents.UsesOf(holder))
            {
                ReadUse(use);
            }
        }
        else
        {
            IsWhole &= OperationShape.UnwrappedParent(creation) is IExpressionStatementOperation;
        }
    }

    /// <summary>Reads what one use does to a dashboard or a widget; what gets it may add more, unless it is of the CDK.</summary>
    private void ReadUse(IOperation use)
    {
        switch (OperationShape.UnwrappedParent(use))
        {
            case IInvocationOperation call when _cdk.IsCdk(call.TargetMethod):
                foreach (var argument in call.Arguments)
                {
                    switch (call.TargetMethod.Name)
                    {
                        case "AddWidgets" or "AddWidget":
                            Read(argument.Value, ReadWidget);
                            break;
                        case "AddLeftMetric" or "AddRightMetric" or "AddMetric":
                            Read(argument.Value, ReadMetric);
                            break;
                    }
                }

                break;
            case IPropertyReferenceOperation property when _cdk.IsCdk(property.Property):
            case ISimpleAssignmentOperation assignment when assignment.Target == use:
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } when _cdk.IsCdk(method):
            case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } when _cdk.IsCdk(type):
            case IArrayInitializerOperation:
            case INameOfOperation:
                break;
            case { Kind: OperationShape.CollectionExpression }:
                break;
            default:
                IsWhole = false;
                break;
        }
    }

    /// <summary>Reads each element of a list, of a nested one too, or the single value.</summary>
    private void Read(IOperation? operation, Action<IOperation> read)
    {
        if (operation is null || _depth >= MaxDepth)
        {
            IsWhole &= operation is null;
            return;
        }

        _depth++;
        var value = OperationShape.Unwrap(operation);
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                Read(initializer, read);
                break;
            case IArrayInitializerOperation initializer:
                foreach (var element in initializer.ElementValues)
                {
                    Read(element, read);
                }

                break;
            case { Kind: OperationShape.CollectionExpression }:
                foreach (var element in value.ChildOperations)
                {
                    Read(element, read);
                }

                break;
            default:
                read(value);
                break;
        }

        _depth--;
    }

    private void ReadWidget(IOperation widget)
    {
        if (OperationShape.SymbolOf(widget) is { } symbol)
        {
            foreach (var use in _contents.ValueOf(symbol) is null ? ImmutableArray<IOperation>.Empty : _contents.UsesOf(symbol).ToImmutableArray())
            {
                ReadUse(use);
            }

            ReadValue(symbol, ReadWidget);
            return;
        }

        if (widget is not IObjectCreationOperation creation || NameOf(creation) is not { } name)
        {
            IsWhole = false;
        }
        else if (Charts.Contains(name))
        {
            var props = Initializers.PropsOf(creation);
            IsWhole &= props is not null;
            foreach (var member in new[] { "Left", "Right", "Metrics" })
            {
                Read(Initializers.Member(props, member), ReadMetric);
            }
        }
        else if (name is "Row" or "Column")
        {
            foreach (var argument in creation.Arguments)
            {
                Read(argument.Value, ReadWidget);
            }
        }
        else
        {
            IsWhole &= name is "TextWidget" or "Spacer";
        }
    }

    private void ReadMetric(IOperation metric)
    {
        switch (metric)
        {
            case IObjectCreationOperation creation when NameOf(creation) == "Metric":
                AddNamespace(Initializers.Member(Initializers.PropsOf(creation), "Namespace") is { } name ? _cdk.Resolver.Resolve(name).Text : null);
                break;
            case IObjectCreationOperation creation when NameOf(creation) == "MathExpression" && Initializers.PropsOf(creation) is { } props:
                IsWhole &= Initializers.Member(props, "Expression") is { } expression && _cdk.Resolver.Resolve(expression).Text is { } text && DashboardBody.IsArithmetic(text);
                ReadUsed(Initializers.Member(props, "UsingMetrics"));
                break;
            case IInvocationOperation { TargetMethod: { Name: "With" } method, Instance: { } instance } when _cdk.IsCdk(method):
                Read(instance, ReadMetric);
                break;
            case IInvocationOperation { TargetMethod: var method } call when _cdk.IsCdk(method) && method.Name.StartsWith("Metric", StringComparison.Ordinal):
                ReadOwner(call);
                break;
            default:
                if (OperationShape.SymbolOf(metric) is { } symbol)
                {
                    ReadValue(symbol, ReadMetric);
                }
                else
                {
                    IsWhole = false;
                }

                break;
        }
    }

    /// <summary>Reads the metrics that a math expression uses, a dictionary.</summary>
    private void ReadUsed(IOperation? metrics)
    {
        switch (metrics is null ? null : OperationShape.Unwrap(metrics))
        {
            case null:
                break;
            case IObjectCreationOperation { Initializer: { } initializer }:
                foreach (var entry in initializer.Initializers)
                {
                    var value = entry switch
                    {
                        ISimpleAssignmentOperation assignment => assignment.Value,
                        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } => pair[1].Value,
                        _ => entry,
                    };
                    Read(value, ReadMetric);
                }

                break;
            default:
                IsWhole = false;
                break;
        }
    }

    /// <summary><c>table.MetricConsumedReadCapacityUnits()</c> charts the table, <c>Function.MetricAllErrors()</c> every function.</summary>
    private void ReadOwner(IInvocationOperation call)
    {
        if (call.Instance is null)
        {
            AddNamespace(ChartableConstructs.TryGet(OperationShape.FullName(call.TargetMethod.ContainingType), out var construct) ? construct.MetricNamespace : null);
        }
        else if (OperationShape.SymbolOf(OperationShape.Unwrap(call.Instance)) is { } symbol && _contents.Creations.Exists(creation => SymbolEqualityComparer.Default.Equals(ClassContents.HolderOf(creation), symbol)))
        {
            Constructs.Add(symbol);
        }
        else
        {
            // It comes from elsewhere, or under another name.
            IsWhole = false;
        }
    }

    private void ReadValue(ISymbol symbol, Action<IOperation> read)
    {
        if (_contents.ValueOf(symbol) is { } value)
        {
            Read(value, read);
        }
        else
        {
            IsWhole = false;
        }
    }

    private void AddNamespace(string? name)
    {
        IsWhole &= name is not null;
        if (name is not null)
        {
            Namespaces.Add(name);
        }
    }

    /// <summary>The name of a CloudWatch type of the CDK; null for any other.</summary>
    private string? NameOf(IObjectCreationOperation creation) =>
        _cdk.Describe(creation.Type)?.FullName is { } name && name.StartsWith(CloudWatch, StringComparison.Ordinal) ? name.Substring(CloudWatch.Length) : null;
}
