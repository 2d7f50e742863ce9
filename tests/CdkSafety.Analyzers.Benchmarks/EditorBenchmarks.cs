using BenchmarkDotNet.Attributes;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>The diagnostics of one file of 200 after a key was pressed in it: what an editor waits for.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class EditorBenchmarks
{
    private Workload _workload = null!;
    private int _edits;

    /// <summary>Makes the program.</summary>
    [GlobalSetup]
    public void SetUp() => _workload = Workload.Of("200 stacks");

    /// <summary>The compiler alone.</summary>
    [Benchmark(Description = "no analyzer")]
    public int None() => AnalysisRun.OneFile(Edited(out var tree), tree, []);

    /// <summary>What any analyzer of operations costs.</summary>
    [Benchmark(Baseline = true, Description = "floor")]
    public int Floor() => AnalysisRun.OneFile(Edited(out var tree), tree, Lineup.Floor);

    /// <summary>All rules of this package.</summary>
    [Benchmark(Description = "CdkSafety")]
    public int CdkSafety() => AnalysisRun.OneFile(Edited(out var tree), tree, Lineup.CdkSafety);

    /// <summary>What every .NET build runs.</summary>
    [Benchmark(Description = "NetAnalyzers")]
    public int NetAnalyzers() => AnalysisRun.OneFile(Edited(out var tree), tree, Lineup.Net);

    private CSharpCompilation Edited(out SyntaxTree changed)
    {
        var compilation = _workload.Fresh();
        var tree = compilation.SyntaxTrees[100];
        changed = CSharpSyntaxTree.ParseText(tree.GetText() + $"// {_edits++}", (CSharpParseOptions)tree.Options, tree.FilePath);
        return compilation.ReplaceSyntaxTree(tree, changed);
    }
}
