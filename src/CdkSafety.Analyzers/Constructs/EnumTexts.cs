using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>What the members of the CDK's enums become in the template. Source: synthesized with aws-cdk-lib 2.160.0, 2026-11-22.</summary>
internal static class EnumTexts
{
    /// <summary>What a projection makes of <paramref name="value"/> at <paramref name="path"/>; Unknown for constants it does not know.</summary>
    public static PropertyValue Of(PropertyValue value, ProjectionTransform transform, PropertyPath path) => transform switch
    {
        ProjectionTransform.RemovalPolicy => value.Map(path.Equals(PropertyPath.DeletionPolicy) ? RemovalPolicies.ToDeletionPolicy : RemovalPolicies.ToUpdateReplacePolicy),
        ProjectionTransform.BillingMode => value.Map(ToBillingMode),
        ProjectionTransform.ServiceNamespace => value.Map(ToServiceNamespace),
        _ => value,
    };

    private static PropertyValue ToBillingMode(PropertyValue value) => value.EnumMember switch
    {
        "PROVISIONED" => PropertyValue.Absent(),
        { Length: > 0 } member => PropertyValue.Known(member, null),
        _ => PropertyValue.Unknown(),
    };

    private static PropertyValue ToServiceNamespace(PropertyValue value) => value.EnumMember switch
    {
        "CUSTOM_RESOURCE" => PropertyValue.Known("custom-resource", null),
        { Length: > 0 } member => PropertyValue.Known(member.Replace("_", string.Empty).ToLowerInvariant(), null),
        _ => PropertyValue.Unknown(),
    };
}
