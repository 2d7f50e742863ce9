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
    private static readonly PropertyPath BillingMode = new("BillingMode");

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

    private protected override bool Handles(string resourceType) => resourceType is "AWS::DynamoDB::Table" or "AWS::DynamoDB::GlobalTable";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        // Without a mode the CDK and CloudFormation have defaults of their own, which also depend on replicas.
        var billing = context.Resource[BillingMode];
        var mode = billing.Kind == ValueKind.Constant ? billing.ToString() : billing.Kind == ValueKind.Absent ? billing.EnumMember ?? string.Empty : string.Empty;
        var others = mode == "PAY_PER_REQUEST" ? Provisioned : mode == "PROVISIONED" ? OnDemand : ImmutableArray<PropertyPath>.Empty;
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
