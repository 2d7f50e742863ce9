using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Robustness.Mutation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Runs;

/// <summary>The same program has the same findings, however and however often it is analyzed.</summary>
public class DeterminismTests
{
    /// <summary>Every which file of the tests' sources makes the program, so that the tests take seconds.</summary>
    private const int Every = 4;

    [Fact]
    public async Task Findings_are_the_same_and_in_the_same_order_each_time()
    {
        foreach (var program in Programs())
        {
            var first = ByRule(await SourceProgram.FindAsync(program, isConcurrent: false, TestContext.Current.CancellationToken));
            var second = ByRule(await SourceProgram.FindAsync(program.Clone(), isConcurrent: false, TestContext.Current.CancellationToken));
            var fresh = ByRule(await SourceProgram.FindAsync(Parsed(program), isConcurrent: false, TestContext.Current.CancellationToken));

            Assert.Equal(first, second);
            Assert.Equal(first, fresh);
        }
    }

    [Fact]
    public async Task Findings_are_the_same_on_many_threads()
    {
        foreach (var program in Programs())
        {
            var serial = SourceProgram.Sorted(await SourceProgram.FindAsync(program, isConcurrent: false, TestContext.Current.CancellationToken)).ToArray();
            for (var time = 0; time < 3; time++)
            {
                // Which rule is through first is a matter of the compiler; what each says is not.
                var concurrent = await SourceProgram.FindAsync(Parsed(program), isConcurrent: true, TestContext.Current.CancellationToken);
                Assert.Equal(serial, SourceProgram.Sorted(concurrent));
            }
        }
    }

    [Fact]
    public async Task Findings_of_each_file_alone_are_those_of_the_program()
    {
        var found = 0;
        var differences = new List<string>();
        foreach (var program in Programs())
        {
            var all = await SourceProgram.FindAsync(program, isConcurrent: true, TestContext.Current.CancellationToken);
            // What only a whole build says is marked so; nothing of it stands in a file here.
            var live = all.Where(finding => !Rule.All[finding.Id].Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd) && !IsInListOfField(finding)).ToLookup(finding => finding.Location.SourceTree);
            var fresh = program.Clone();
            foreach (var tree in program.SyntaxTrees)
            {
                var alone = await SourceProgram.FindAsync(fresh, tree, TestContext.Current.CancellationToken);
                var expected = SourceProgram.Sorted(live[tree]).ToArray();
                var seen = SourceProgram.Sorted(alone).ToArray();
                differences.AddRange(expected.Except(seen).Select(text => "Only in the program: " + text));
                differences.AddRange(seen.Except(expected).Select(text => "Only alone: " + text));
                found += alone.Length;
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(found > 200, $"Only {found} findings.");
    }

    [Fact]
    public async Task Findings_are_the_same_after_a_change_and_its_undoing()
    {
        foreach (var program in Programs())
        {
            var before = SourceProgram.Sorted(await SourceProgram.FindAsync(program, isConcurrent: true, TestContext.Current.CancellationToken)).ToArray();
            var current = program;
            for (var number = 0; number < 10; number++)
            {
                var random = new MutationRandom(1, number);
                var tree = random.Of(program.SyntaxTrees);
                var text = tree.GetText(TestContext.Current.CancellationToken);
                var changed = tree.WithChangedText(text.WithChanges(random.Of(Mutations.All).Edits(tree.GetRoot(TestContext.Current.CancellationToken), random).OrderBy(edit => edit.Span.Start)));
                var edited = current.ReplaceSyntaxTree(current.SyntaxTrees.Single(other => other.FilePath == tree.FilePath), changed);
                _ = await SourceProgram.FindAsync(edited, isConcurrent: true, TestContext.Current.CancellationToken);
                current = edited.ReplaceSyntaxTree(changed, changed.WithChangedText(text));
            }

            Assert.Equal(before, SourceProgram.Sorted(await SourceProgram.FindAsync(current, isConcurrent: true, TestContext.Current.CancellationToken)));
        }
    }

    /// <summary>
    /// The findings of each rule in each member in the order in which it reports them. The order of files, members and rules is the
    /// compiler's, and not the same each time.
    /// </summary>
    private static IEnumerable<string> ByRule(IEnumerable<Diagnostic> findings) =>
        SourceProgram.Texts(findings.OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(MemberOf));

    private static int MemberOf(Diagnostic finding) =>
        finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>()?.SpanStart ?? 0;

    /// <summary>
    /// Whether the finding is at an element of a list in a field, which another member attaches. The compiler drops what a rule reports
    /// outside of the member that it looks at when it looks at one file alone: a build shows it, an editor does not.
    /// </summary>
    private static bool IsInListOfField(Diagnostic finding) =>
        finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } &&
        value.DescendantNodesAndSelf().OfType<InitializerExpressionSyntax>().Any(list => !list.IsKind(SyntaxKind.ObjectInitializerExpression) && list.Span.Contains(finding.Location.SourceSpan));

    private static IEnumerable<CSharpCompilation> Programs() => SourceProgram.OfSamples().Append(SourceProgram.OfTests(Every));

    /// <summary>The same program from its text: nothing that is kept for a file is known of these.</summary>
    private static CSharpCompilation Parsed(CSharpCompilation program) =>
        program.RemoveAllSyntaxTrees().AddSyntaxTrees(program.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), MutantWorkspace.ParseOptions, tree.FilePath)));
}
