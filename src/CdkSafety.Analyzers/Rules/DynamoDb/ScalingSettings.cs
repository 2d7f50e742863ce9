using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>Where a template says the bounds of auto scaling.</summary>
internal static class ScalingSettings
{
    /// <summary>The resource that scales a table, and much else.</summary>
    public const string ScalableTarget = "AWS::ApplicationAutoScaling::ScalableTarget";

    /// <summary>The settings of a global table's own scaling. Source: the CloudFormation resource schema, 2026-11-22.</summary>
    public static readonly ImmutableArray<PropertyPath> OfGlobalTable = ImmutableArray.Create(
        new PropertyPath("WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings"),
        new PropertyPath("Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityAutoScalingSettings"),
        new PropertyPath("GlobalSecondaryIndexes.*.WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings"),
        new PropertyPath("Replicas.*.GlobalSecondaryIndexes.*.ReadProvisionedThroughputSettings.ReadCapacityAutoScalingSettings"));

    /// <summary>Whether resources of this type have such bounds.</summary>
    public static bool AreOf(string resourceType) => resourceType is ScalableTarget or "AWS::DynamoDB::GlobalTable";

    /// <summary>Where a table says the capacity that a scalable target of this dimension scales; null for other dimensions. Source: the Application Auto Scaling API reference, 2026-11-28.</summary>
    public static PropertyPath? CapacityOf(string? scalableDimension) => scalableDimension switch
    {
        "dynamodb:table:ReadCapacityUnits" => PropertyPath.Of("ProvisionedThroughput.ReadCapacityUnits"),
        "dynamodb:table:WriteCapacityUnits" => PropertyPath.Of("ProvisionedThroughput.WriteCapacityUnits"),
        _ => null,
    };
}
