using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// What the CDK's removal policies become in the template. Source: synthesized with aws-cdk-lib 2.160.0 and 2.276.0,
/// 2026-11-22: RETAIN_ON_UPDATE_OR_DELETE renders RetainExceptOnCreate and Retain, every other member the same value twice.
/// </summary>
internal static class RemovalPolicies
{
    /// <summary>What the <c>RemovalPolicy</c> <paramref name="value"/> renders at <paramref name="path"/>, one of the two policies.</summary>
    public static PropertyValue Render(PropertyValue value, PropertyPath path) =>
        value.Map(path.Equals(PropertyPath.DeletionPolicy) ? ToDeletionPolicy : ToUpdateReplacePolicy);

    /// <summary>The DeletionPolicy that a constant of <c>RemovalPolicy</c> renders; Unknown for other constants.</summary>
    private static PropertyValue ToDeletionPolicy(PropertyValue value) => value.EnumMember switch
    {
        "DESTROY" => PropertyValue.Known("Delete", null),
        "RETAIN" => PropertyValue.Known("Retain", null),
        "SNAPSHOT" => PropertyValue.Known("Snapshot", null),
        "RETAIN_ON_UPDATE_OR_DELETE" => PropertyValue.Known("RetainExceptOnCreate", null),
        _ => PropertyValue.Unknown(),
    };

    /// <summary>The UpdateReplacePolicy that a constant of <c>RemovalPolicy</c> renders; Unknown for other constants.</summary>
    private static PropertyValue ToUpdateReplacePolicy(PropertyValue value) =>
        value.EnumMember == "RETAIN_ON_UPDATE_OR_DELETE" ? PropertyValue.Known("Retain", null) : ToDeletionPolicy(value);

    /// <summary>The attribute that a constant of <c>CfnDeletionPolicy</c> renders; Unknown for other constants.</summary>
    public static PropertyValue ToAttribute(PropertyValue value) => value.EnumMember switch
    {
        "DELETE" => PropertyValue.Known("Delete", null),
        "RETAIN" => PropertyValue.Known("Retain", null),
        "SNAPSHOT" => PropertyValue.Known("Snapshot", null),
        "RETAIN_EXCEPT_ON_CREATE" => PropertyValue.Known("RetainExceptOnCreate", null),
        _ => PropertyValue.Unknown(),
    };
}
