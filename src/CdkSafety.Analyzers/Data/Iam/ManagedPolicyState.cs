namespace CdkSafety.Analyzers.Data.Iam;

/// <summary>What can be done with an AWS managed policy.</summary>
internal enum ManagedPolicyState
{
    /// <summary>It can be attached.</summary>
    Attachable,

    /// <summary>Only service-linked roles have it; attaching it to another role is refused.</summary>
    Reserved,

    /// <summary>AWS has announced its end.</summary>
    Deprecated,

    /// <summary>AWS has taken it away; it cannot be attached any more.</summary>
    Removed,
}
