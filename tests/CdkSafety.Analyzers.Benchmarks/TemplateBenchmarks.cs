using BenchmarkDotNet.Attributes;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;
using CdkSafety.Analyzers.Json;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>A CloudFormation template of 5 MB, five times what CloudFormation takes.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class TemplateBenchmarks
{
    private string _text = null!;

    /// <summary>Makes the template.</summary>
    [GlobalSetup]
    public void SetUp() => _text = LargeTemplate.Create(5_000_000);

    /// <summary>Reading it: 5 MB in 50 ms are 100 MB/s.</summary>
    [Benchmark(Baseline = true, Description = "read 5 MB")]
    public object Read() => JsonReader.Read(_text, out _);

    /// <summary>A build that has it: one reading for all rules, and the rules.</summary>
    [Benchmark(Description = "read and judge 5 MB")]
    public int Judge() => AnalysisRun.Template(_text, Lineup.CdkSafety);
}
