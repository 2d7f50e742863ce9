using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// One project for each set of references, in which every mutant takes the place of an empty file: the CDK's metadata is bound
/// once and not once a mutant.
/// </summary>
internal static class MutantWorkspace
{
    private static readonly ImmutableDictionary<MutantReferences, Lazy<Document>> Empty =
        Enum.GetValues<MutantReferences>().ToImmutableDictionary(references => references, references => new Lazy<Document>(() => Create(references)));

    /// <summary>How the mutants are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>How they are compiled: with all rules, also those that are off unless somebody asks for them. The CDK was built for an older .NET (CS1701).</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(Rule.All.Keys.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)).Append(new("CS1701", ReportDiagnostic.Suppress)));

    /// <summary>The document of a mutant, the only one of its project.</summary>
    public static Document Open(Mutant mutant)
    {
        var empty = Empty[mutant.References].Value;
        return empty.Project.Solution.WithDocumentText(empty.Id, SourceText.From(mutant.Text)).GetDocument(empty.Id)!;
    }

    private static Document Create(MutantReferences references)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution
            .AddProject("Mutant", "Mutant", LanguageNames.CSharp)
            .WithParseOptions(ParseOptions)
            .WithCompilationOptions(CompilationOptions)
            .WithMetadataReferences(References(references));
        var document = project.AddDocument("Mutant.cs", SourceText.From(string.Empty), filePath: "/Mutant.cs");
        // What is bound here is shared by the documents that follow from this one.
        _ = document.Project.GetCompilationAsync().GetAwaiter().GetResult()!.GetSpecialType(SpecialType.System_Object);
        return document;
    }

    private static ImmutableArray<MetadataReference> References(MutantReferences references)
    {
        var all = CdkReferences.For();
        return references switch
        {
            MutantReferences.NoCdk => Without("Amazon.CDK.Lib.dll"),
            MutantReferences.NoConstructs => Without("Constructs.dll"),
            MutantReferences.NoJsii => Without("Amazon.JSII.Runtime.dll"),
            MutantReferences.NoDotNet => [.. all.Except(CdkReferences.WithoutCdk)],
            MutantReferences.TwoCdks => [.. all, CdkReferences.CdkLib(CdkReferences.Oldest)],
            MutantReferences.OldestCdk => CdkReferences.For(CdkReferences.Oldest),
            _ => all,
        };

        ImmutableArray<MetadataReference> Without(string file) => [.. all.Where(reference => !reference.Display!.EndsWith(file, StringComparison.Ordinal))];
    }
}
