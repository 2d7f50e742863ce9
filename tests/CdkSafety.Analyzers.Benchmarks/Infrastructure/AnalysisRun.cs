using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>What a build and an editor do with a compilation.</summary>
internal static class AnalysisRun
{
    /// <summary>Compiles and analyzes as a build does, up to the diagnostics; how many there are.</summary>
    public static int Build(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => analyzers.IsEmpty
        ? compilation.GetDiagnostics().Length
        : Driver(compilation, analyzers).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;

    /// <summary>Analyzes one file as an editor does when it is opened or changed; how many diagnostics there are.</summary>
    public static int OneFile(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var model = compilation.GetSemanticModel(tree);
        var ours = model.GetDiagnostics().Length;
        return analyzers.IsEmpty
            ? ours
            : ours + Driver(compilation, analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult().Length;
    }

    /// <summary>
    /// The time that the analyzers themselves take in one build, summed over all threads: what <c>-p:ReportAnalyzer=true</c>
    /// shows. It counts what they bind first, and a build would bind anyway.
    /// </summary>
    public static TimeSpan ExecutionTime(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, Action<DiagnosticAnalyzer, TimeSpan>? each = null)
    {
        var driver = Driver(compilation, analyzers, logsTime: true);
        var result = driver.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        var all = TimeSpan.Zero;
        foreach (var analyzer in analyzers)
        {
            var time = result.AnalyzerTelemetryInfo[analyzer].ExecutionTime;
            each?.Invoke(analyzer, time);
            all += time;
        }

        return all;
    }

    /// <summary>Analyzes a project that has one template and nothing else, as a build does; how many diagnostics there are.</summary>
    public static int Template(string text, ImmutableArray<DiagnosticAnalyzer> analyzers) => Driver(
        CSharpCompilation.Create("Template", [CSharpSyntaxTree.ParseText("class A { }")], CdkReferences.WithoutCdk),
        analyzers,
        options: new AnalyzerOptions([new InMemoryText("/template.json", text)], new TemplateOptions()))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;

    /// <summary>Where the rules of this package report.</summary>
    public static ImmutableArray<Location> Findings(CSharpCompilation compilation) =>
        [.. Driver(compilation, Lineup.CdkSafety).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Select(finding => finding.Location)];

    private static CompilationWithAnalyzers Driver(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool logsTime = false, AnalyzerOptions? options = null) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(
            options ?? new AnalyzerOptions([]),
            (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer.GetType().Name} threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: logsTime));
}
