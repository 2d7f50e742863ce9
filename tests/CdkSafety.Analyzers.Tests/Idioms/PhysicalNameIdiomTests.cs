using CdkSafety.Analyzers.Rules.Naming;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>The table of idioms with CDKS5001.</summary>
public class PhysicalNameIdiomTests : IdiomTests<PhysicalNameEnvironmentAnalyzer>;
