using CdkSafety.Analyzers.Rules.RemovalPolicies;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>The table of idioms with CDKS1001.</summary>
public class DatabaseIdiomTests : IdiomTests<DatabaseRemovalPolicyAnalyzer>;
