using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS2001: provisioned capacity should fit the quota.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProvisionedCapacityAnalyzer() : ResourceAnalyzer(Descriptors.ProvisionedCapacity)
{
    // Where a template says capacity, for tables and for global tables. Source: the CloudFormation resource schemas, 2026-11-22.
    private static readonly ImmutableArray<(PropertyPath Path, string Kind, bool IsIndex)> Capacities = ImmutableArray.Create(
        (new PropertyPath("ProvisionedThroughput.ReadCapacityUnits"), "read", false),
        (new PropertyPath("ProvisionedThroughput.WriteCapacityUnits"), "write", false),
        (new PropertyPath("OnDemandThroughput.MaxReadRequestUnits"), "read", false),
        (new PropertyPath("OnDemandThroughput.MaxWriteRequestUnits"), "write", false),
        (new PropertyPath("GlobalSecondaryIndexes.*.ProvisionedThroughput.ReadCapacityUnits"), "read", true),
        (new PropertyPath("GlobalSecondaryIndexes.*.ProvisionedThroughput.WriteCapacityUnits"), "write", true),
        (new PropertyPath("GlobalSecondaryIndexes.*.OnDemandThroughput.MaxReadRequestUnits"), "read", true),
        (new PropertyPath("GlobalSecondaryIndexes.*.OnDemandThroughput.MaxWriteRequestUnits"), "write", true),
        (new PropertyPath("Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityUnits"), "read", false),
        (new PropertyPath("Replicas.*.ReadOnDemandThroughputSettings.MaxReadRequestUnits"), "read", false),
        (new PropertyPath("Replicas.*.GlobalSecondaryIndexes.*.ReadProvisionedThroughputSettings.ReadCapacityUnits"), "read", true),
        (new PropertyPath("Replicas.*.GlobalSecondaryIndexes.*.ReadOnDemandThroughputSettings.MaxReadRequestUnits"), "read", true),
        (new PropertyPath("WriteOnDemandThroughputSettings.MaxWriteRequestUnits"), "write", false),
        (new PropertyPath("GlobalSecondaryIndexes.*.WriteOnDemandThroughputSettings.MaxWriteRequestUnits"), "write", true));

    private protected override bool Handles(string resourceType) => resourceType is "AWS::DynamoDB::Table" or "AWS::DynamoDB::GlobalTable";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var quota = context.Option(OptionDefinitions.DynamoDbMaxCapacity);
        foreach (var (path, kind, isIndex) in Capacities)
        {
            foreach (var capacity in context.Resource.Find(path))
            {
                if (capacity.Violation(value => value.Number > quota) is { } wrong)
                {
                    var table = context.Resource.Id is { } id ? "the table '" + id + "'" : "a table";
                    var target = isIndex ? "an index of " + table : table;
                    context.Report(wrong, CapacityUnits.Properties(quota), CapacityUnits.Format(wrong.Representative.Number ?? 0), kind, target, CapacityUnits.Format(quota));
                }
            }
        }
    }
}
