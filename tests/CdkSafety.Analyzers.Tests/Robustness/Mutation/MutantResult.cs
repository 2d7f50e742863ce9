using System.Collections.Generic;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>What came of one mutant.</summary>
/// <param name="Findings">How many findings the rules made.</param>
/// <param name="Fixes">How many fixes were applied, FixAll included.</param>
/// <param name="CheckedFixes">How many of them were held against <see cref="FixChecks"/>: all those of a program that compiles.</param>
/// <param name="Failures">What went wrong, one text each; empty when nothing did.</param>
/// <param name="IsTooSlow">Whether the failure is that it was not through in time.</param>
internal sealed record MutantResult(int Findings, int Fixes, int CheckedFixes, IReadOnlyList<string> Failures, bool IsTooSlow = false);
