using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>
/// Constructs that do their work when they are made, and hold nothing: an id that changes is how the work is done again. Source: the
/// CDK's API reference, 2026-11-28.
/// </summary>
internal static class RemadeConstructs
{
    /// <summary>Their full C# names.</summary>
    public static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        "Amazon.CDK.AWS.APIGateway.CfnDeployment",
        "Amazon.CDK.AWS.APIGateway.Deployment",
        "Amazon.CDK.AWS.Apigatewayv2.CfnDeployment",
        "Amazon.CDK.AWS.Lambda.CfnVersion",
        "Amazon.CDK.AWS.Lambda.Version_",
        "Amazon.CDK.AWS.S3.Deployment.BucketDeployment",
        "Amazon.CDK.CfnCustomResource",
        "Amazon.CDK.CustomResource",
        "Amazon.CDK.CustomResources.AwsCustomResource",
        "Amazon.CDK.Triggers.Trigger",
        "Amazon.CDK.Triggers.TriggerFunction");

    /// <summary>Whether <paramref name="type"/>, a full C# name, is one of them.</summary>
    public static bool Includes(string type) => Types.Contains(type);
}
