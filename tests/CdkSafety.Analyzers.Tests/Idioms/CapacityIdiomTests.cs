using CdkSafety.Analyzers.Rules.DynamoDb;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>The table of idioms with CDKS2001.</summary>
public class CapacityIdiomTests : IdiomTests<ProvisionedCapacityAnalyzer>;
