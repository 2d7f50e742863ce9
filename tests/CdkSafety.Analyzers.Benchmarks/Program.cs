using System;
using System.Linq;
using BenchmarkDotNet.Running;
using CdkSafety.Analyzers.Benchmarks;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;

if (FirstUse.TryRun(args))
{
    return 0;
}

// Everything but the first use in this one process, so that all is measured on the same runtime with the same tables in memory.
// `--short` takes a few minutes: fewer rounds, and only the editor of BenchmarkDotNet. Any argument of BenchmarkDotNet can be given, such as
// `--filter '*Editor*'`; `--filter none` leaves only the comparison at the end. `--programs 'a;b'` compares on these programs alone.
var isShort = args.Contains("--short");
var chosen = args.SkipWhile(argument => argument != "--programs").Skip(1).FirstOrDefault();
var arguments = args.Where(argument => argument is not ("--short" or "--programs") && argument != chosen).ToList();
if (!arguments.Contains("--filter"))
{
    arguments.AddRange(["--filter", isShort ? "*Editor*" : "*"]);
}

arguments.Add("--inprocess");
if (isShort)
{
    arguments.AddRange(["--warmupCount", "1", "--iterationCount", "3", "--invocationCount", "1", "--unrollFactor", "1"]);
}

if (!arguments.Contains("none"))
{
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(BuildBenchmarks).Assembly).Run([.. arguments]);
    if (summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)))
    {
        return 1;
    }
}

var comparison = new Comparison(isShort ? 3 : 9);
comparison.Print(chosen?.Split(';') ?? (isShort ? Workload.Names : [.. Workload.Names, "1000 stacks"]));
comparison.PrintEditor();
FirstUse.Print(isShort ? 3 : 9);
return 0;
