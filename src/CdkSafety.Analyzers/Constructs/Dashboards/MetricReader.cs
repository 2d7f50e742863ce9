using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>
/// Finds the metrics of one member that a widget shows: those that are written out and go into one, also through variables,
/// <c>With</c> and math expressions, and those of dashboards on the CloudFormation level.
/// </summary>
internal sealed class MetricReader
{
    private const string CloudWatch = "Amazon.CDK.AWS.CloudWatch.";
    private const string Dimensions = "DimensionsMap";
    private const int MaxDepth = 8;

    private readonly CdkCompilation _cdk;
    private readonly MemberModel _member;
    private readonly List<ChartedMetric> _metrics = new();

    public MetricReader(CdkCompilation cdk, MemberModel member)
    {
        _cdk = cdk;
        _member = member;
    }

    /// <summary>The metrics that these objects show.</summary>
    public IReadOnlyList<ChartedMetric> Read(IReadOnlyList<IObjectCreationOperation> creations)
    {
        foreach (var creation in creations)
        {
            // Most objects of a stack are neither: their names tell so at once.
            switch (creation.Type?.Name is "Metric" or "CfnDashboard" ? _cdk.Describe(creation.Type)?.FullName : null)
            {
                case CloudWatch + "Metric" when creation.Arguments.Length > 0:
                    var props = _cdk.Resolver.Resolve(creation.Arguments[0].Value);
                    Follow(creation, props, props.Navigate(PropertyPath.Of(Dimensions)), 0);
                    break;
                case CloudWatch + "CfnDashboard" when DashboardBodyReader.Read(_cdk, creation) is { } body:
                    _metrics.AddRange(body.Metrics);
                    break;
            }
        }

        return _metrics;
    }

    /// <summary>Adds the metric of these props wherever <paramref name="operation"/>, which gives it, goes into a widget.</summary>
    private void Follow(IOperation operation, PropertyValue props, PropertyValue dimensions, int depth)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null && depth < MaxDepth; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or IObjectOrCollectionInitializerOperation or IConditionalOperation or ICoalesceOperation:
                case IObjectCreationOperation when child is IObjectOrCollectionInitializerOperation:
                    break;
                case IInvocationOperation { TargetMethod: { Name: "With" } method } with when with.Instance == child && _cdk.IsCdk(method):
                    dimensions = WithDimensions(with, dimensions);
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation } add }:
                    parent = add;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "AddLeftMetric" or "AddRightMetric" or "AddMetric" } method } } when _cdk.IsCdk(method):
                    Add(props, dimensions);
                    return;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when assignment.Value == child || child is IConversionOperation:
                    if (property.IsIndexer)
                    {
                        break;
                    }

                    if (property.Name is "Left" or "Right" or "Metrics" && _cdk.IsCdk(property) && property.ContainingType.Name.EndsWith("WidgetProps", StringComparison.Ordinal))
                    {
                        Add(props, dimensions);
                    }
                    else if (property.Name == "UsingMetrics" && _cdk.IsCdk(property) && ExpressionOf(assignment) is { } expression)
                    {
                        Follow(expression, props, dimensions, depth + 1);
                    }

                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } when _member.WritesTo(local).Count == 1:
                    foreach (var use in _member.UsesOf(local))
                    {
                        Follow(use, props, dimensions, depth + 1);
                    }

                    return;
                default:
                    if (parent.Kind == OperationShape.CollectionExpression)
                    {
                        break;
                    }

                    return;
            }
        }
    }

    /// <summary>The dimensions after <c>With(new MetricOptions { … })</c>, which replaces them where it names any.</summary>
    private PropertyValue WithDimensions(IInvocationOperation with, PropertyValue dimensions)
    {
        if (with.Arguments.Length == 0)
        {
            return dimensions;
        }

        var options = _cdk.Resolver.Resolve(with.Arguments[0].Value);
        var changed = options.Navigate(PropertyPath.Of(Dimensions));
        return changed.Kind == ValueKind.Absent ? dimensions : changed;
    }

    /// <summary>The math expression whose props <paramref name="assignment"/> is in.</summary>
    private IOperation? ExpressionOf(ISimpleAssignmentOperation assignment) =>
        assignment.Parent?.Parent is IObjectCreationOperation props && OperationShape.UnwrappedParent(props) is IArgumentOperation { Parent: IObjectCreationOperation expression } && _cdk.IsCdk(expression.Type!)
            ? expression
            : null;

    private void Add(PropertyValue props, PropertyValue dimensions)
    {
        var isKnown = dimensions.Kind == ValueKind.Absent || (dimensions is { Kind: ValueKind.Object, IsOpen: false, Name: null });
        _metrics.Add(new ChartedMetric(
            props.Navigate(PropertyPath.Of("Namespace")),
            props.Navigate(PropertyPath.Of("MetricName")),
            isKnown ? dimensions.Members.Select(static member => member.Name).ToImmutableArray() : null));
    }
}
