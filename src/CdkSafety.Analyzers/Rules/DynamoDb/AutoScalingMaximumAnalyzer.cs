using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS2002: auto scaling should stay inside the quota.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AutoScalingMaximumAnalyzer() : ResourceAnalyzer(Descriptors.AutoScalingMaximum)
{
    private const string ScalableTarget = "AWS::ApplicationAutoScaling::ScalableTarget";

    private static readonly PropertyPath ServiceNamespace = new("ServiceNamespace");
    private static readonly PropertyPath MaxCapacity = new("MaxCapacity");

    // Where a global table says the maxima of its own scaling. Source: the CloudFormation resource schema, 2026-11-22.
    private static readonly ImmutableArray<PropertyPath> GlobalTableMaxima = ImmutableArray.Create(
        new PropertyPath("WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings.MaxCapacity"),
        new PropertyPath("Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityAutoScalingSettings.MaxCapacity"),
        new PropertyPath("GlobalSecondaryIndexes.*.WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings.MaxCapacity"),
        new PropertyPath("Replicas.*.GlobalSecondaryIndexes.*.ReadProvisionedThroughputSettings.ReadCapacityAutoScalingSettings.MaxCapacity"));

    private protected override bool Handles(string resourceType) => resourceType is ScalableTarget or "AWS::DynamoDB::GlobalTable";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.Type != ScalableTarget)
        {
            foreach (var path in GlobalTableMaxima)
            {
                Check(context, path);
            }
        }
        else if (context.Resource[ServiceNamespace].Violation(static service => service.Text == "dynamodb") is not null)
        {
            Check(context, MaxCapacity);
        }
    }

    private static void Check(in ResourceAnalysisContext context, PropertyPath path)
    {
        var quota = context.Option(OptionDefinitions.DynamoDbMaxCapacity);
        foreach (var maximum in context.Resource.Find(path))
        {
            if (maximum.Violation(value => value.Number > quota) is { } wrong)
            {
                context.Report(wrong, CapacityUnits.Properties(quota), CapacityUnits.Format(wrong.Representative.Number ?? 0), CapacityUnits.Format(quota));
            }
        }
    }
}
