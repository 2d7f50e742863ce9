using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Robustness.Mutation;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Tests.Robustness.Runs;

/// <summary>Programs of many files, and what all rules say of one.</summary>
internal static class SourceProgram
{
    /// <summary>
    /// The stacks of the tests and the programs of the template comparison as one program: each file in a namespace of its own, and
    /// every one of <paramref name="every"/> files.
    /// </summary>
    public static CSharpCompilation OfTests(int every, string cdkVersion = CdkReferences.Default)
    {
        var files = new List<(string, string)>();
        foreach (var source in SeedSources.Tests.Concat(SeedSources.Longer.Where(source => source.Name.StartsWith("tests/", StringComparison.Ordinal))).DistinctBy(source => source.Text))
        {
            var unit = CSharpSyntaxTree.ParseText(source.Text, MutantWorkspace.ParseOptions).GetCompilationUnitRoot();
            if (unit.AttributeLists.Count == 0 && unit.Members.All(member => member is BaseTypeDeclarationSyntax))
            {
                var end = unit.Usings.FullSpan.End;
                files.Add(($"/{files.Count}.cs", $"{source.Text[..end]}namespace Of{files.Count};\n{source.Text[end..]}"));
            }
        }

        return Compile(files.Where((_, number) => number % every == 0), cdkVersion);
    }

    /// <summary>The files of each sample, as one program each.</summary>
    public static IEnumerable<CSharpCompilation> OfSamples() =>
        from file in Repository.Files("docs/samples", "*.cs").Order(StringComparer.Ordinal)
        group ("/" + file, Repository.Read(file)) by file.Split('/')[2] into sample
        select Compile(sample);

    /// <summary>The files as one program, with all rules on.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files, string cdkVersion = CdkReferences.Default) => CSharpCompilation.Create(
        "Program",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, MutantWorkspace.ParseOptions, file.Path)),
        CdkReferences.For(cdkVersion),
        MutantWorkspace.CompilationOptions);

    /// <summary>What all rules say of the program, in the order in which the compiler gives it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation, bool isConcurrent, CancellationToken cancellationToken) =>
        await Driver(compilation, isConcurrent).GetAnalyzerDiagnosticsAsync(cancellationToken);

    /// <summary>What all rules say of one file when an editor asks for it alone.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        await Driver(compilation, isConcurrent: true).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, cancellationToken);

    /// <summary>Each finding as one text with all that it says: place, rule, message, additional places and properties.</summary>
    public static IEnumerable<string> Texts(IEnumerable<Diagnostic> findings) => findings.Select(Text);

    /// <summary>The same in the order of their places.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<Diagnostic> findings) => Texts(findings).Order(StringComparer.Ordinal);

    private static string Text(Diagnostic finding) =>
        $"{Place(finding.Location)} {finding.Id} {finding.GetMessage()} [{string.Join(", ", finding.AdditionalLocations.Select(Place))}] " +
        string.Join(", ", finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"));

    private static string Place(Location location) => $"{location.SourceTree?.FilePath}:{location.SourceSpan}";

    private static CompilationWithAnalyzers Driver(Compilation compilation, bool isConcurrent) => new(
        compilation,
        Rule.CreateAnalyzers(),
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer.GetType().Name} threw.", exception),
            isConcurrent,
            logAnalyzerExecutionTime: false));
}
