namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>A source that mutants are made of.</summary>
/// <param name="Name">Where it stands: a path in the repository, with the line or block where a file holds several.</param>
/// <param name="Text">C# without markup.</param>
internal sealed record SeedSource(string Name, string Text);
