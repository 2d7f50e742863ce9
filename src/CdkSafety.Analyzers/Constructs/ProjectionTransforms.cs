using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// What the CDK makes of a member's value on its way into the template. Source: synthesized with aws-cdk-lib 2.160.0 and 2.276.0,
/// 2026-11-22.
/// </summary>
internal static class ProjectionTransforms
{
    /// <summary>The template's value at <paramref name="path"/> for the member's <paramref name="value"/>; Unknown where that cannot be told.</summary>
    public static PropertyValue Apply(ProjectionTransform transform, PropertyValue value, PropertyPath path) => transform switch
    {
        ProjectionTransform.RemovalPolicy => RemovalPolicies.Render(value, path),
        ProjectionTransform.BillingMode => value.Map(ToBillingMode),
        ProjectionTransform.ServiceNamespace => value.Map(ToServiceNamespace),
        ProjectionTransform.Days => value.Map(ToDays),
        ProjectionTransform.Activity => value.Map(ToActivity),
        _ => value,
    };

    private static PropertyValue ToBillingMode(PropertyValue value) => value.EnumMember switch
    {
        "PROVISIONED" => PropertyValue.LeftOut("PROVISIONED"),
        { Length: > 0 } member => PropertyValue.Known(member, null),
        _ => PropertyValue.Unknown(),
    };

    private static PropertyValue ToServiceNamespace(PropertyValue value) => value.EnumMember switch
    {
        "CUSTOM_RESOURCE" => PropertyValue.Known("custom-resource", null),
        { Length: > 0 } member => PropertyValue.Known(member.Replace("_", string.Empty).ToLowerInvariant(), null),
        _ => PropertyValue.Unknown(),
    };

    private static PropertyValue ToActivity(PropertyValue value) =>
        value.Constant is bool isActive ? PropertyValue.Known(isActive ? "ACTIVE" : "INACTIVE", null) : PropertyValue.Unknown();

    /// <summary>The days of <c>Duration.Days(amount)</c> and its like; a fraction of a day stays a fraction.</summary>
    private static PropertyValue ToDays(PropertyValue duration)
    {
        var perDay = duration.Name switch
        {
            "Days" => 1d,
            "Hours" => 24,
            "Minutes" => 24 * 60,
            "Seconds" => 24 * 60 * 60,
            "Millis" => 24 * 60 * 60 * 1000d,
            _ => 0,
        };
        return perDay > 0 && duration.Member("amount")?.Number is { } amount ? PropertyValue.Known(amount / perDay, null) : PropertyValue.Unknown();
    }
}
