using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using CdkSafety.Analyzers.Constructs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>The same programs as the model sees them, met as the rules meet them: in an analysis of operation blocks.</summary>
internal static class ModelledPrograms
{
    /// <summary>Reads the programs of the comparison against the assemblies that the CDK ran with.</summary>
    public static IReadOnlyList<ModelledResource> Read(IEnumerable<string> references) => Read(SynthesizedPrograms.Sources, references);

    /// <summary>Reads these programs, by file name.</summary>
    public static IReadOnlyList<ModelledResource> Read(IReadOnlyDictionary<string, string> sources, IEnumerable<string> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Programs",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, options, source.Key)),
            References(references),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var collector = new Collector();
        var analysis = compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(collector))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        // AD0001: the model threw.
        Assert.Empty(analysis);
        return collector.Resources.OrderBy(resource => resource.Place, StringComparer.Ordinal).ToList();
    }

    /// <summary>These assemblies and .NET's own.</summary>
    public static IEnumerable<MetadataReference> References(IEnumerable<string> assemblies) => Directory
        .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
        .Where(file => Path.GetFileName(file) is ['S', 'y', 's', 't', 'e', 'm', ..] or "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll")
        .Where(IsManaged)
        .Concat(assemblies)
        .Select(file => MetadataReference.CreateFromFile(file));

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

#pragma warning disable RS1001, RS2008 // It is handed to the analysis by hand.
    private sealed class Collector : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new("TEST0001", "Never reported", "Never reported", "Test", DiagnosticSeverity.Info, true);

        public ConcurrentBag<ModelledResource> Resources { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationBlockAction(block =>
            {
                var cdk = CdkCompilation.TryGet(block.Compilation)!;
                foreach (var resource in block.OperationBlocks.Select(cdk.MemberOf).Distinct().SelectMany(member => member.GetResources()))
                {
                    Resources.Add(new ModelledResource(resource, block.OwningSymbol.ContainingType));
                }
            });
        }
    }
#pragma warning restore RS1001, RS2008
}
