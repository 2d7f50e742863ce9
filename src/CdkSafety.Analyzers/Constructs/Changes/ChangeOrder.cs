namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>When a change takes effect, wherever it stands. Source: synthesized with aws-cdk-lib 2.160.0, 2026-11-22.</summary>
internal enum ChangeOrder
{
    /// <summary>Where it stands: a setter, <c>ApplyRemovalPolicy</c>.</summary>
    AtOnce,

    /// <summary>When the app is synthesized, after all code has run: an aspect, <c>RemovalPolicies.Of</c>.</summary>
    AtSynthesis,

    /// <summary>When the template is written, last of all: a raw override.</summary>
    OnRendering,
}
