using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Every fix of every source that the tests, samples and pages hold: what it makes compiles, has no new finding or warning, keeps
/// all comments, and leaves a second FixAll nothing to do.
/// </summary>
public class SourceFixTests(ITestOutputHelper output)
{
    private const int MostShown = 5;

    [Fact]
    public Task Fixes_do_no_harm() => RunAsync(text => text, atLeast: 500);

    [Fact]
    public Task Fixes_keep_a_comment_at_the_end_of_each_line_and_one_above() => RunAsync(Commented, atLeast: 500);

    [Fact]
    public Task Fixes_keep_the_line_ends_of_Windows() => RunAsync(text => text.ReplaceLineEndings("\r\n"), atLeast: 500);

    private async Task RunAsync(Func<string, string> change, int atLeast)
    {
        var sources = SeedSources.Tests.Concat(SeedSources.Pages).Concat(SeedSources.Longer).DistinctBy(source => source.Text).ToArray();
        var failures = new ConcurrentBag<string>();
        var all = 0;
        await Parallel.ForEachAsync(sources, TestContext.Current.CancellationToken, async (source, _) =>
        {
            var mutant = Mutant.Of(source with { Text = change(source.Text) });
            var result = await MutantRun.OfPackage.RunAsync(mutant);
            Interlocked.Add(ref all, result.CheckedFixes);
            if (result.Failures.Count > 0)
            {
                failures.Add($"{source.Name}\n{string.Join("\n", result.Failures)}\n---- before\n{mutant.Text}");
            }
        });

        output.WriteLine($"{sources.Length} sources, {all} fixes checked, {failures.Count} sources with failures.");
        Assert.True(failures.IsEmpty, $"{failures.Count} of {sources.Length} sources.\n{string.Join("\n\n", failures.Order().Take(MostShown))}");
        Assert.True(all >= atLeast, $"Only {all} fixes were checked.");
    }

    /// <summary>The text with a comment of its own behind the last token of each line, and on a line above its first.</summary>
    private static string Commented(string text)
    {
        var number = 0;
        var root = CSharpSyntaxTree.ParseText(text, MutantWorkspace.ParseOptions).GetRoot();
        return root.ReplaceTokens(root.DescendantTokens().ToArray(), (token, _) =>
        {
            var startsLine = token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
            if (token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && !token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia))
            {
                token = token.WithTrailingTrivia(Behind(token.TrailingTrivia, number++));
            }

            if (startsLine && !token.IsKind(SyntaxKind.EndOfFileToken))
            {
                var indentation = token.LeadingTrivia.LastOrDefault();
                var space = indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(indentation) : SyntaxFactory.TriviaList();
                token = token.WithLeadingTrivia(token.LeadingTrivia.Add(SyntaxFactory.Comment($"// above {number++}")).Add(SyntaxFactory.LineFeed).AddRange(space));
            }

            return token;
        }).ToFullString();
    }

    private static SyntaxTriviaList Behind(SyntaxTriviaList trivia, int number)
    {
        var end = trivia.IndexOf(SyntaxKind.EndOfLineTrivia);
        return trivia.InsertRange(end, [SyntaxFactory.Space, SyntaxFactory.Comment($"// behind {number}")]);
    }
}
