using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>All C# that the repository holds for tests, samples and pages: what mutants are made of.</summary>
internal static class SeedSources
{
    private const string Programs = "tests/CdkSafety.Analyzers.EndToEnd.Tests/TemplateComparison/Programs";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly Lazy<ImmutableArray<SeedSource>> LazyTests = new(() => Sorted(
        Repository.Files("tests/CdkSafety.Analyzers.Tests", "*Tests.cs").SelectMany(path => TestSources.Read(path, Repository.Read(path)))));

    private static readonly Lazy<ImmutableArray<SeedSource>> LazyPages = new(() => Sorted(ReadPages()));

    private static readonly Lazy<ImmutableArray<SeedSource>> LazyPrograms = new(() => Sorted(ReadPrograms()));

    /// <summary>The stacks of the tests of rules, fixes and the model: small, and of every form.</summary>
    public static ImmutableArray<SeedSource> Tests => LazyTests.Value;

    /// <summary>The examples of the rules' pages.</summary>
    public static ImmutableArray<SeedSource> Pages => LazyPages.Value;

    /// <summary>The programs of the template comparison, one class each, and the files of the samples.</summary>
    public static ImmutableArray<SeedSource> Longer => LazyPrograms.Value;

    // The order decides which mutant a number is, so it does not depend on the file system.
    private static ImmutableArray<SeedSource> Sorted(IEnumerable<SeedSource> sources) => [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    private static IEnumerable<SeedSource> ReadPages() =>
        from rule in Rule.All.Values
        where Repository.Has(rule.PagePath)
        from block in RulePage.Of(rule).Blocks
        where block.Language == "csharp"
        where !block.IsNewest
        select new SeedSource($"{rule.PagePath}:{block.Line:D4}", block.Source);

    private static IEnumerable<SeedSource> ReadPrograms()
    {
        foreach (var path in Repository.Files("docs/samples", "*.cs"))
        {
            yield return new SeedSource(path, Repository.Read(path));
        }

        var units = Repository.Files(Programs, "*.cs").Order(StringComparer.Ordinal).Select(path => (Path: path, Unit: SyntaxFactory.ParseCompilationUnit(Repository.Read(path), options: Options))).ToArray();
        var shared = units.SelectMany(file => file.Unit.Members).OfType<ClassDeclarationSyntax>().Single(type => type.Identifier.ValueText == "Shared");
        var sharedUsings = ((CompilationUnitSyntax)shared.Parent!).Usings;
        foreach (var (path, unit) in units)
        {
            var types = unit.Members.Where(member => member is BaseTypeDeclarationSyntax && member != shared && !member.IsEquivalentTo(shared)).Cast<BaseTypeDeclarationSyntax>().ToArray();
            var usings = string.Join("\n", unit.Usings.Concat(sharedUsings).Select(directive => directive.ToString()).Distinct());
            foreach (var type in types.OfType<ClassDeclarationSyntax>().Where(type => type.BaseList is not null))
            {
                // With all that it names, so that it binds as it did.
                var needed = WithNamed(type, [.. types, shared]);
                yield return new SeedSource($"{path}:{type.Identifier.ValueText}", usings + "\n\n" + string.Concat(needed.Select(one => one.ToFullString())));
            }
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> WithNamed(BaseTypeDeclarationSyntax type, IReadOnlyCollection<BaseTypeDeclarationSyntax> all)
    {
        var found = new List<BaseTypeDeclarationSyntax> { type };
        for (var i = 0; i < found.Count; i++)
        {
            var names = found[i].DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet();
            found.AddRange(all.Where(other => !found.Contains(other) && names.Contains(other.Identifier.ValueText)));
        }

        return found;
    }
}
