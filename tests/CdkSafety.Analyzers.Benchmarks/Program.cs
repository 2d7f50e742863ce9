using System;
using System.Linq;
using BenchmarkDotNet.Running;
using CdkSafety.Analyzers.Benchmarks;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;

// Everything in this one process, so that all is measured on the same runtime with the same tables in memory.
// `--short` takes two to three minutes: the editor, and the comparison. Any argument of BenchmarkDotNet can be given, such as
// `--filter '*Editor*'`; `--filter none` leaves only the comparison at the end.
var isShort = args.Contains("--short");
var arguments = args.Where(argument => argument != "--short").ToList();
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

new Comparison(isShort ? 3 : 9).Print(isShort ? Workload.Names : [.. Workload.Names, "1000 stacks"]);
return 0;
