using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Robustness.Mutation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Runs;

/// <summary>
/// What an editor does: one change after the other to a program that stays open, each followed by the findings of the changed file
/// and of another. They are those of the same text, opened for the first time.
/// </summary>
public class EditTests(ITestOutputHelper output)
{
    private const int Every = 40;

    [Fact]
    public async Task Findings_after_each_change_are_those_of_the_program_opened_anew()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var seed = Setting.Read("CDKSAFETY_SEED") ?? 1;
        var edits = Setting.Read("CDKSAFETY_EDITS") ?? 100;
        var original = SourceProgram.OfTests(Every).AddSyntaxTrees(SourceProgram.OfSamples().First().SyntaxTrees);
        var current = original;
        var found = 0;
        for (var number = 0; number < edits; number++)
        {
            var random = new MutationRandom(seed, number);
            var index = random.Below(current.SyntaxTrees.Length);
            var tree = current.SyntaxTrees[index];
            var text = await tree.GetTextAsync(cancellationToken);
            var before = await original.SyntaxTrees[index].GetTextAsync(cancellationToken);
            // A file that is changed already is undone or changed further, so that neither all nor nothing is broken in the end.
            var edited = !text.ContentEquals(before) && random.Below(2) == 0
                ? before
                : text.WithChanges(random.Of(Mutations.All).Edits(await tree.GetRootAsync(cancellationToken), random).OrderBy(edit => edit.Span.Start));
            var changed = tree.WithChangedText(edited);
            current = current.ReplaceSyntaxTree(tree, changed);
            var other = random.Of(current.SyntaxTrees);

            var opened = current.RemoveAllSyntaxTrees().AddSyntaxTrees(current.SyntaxTrees.Select(Parsed));
            foreach (var (seen, anew) in current.SyntaxTrees.Zip(opened.SyntaxTrees).Where(pair => pair.First == changed || pair.First == other))
            {
                var findings = SourceProgram.Sorted(await SourceProgram.FindAsync(current, seen, cancellationToken)).ToArray();
                var expected = SourceProgram.Sorted(await SourceProgram.FindAsync(opened, anew, cancellationToken)).ToArray();
                Assert.True(findings.SequenceEqual(expected), $"After edit {number} of seed {seed} in {changed.FilePath}, {seen.FilePath} has\n{string.Join("\n", findings)}\ninstead of\n{string.Join("\n", expected)}\n----\n{edited}");
                found += findings.Length;
            }
        }

        output.WriteLine($"{edits} edits, {found} findings compared.");
        Assert.True(found >= edits / 2, $"Only {found} findings.");
    }

    private static SyntaxTree Parsed(SyntaxTree tree) => CSharpSyntaxTree.ParseText(SourceText.From(tree.GetText().ToString()), MutantWorkspace.ParseOptions, tree.FilePath);
}
