using System;
using CdkSafety.Analyzers.Data.Cdk;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// The CloudFormation type that an L1 class makes, worked out from its name: <c>Amazon.CDK.AWS.DMS.CfnEndpoint</c> is
/// <c>AWS::DMS::Endpoint</c>. A test reads the XML documentation of every known CDK and proves each L1 class.
/// </summary>
internal static class L1ResourceTypes
{
    private const string AwsPrefix = "Amazon.CDK.AWS.";
    private const string KinesisAnalytics = "Amazon.CDK.AWS.KinesisAnalytics";

    /// <summary>
    /// The CloudFormation type of the L1 class <paramref name="className"/> in <paramref name="namespaceName"/>;
    /// <see langword="null"/> when the class does not look like an L1.
    /// </summary>
    public static string? Of(string namespaceName, string className)
    {
        if (className.Length < 4 || !className.StartsWith("Cfn", StringComparison.Ordinal) || !char.IsUpper(className[3]))
        {
            return null;
        }

        var name = className.Substring(3);
        if (namespaceName == KinesisAnalytics)
        {
            // One C# namespace holds both generations of the service; the class name tells them apart.
            return name.EndsWith("V2", StringComparison.Ordinal)
                ? "AWS::KinesisAnalyticsV2::" + name.Substring(0, name.Length - 2)
                : "AWS::KinesisAnalytics::" + name;
        }

        if (ServiceNamespaces.TryGet(namespaceName, out var service))
        {
            return service + "::" + name;
        }

        return namespaceName.StartsWith(AwsPrefix, StringComparison.Ordinal) && namespaceName.IndexOf('.', AwsPrefix.Length) < 0
            ? "AWS::" + namespaceName.Substring(AwsPrefix.Length) + "::" + name
            : null;
    }
}
