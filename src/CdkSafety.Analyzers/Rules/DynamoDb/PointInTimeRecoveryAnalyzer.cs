using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS1006: a DynamoDB table should have point-in-time recovery.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PointInTimeRecoveryAnalyzer() : ResourceAnalyzer(Descriptors.PointInTimeRecovery)
{
    private const string Table = "AWS::DynamoDB::Table";

    // A global table says it for each replica. Source: the CloudFormation resource schemas, 2026-11-22.
    private static readonly PropertyPath Recovery = new("PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled");
    private static readonly PropertyPath Replicas = new("Replicas.*");
    private static readonly PropertyPath RecoveryOfReplicas = new("Replicas.*.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled");

    private protected override bool Handles(string resourceType) => resourceType is Table or "AWS::DynamoDB::GlobalTable";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        var path = resource.Type == Table ? Recovery : RecoveryOfReplicas;
        foreach (var value in resource.Find(path))
        {
            if (value.Violation(static recovery => recovery.Constant is false || string.Equals(recovery.Text, "false", System.StringComparison.OrdinalIgnoreCase)) is { } off)
            {
                context.Report(off, Facts(resource), resource.DisplayName);
            }
        }

        if (!resource.IsPartial && (resource[path].Kind == ValueKind.Absent || LacksOneOfItsReplicas(resource)))
        {
            context.ReportMissing(Facts(resource), resource.DisplayName);
        }
    }

    private static bool LacksOneOfItsReplicas(Resource resource)
    {
        foreach (var replica in resource.Type == Table ? ImmutableArray<PropertyValue>.Empty : resource.Find(Replicas))
        {
            if (replica.Navigate(Recovery).Kind == ValueKind.Absent)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableDictionary<string, string?> Facts(Resource resource) =>
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ResourceType, resource.Type);
}
