using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using CdkSafety.Analyzers.Benchmarks.Infrastructure;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.Benchmarks;

/// <summary>
/// What the first analysis of a process takes beside a later one: the runtime compiles the rules, and the tables are read. One stack, in
/// a process in which the compiler and the floor have run already.
/// </summary>
internal static class FirstUse
{
    private const string Argument = "--first-use";

    /// <summary>Measures in this process, when it was started for that; the milliseconds go to the output.</summary>
    public static bool TryRun(string[] args)
    {
        if (args is not [Argument, var analyzers])
        {
            return false;
        }

        var trees = GeneratedCode.Stacks(1, isWrong: true).Select(file => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.Latest), "/File.cs"));
        var compilation = CSharpCompilation.Create("Generated", trees, CdkReferences.For(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalysisRun.Build(compilation.Clone(), []);
        AnalysisRun.Build(compilation.Clone(), Lineup.Floor);
        var measured = analyzers switch
        {
            "rules" => Lineup.CdkSafety,
            "net" => Lineup.Net,
            _ => Lineup.Floor,
        };
        var fresh = compilation.Clone();
        var start = Stopwatch.GetTimestamp();
        AnalysisRun.Build(fresh, measured);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Measures in new processes, which take turns, and prints a table.</summary>
    public static void Print(int rounds)
    {
        var sets = new[] { ("floor", "floor"), ("rules", "CdkSafety"), ("net", "NetAnalyzers") };
        var times = sets.ToDictionary(set => set.Item1, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (argument, _) in sets)
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Argument, argument]) { RedirectStandardOutput = true })!;
                times[argument].Add(double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
                process.WaitForExit();
            }
        }

        Console.WriteLine("\n| First analysis of a process | ms |\n|---|---|");
        foreach (var (argument, name) in sets)
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | {times[argument].Order().ElementAt(rounds / 2):0} |"));
        }
    }
}
