using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>A build, from parsed files to all diagnostics.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class BuildBenchmarks
{
    private Workload _workload = null!;

    /// <summary>The program.</summary>
    [ParamsSource(nameof(Programs))]
    public string Program { get; set; } = null!;

    /// <summary>All programs.</summary>
    public static IEnumerable<string> Programs => Workload.Names;

    /// <summary>Makes the program.</summary>
    [GlobalSetup]
    public void SetUp() => _workload = Workload.Of(Program);

    /// <summary>The compiler alone.</summary>
    [Benchmark(Description = "no analyzer")]
    public int None() => AnalysisRun.Build(_workload.FreshFiles(), []);

    /// <summary>What any analyzer of operations costs.</summary>
    [Benchmark(Baseline = true, Description = "floor")]
    public int Floor() => AnalysisRun.Build(_workload.FreshFiles(), Lineup.Floor);

    /// <summary>The same with the findings that the rules make.</summary>
    [Benchmark(Description = "floor that reports")]
    public int ReportingFloor() => AnalysisRun.Build(_workload.FreshFiles(), [new ReportingFloorAnalyzer(_workload.Findings)]);

    /// <summary>All rules of this package.</summary>
    [Benchmark(Description = "CdkSafety")]
    public int CdkSafety() => AnalysisRun.Build(_workload.FreshFiles(), Lineup.CdkSafety);

    /// <summary>What every .NET build runs.</summary>
    [Benchmark(Description = "NetAnalyzers")]
    public int NetAnalyzers() => AnalysisRun.Build(_workload.FreshFiles(), Lineup.Net);
}
