namespace CdkSafety.DataRefresh;

/// <summary>One row of the table of managed policies.</summary>
/// <param name="Path">The path as it follows <c>policy/</c> in the ARN.</param>
/// <param name="State">attachable, reserved, deprecated or removed.</param>
/// <param name="Successor">Hand-kept: the path of the policy that AWS names instead; may be empty.</param>
/// <param name="Evidence">The package that attests the state, or documentation.</param>
/// <param name="Source">Hand-kept: where a row of documentation was read; empty for what a package attests.</param>
internal sealed record ManagedPolicyRow(string Path, string State, string Successor, string Evidence, string Source = "")
{
    /// <summary>A policy that can be attached.</summary>
    public const string Attachable = "attachable";

    /// <summary>A policy that only service-linked roles have.</summary>
    public const string Reserved = "reserved";

    /// <summary>Hand-kept: a policy that AWS has announced the end of.</summary>
    public const string Deprecated = "deprecated";

    /// <summary>A policy that AWS has taken away.</summary>
    public const string Removed = "removed";
}
