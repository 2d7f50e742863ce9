using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS2004: an on-demand table should not provision capacity.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OnDemandCapacityAnalyzer() : ResourceAnalyzer(Descriptors.OnDemandCapacity)
{
    // What belongs to one billing mode alone, for tables and for global tables. Source: the CloudFormation resource schemas,
    // 2026-11-22.
    private static readonly ImmutableArray<PropertyPath> Provisioned = ImmutableArray.Create(
        new PropertyPath("ProvisionedThroughput.ReadCapacityUnits"),
        new PropertyPath("ProvisionedThroughput.WriteCapacityUnits"),
        new PropertyPath("GlobalSecondaryIndexes.*.ProvisionedThroughput.ReadCapacityUnits"),
        new PropertyPath("GlobalSecondaryIndexes.*.ProvisionedThroughput.WriteCapacityUnits"),
        new PropertyPath("Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityUnits"),
        new PropertyPath("Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityAutoScalingSettings.MaxCapacity"),
        new PropertyPath("WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings.MaxCapacity"));

    private static readonly ImmutableArray<PropertyPath> OnDemand = ImmutableArray.Create(
        new PropertyPath("OnDemandThroughput.MaxReadRequestUnits"),
        new PropertyPath("OnDemandThroughput.MaxWriteRequestUnits"),
        new PropertyPath("GlobalSecondaryIndexes.*.OnDemandThroughput.MaxReadRequestUnits"),
        new PropertyPath("GlobalSecondaryIndexes.*.OnDemandThroughput.MaxWriteRequestUnits"),
        new PropertyPath("Replicas.*.ReadOnDemandThroughputSettings.MaxReadRequestUnits"),
        new PropertyPath("WriteOnDemandThroughputSettings.MaxWriteRequestUnits"));

    private protected override bool Handles(string resourceType) => resourceType is "AWS::DynamoDB::Table" or "AWS::DynamoDB::GlobalTable" or ScalingSettings.ScalableTarget;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.Type == ScalingSettings.ScalableTarget)
        {
            if (context.Resource.Owner is { } table && BillingMode.Of(table) == BillingMode.OnDemand)
            {
                context.ReportMissing(ImmutableDictionary<string, string?>.Empty, table.DisplayName, BillingMode.OnDemand, "auto scaling");
            }

            return;
        }

        var mode = BillingMode.Of(context.Resource);
        var others = mode == BillingMode.OnDemand ? Provisioned : mode == BillingMode.Provisioned ? OnDemand : ImmutableArray<PropertyPath>.Empty;
        foreach (var path in others)
        {
            foreach (var value in context.Resource.Find(path))
            {
                // Zeros are taken for nothing.
                if (value.Violation(static units => units.Number > 0 && !units.IsDefault) is { } wrong)
                {
                    context.Report(wrong, ImmutableDictionary<string, string?>.Empty, context.Resource.DisplayName, mode, path.Segments[path.Segments.Length - 1]);
                }
            }
        }
    }
}
