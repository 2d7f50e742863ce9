using CdkSafety.Analyzers.Rules.Iam;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>The table of idioms with CDKS4001.</summary>
public class ManagedPolicyIdiomTests : IdiomTests<AttachableManagedPolicyAnalyzer>;
