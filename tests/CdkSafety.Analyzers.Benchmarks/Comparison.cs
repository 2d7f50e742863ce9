using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>
/// The ratios that the project has targets for. The sets of analyzers take turns, so that whatever else the machine does meets
/// all of them alike; each figure is a median.
/// </summary>
/// <param name="rounds">How often each is measured, after one round that is thrown away.</param>
internal sealed class Comparison(int rounds)
{
    private const int EditsPerRound = 5;
    private const string Rules = "CdkSafety";

    private readonly Dictionary<string, List<double>> _rules = [];

    /// <summary>Measures the programs and prints tables of Markdown.</summary>
    public void Print(IEnumerable<string> programs)
    {
        Console.WriteLine("\n| Program | Findings | Analyzers | ms | : floor | Itself, ms | : NetAnalyzers | MB |\n|---|---|---|---|---|---|---|---|");
        foreach (var program in programs)
        {
            Print(Workload.Of(program));
        }

        Console.WriteLine("\n| Rule, on 200 stacks | Itself, ms |\n|---|---|");
        foreach (var (rule, times) in _rules.OrderByDescending(rule => Median(rule.Value)).Take(12))
        {
            Console.WriteLine(FormattableString.Invariant($"| {rule} | {Median(times):0.0} |"));
        }
    }

    /// <summary>Measures the diagnostics of one file after a key was pressed in it, and prints a table.</summary>
    public void PrintEditor()
    {
        var workload = Workload.Of("200 stacks");
        var sets = Sets(workload).Select(set => (set.Name, set.Analyzers, Times: new List<double>(), Bytes: new List<double>())).ToList();
        for (var edit = 0; edit < EditsPerRound * (rounds + 1); edit++)
        {
            foreach (var (_, analyzers, times, bytes) in sets)
            {
                var compilation = workload.Fresh();
                var tree = compilation.SyntaxTrees[100];
                var changed = CSharpSyntaxTree.ParseText(tree.GetText() + $"// {edit}", (CSharpParseOptions)tree.Options, tree.FilePath);
                Measure(() => AnalysisRun.OneFile(compilation.ReplaceSyntaxTree(tree, changed), changed, analyzers), times, bytes, edit >= EditsPerRound);
            }
        }

        Console.WriteLine("\n| One file of 200 after a key was pressed | ms | MB |\n|---|---|---|");
        foreach (var (name, _, times, bytes) in sets)
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | {Median(times):0} | {Median(bytes):0.0} |"));
        }
    }

    private static (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] Sets(Workload workload) =>
    [
        ("no analyzer", []),
        ("floor", Lineup.Floor),
        ("floor that reports", [new ReportingFloorAnalyzer(workload.Findings)]),
        (Rules, Lineup.CdkSafety),
        ("NetAnalyzers", Lineup.Net),
        .. Lineup.Compared,
    ];

    private void Print(Workload workload)
    {
        var sets = Sets(workload).Select(set => (set.Name, set.Analyzers, Times: new List<double>(), Bytes: new List<double>(), Itself: new List<double>())).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, analyzers, times, bytes, itself) in sets)
            {
                var compilation = workload.FreshFiles();
                Measure(() => AnalysisRun.Build(compilation, analyzers), times, bytes, round > 0);
                if (round > 0 && !analyzers.IsEmpty)
                {
                    var counts = name == Rules && workload.Name == "200 stacks";
                    itself.Add(AnalysisRun.ExecutionTime(workload.FreshFiles(), analyzers, (analyzer, time) => AddRule(analyzer, time, counts)).TotalMilliseconds);
                }
            }
        }

        var floor = Median(sets[1].Times);
        var net = Median(sets.Find(set => set.Name == "NetAnalyzers").Itself);
        foreach (var (name, _, times, bytes, itself) in sets)
        {
            var own = itself.Count == 0 ? " | " : FormattableString.Invariant($"{Median(itself):0.0} | {Median(itself) / net:0.0 %}");
            Console.WriteLine(FormattableString.Invariant($"| {workload.Name} | {workload.Findings.Length} | {name} | {Median(times):0} | {Median(times) / floor:0.00} | {own} | {Median(bytes):0} |"));
        }
    }

    private void AddRule(DiagnosticAnalyzer analyzer, TimeSpan time, bool isCounted)
    {
        if (isCounted)
        {
            var rule = analyzer.GetType().Name;
            _rules.TryAdd(rule, []);
            _rules[rule].Add(time.TotalMilliseconds);
        }
    }

    private static void Measure(Action action, List<double> times, List<double> megabytes, bool isCounted)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        action();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (isCounted)
        {
            times.Add(time);
            megabytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
