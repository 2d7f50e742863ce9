using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>A program to analyze, parsed and with its references bound: both cost the same with and without analyzers.</summary>
internal sealed class Workload
{
    private static readonly ConcurrentDictionary<string, Workload> Made = new();

    private readonly CSharpCompilation _compilation;

    private Workload(string name, IReadOnlyList<string> files, ImmutableArray<MetadataReference> references)
    {
        Name = name;
        Lines = files.Sum(file => file.Count(character => character == '\n'));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSyntaxTreeOptionsProvider(NetAnalyzers.DefaultLevel);
        _compilation = CSharpCompilation.Create(
            "Generated",
            files.Select((file, number) => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.Latest), $"/File{number}.cs")),
            references,
            options);
        var errors = _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"{name} does not compile: {errors[0]}");
        }

        Findings = AnalysisRun.Findings(Fresh());
    }

    /// <summary>The names of all workloads.</summary>
    public static IReadOnlyList<string> Names { get; } = ["1,000-line member", "200 stacks", "200 correct stacks", "200 files without CDK"];

    /// <summary>What the benchmarks call it.</summary>
    public string Name { get; }

    /// <summary>How many lines it has.</summary>
    public int Lines { get; }

    /// <summary>A workload by its name, or "… stacks" of any number; made once a process.</summary>
    public static Workload Of(string name) => Made.GetOrAdd(name, Create);

    /// <summary>Where the rules report.</summary>
    public ImmutableArray<Location> Findings { get; }

    /// <summary>The program as a compilation of which nothing is bound yet but its references.</summary>
    public CSharpCompilation Fresh() => _compilation.Clone();

    /// <summary>The same with files that nobody has looked at, as a build has them: what is kept per file is to be worked out again.</summary>
    public CSharpCompilation FreshFiles()
    {
        var compilation = _compilation
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(_compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), tree.Options)));

        // Whoever looks at the references first would bind them, and they would count as its time.
        _ = compilation.SourceModule.ReferencedAssemblySymbols;
        return compilation;
    }

    private static Workload Create(string name) => name switch
    {
        "1,000-line member" => new Workload(name, GeneratedCode.LongMember(), CdkReferences.For()),
        "200 files without CDK" => new Workload(name, GeneratedCode.PlainFiles(200), CdkReferences.WithoutCdk),
        "200 correct stacks" => new Workload(name, GeneratedCode.Stacks(200, isWrong: false), CdkReferences.For()),
        _ when name.EndsWith(" stacks", StringComparison.Ordinal) => new Workload(name, GeneratedCode.Stacks(int.Parse(name.Split(' ')[0]), isWrong: true), CdkReferences.For()),
        _ => throw new ArgumentException($"There is no workload '{name}'.", nameof(name)),
    };
}
