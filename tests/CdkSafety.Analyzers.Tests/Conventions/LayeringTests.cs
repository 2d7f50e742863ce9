using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>Which folder may know which: the table of docs/architecture.md, read from the sources.</summary>
public class LayeringTests
{
    private const string Analyzers = "CdkSafety.Analyzers";
    private const string CodeFixes = "CdkSafety.Analyzers.CodeFixes";

    // Where a namespace is not that of the folder: types that the compiler looks for by their full name.
    private const string Polyfills = "Polyfills";

    private static readonly ImmutableDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Diagnostics"] = [],
        ["Configuration"] = [],
        ["Data"] = [],
        ["Model"] = ["Json"],
        ["Json"] = [],
        ["Yaml"] = ["Json"],
        ["Constructs"] = ["Model", "Data", "Json"],
        ["Templates"] = ["Model", "Data", "Json", "Yaml"],
        ["Rules.Infrastructure"] = ["Model", "Json", "Constructs", "Templates", "Diagnostics", "Configuration"],
        ["Rules.*"] = ["Rules.Infrastructure", "Model", "Data", "Diagnostics", "Configuration"],
        ["CodeFixes"] = ["Diagnostics", "Data", "Json", "Yaml"],
        [Polyfills] = [],
    }.ToImmutableDictionary();

    private static readonly ImmutableArray<SourceFile> Files =
        [.. Read(Analyzers, string.Empty), .. Read(CodeFixes, "CodeFixes")];

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_folder_knows_only_the_folders_that_it_may(string path)
    {
        var file = Files.Single(file => file.Path == path);
        var allowed = Allowed[LayerOf(file.Folder)];

        Assert.DoesNotContain(file.KnownFolders(), known => known != file.Folder && !allowed.Contains(known) && !allowed.Contains(LayerOf(known)) && !IsWithinLayer(file.Folder, known));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_namespace_is_the_folder(string path)
    {
        var file = Files.Single(file => file.Path == path);
        if (file.Folder == Polyfills)
        {
            return;
        }

        var expected = file.Folder.Length == 0 ? Analyzers : Analyzers + "." + file.Folder;
        Assert.Equal([expected], file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(declaration => declaration.Name.ToString()));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_declares_one_type_named_like_the_file(string path)
    {
        var file = Files.Single(file => file.Path == path);

        // A type of many parts or of several arities has one name all the same: Descriptors.Iam.cs, OptionDefinition<T>.
        var expected = Path.GetFileName(path).Split('.')[0];
        if (file.Root.ContainsDiagnostics)
        {
            // A newer C# than the Roslyn floor reads: it takes a primary constructor for the end of the type.
            Assert.Contains(expected, file.Types);
            return;
        }

        Assert.Equal([expected], file.Types.Distinct());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_rule_has_80_lines_at_most(string path)
    {
        var file = Files.Single(file => file.Path == path);
        if (LayerOf(file.Folder) != "Rules.*")
        {
            return;
        }

        Assert.InRange(file.Root.GetText().Lines.Count - 1, 1, 80);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_tables_know_nothing_of_Roslyn(string path)
    {
        var file = Files.Single(file => file.Path == path);

        Assert.False(LayerOf(file.Folder) == "Data" && file.Root.Usings.Any(directive => directive.Name!.ToString().StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), path);
    }

    private static string LayerOf(string folder) => folder switch
    {
        "Rules.Infrastructure" => folder,
        _ when folder.StartsWith("Rules.", StringComparison.Ordinal) => "Rules.*",
        _ => folder.Split('.')[0],
    };

    private static bool IsWithinLayer(string folder, string known) =>
        LayerOf(folder) is "CodeFixes" or "Constructs" or "Data" && LayerOf(known) == LayerOf(folder);

    private static IEnumerable<SourceFile> Read(string project, string prefix) =>
        from path in Repository.Files("src/" + project, "*.cs")
        let folder = Path.GetDirectoryName(Path.GetRelativePath("src/" + project, path))!.Replace(Path.DirectorySeparatorChar, '.')
        select new SourceFile(
            path,
            prefix.Length == 0 || folder.Length == 0 ? prefix + folder : prefix + "." + folder,
            CSharpSyntaxTree.ParseText(Repository.Read(path), new CSharpParseOptions(LanguageVersion.Latest)).GetCompilationUnitRoot());

    private sealed record SourceFile(string Path, string Folder, CompilationUnitSyntax Root)
    {
        /// <summary>The names of the types that the file declares, nested ones apart.</summary>
        public ImmutableArray<string> Types { get; } =
            [.. Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && member.Parent is not BaseTypeDeclarationSyntax)
                .Select(member => member is BaseTypeDeclarationSyntax type ? type.Identifier.ValueText : ((DelegateDeclarationSyntax)member).Identifier.ValueText)];

        /// <summary>The folders whose namespaces the file imports, or whose types it names in full or from an outer namespace.</summary>
        public IEnumerable<string> KnownFolders()
        {
            var names = Root.Usings.Select(directive => directive.ChildNodes().Last().ToString())
                .Concat(Root.DescendantNodes().Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax).Select(node => node.ToString()))
                .Where(name => !name.Contains('(', StringComparison.Ordinal));
            foreach (var name in names)
            {
                var full = name.StartsWith(Analyzers + ".", StringComparison.Ordinal) ? name[(Analyzers.Length + 1)..] : name;
                foreach (var folder in Files.Select(file => file.Folder).Distinct())
                {
                    if (folder.Length > 0 && (full == folder || Files.Any(file => file.Folder == folder && file.Types.Any(type => IsAtStart(folder + "." + type, full)))))
                    {
                        yield return folder;
                    }
                }
            }
        }

        private static bool IsAtStart(string type, string name) =>
            name.StartsWith(type, StringComparison.Ordinal) && (name.Length == type.Length || !char.IsLetterOrDigit(name[type.Length]));
    }
}
