namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>The assemblies that a mutant is compiled against.</summary>
internal enum MutantReferences
{
    /// <summary>.NET, the CDK, Constructs and the jsii runtime.</summary>
    All,

    /// <summary>All but Amazon.CDK.Lib.</summary>
    NoCdk,

    /// <summary>All but Constructs, so that the CDK's types have no base.</summary>
    NoConstructs,

    /// <summary>All but the jsii runtime, so that their base has none.</summary>
    NoJsii,

    /// <summary>The CDK without .NET: no <c>object</c>, no <c>string</c>.</summary>
    NoDotNet,

    /// <summary>Two versions of the CDK at once: each name is ambiguous.</summary>
    TwoCdks,

    /// <summary>The oldest CDK.</summary>
    OldestCdk,
}
