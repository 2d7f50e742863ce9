using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>
/// A code block of a page. <c>csharp</c>: using directives, then statements of a stack's constructor, or whole types when the
/// block declares one; Amazon.CDK, Constructs and System.Collections.Generic are there already. <c>ini</c>: lines of an
/// <c>.editorconfig</c>. <c>json</c> and <c>yaml</c>: a CloudFormation template.
/// </summary>
/// <param name="Language">The first word after the fence.</param>
/// <param name="IsBad">Whether the rule reports the block.</param>
/// <param name="OtherIds">Other rules that report it too: the words after <c>bad</c>.</param>
/// <param name="IsNewest">Whether the block needs the newest version of the CDK: the word <c>newest</c>.</param>
/// <param name="Line">Where it stands in the page.</param>
/// <param name="Text">The block.</param>
internal sealed record ExampleBlock(string Language, bool IsBad, ImmutableArray<string> OtherIds, bool IsNewest, int Line, string Text)
{
    private const string Empty = "internal static class Empty { }";

    /// <summary>The ids that all rules together report for the block. The code must compile. A rule that is off by default is on for its own page.</summary>
    public async Task<ImmutableSortedSet<string>> AnalyzeAsync(string id) =>
        Language switch
        {
            "ini" => await AnalyzeAsync(Empty, Text, id),
            "json" or "yaml" => await AnalyzeAsync(Empty, null, id, new InMemoryText("/template." + Language, Text)),
            _ => await AnalyzeAsync(Source, null, id),
        };

    /// <summary>The C# block as the file that is compiled.</summary>
    public string Source => Wrap(Text);

    private async Task<ImmutableSortedSet<string>> AnalyzeAsync(string source, string? configuration, string id, params AdditionalText[] templates)
    {
        var diagnostics = await Analysis.RunAsync([("Example.cs", source)], configuration, IsNewest ? CdkReferences.Newest : CdkReferences.Default, id, templates);
        return [.. diagnostics.Select(diagnostic => diagnostic.Id)];
    }

    private static string Wrap(string text)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(text);
        string[] usings = ["using System.Collections.Generic;", "using Amazon.CDK;", "using Constructs;"];
        var header = string.Join("\n", usings.Concat(unit.Usings.Select(directive => directive.ToString())).Distinct());
        return unit.Members.Any(member => member is BaseTypeDeclarationSyntax)
            ? header + "\n" + unit.WithUsings(default).ToFullString()
            : $$"""
                {{header}}

                public class ExampleStack : Stack
                {
                    public ExampleStack(Construct scope, string id)
                        : base(scope, id)
                    {
                {{unit.WithUsings(default).ToFullString()}}
                    }
                }
                """;
    }
}
