using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>
/// The ratios that the project has targets for. The sets of analyzers take turns, so that whatever else the machine does meets
/// all of them alike; each figure is a median.
/// </summary>
/// <param name="rounds">How often each is measured, after one round that is thrown away.</param>
internal sealed class Comparison(int rounds)
{
    private readonly Dictionary<string, List<double>> _rules = [];

    /// <summary>Measures the programs and prints tables of Markdown.</summary>
    public void Print(IEnumerable<string> programs)
    {
        Console.WriteLine("\n## In turns\n");
        Console.WriteLine("| Program | Lines | Findings | No analyzer, ms | Floor, ms | Floor that reports, ms | CdkSafety, ms | NetAnalyzers, ms | CdkSafety : floor | CdkSafety : floor that reports | CdkSafety itself, ms | NetAnalyzers itself, ms | CdkSafety : NetAnalyzers |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var program in programs)
        {
            Print(Workload.Of(program), program == "200 stacks");
        }

        Console.WriteLine("\n| Rule, on 200 stacks | Itself, ms |\n|---|---|");
        foreach (var (rule, times) in _rules.OrderByDescending(rule => Median(rule.Value)))
        {
            Console.WriteLine(FormattableString.Invariant($"| {rule} | {Median(times):0.0} |"));
        }
    }

    private void Print(Workload workload, bool countsRules)
    {
        List<double> none = [], floor = [], reporting = [], ours = [], net = [], oursItself = [], netItself = [];
        for (var round = 0; round <= rounds; round++)
        {
            var isCounted = round > 0;
            if (round == 1)
            {
                new[] { none, floor, reporting, ours, net, oursItself, netItself }.ToList().ForEach(times => times.Clear());
            }

            none.Add(Wall(() => AnalysisRun.Build(workload.Fresh(), [])));
            floor.Add(Wall(() => AnalysisRun.Build(workload.Fresh(), Lineup.Floor)));
            reporting.Add(Wall(() => AnalysisRun.Build(workload.Fresh(), [new ReportingFloorAnalyzer(workload.Findings)])));
            ours.Add(Wall(() => AnalysisRun.Build(workload.Fresh(), Lineup.CdkSafety)));
            net.Add(Wall(() => AnalysisRun.Build(workload.Fresh(), Lineup.Net)));
            oursItself.Add(AnalysisRun.ExecutionTime(workload.Fresh(), Lineup.CdkSafety, (analyzer, time) => AddRule(analyzer, time, countsRules && isCounted)).TotalMilliseconds);
            netItself.Add(AnalysisRun.ExecutionTime(workload.Fresh(), Lineup.Net).TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"| {workload.Name} | {workload.Lines} | {workload.Findings.Length} | {Median(none):0} | {Median(floor):0} | {Median(reporting):0} | {Median(ours):0} | {Median(net):0} | {Median(ours) / Median(floor):0.00} | {Median(ours) / Median(reporting):0.00} | {Median(oursItself):0.0} | {Median(netItself):0.0} | {Median(oursItself) / Median(netItself):0.0 %} |"));
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

    private static double Wall(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
