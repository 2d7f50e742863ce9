using System;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>The sets of analyzers that are compared.</summary>
internal static class Lineup
{
    /// <summary>One analyzer that does nothing.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Floor { get; } = [new FloorAnalyzer()];

    /// <summary>The .NET SDK's own.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Net { get; } = NetAnalyzers.Create();

    /// <summary>Other packages, by their names.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> Compared { get; } = PackagedAnalyzers.Create();

    /// <summary>All rules of this package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CdkSafety { get; } =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
