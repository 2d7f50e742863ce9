using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>What a fix must leave as it was in a program that compiles, whatever the program is.</summary>
internal static class FixChecks
{
    // A name whose only use a fix replaces stays where it is, and the compiler then calls it unused: it is the author's to delete.
    private static readonly ImmutableHashSet<string> OfUnusedNames = ["CS0219", "CS0414", "CS8321"];

    /// <summary>What is wrong with <paramref name="after"/>, which a fix made of <paramref name="before"/>; nothing when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        Document before, Document after, ImmutableArray<Diagnostic> findingsBefore, ImmutableArray<Diagnostic> findingsAfter, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var problems = Problems((await before.Project.GetCompilationAsync(cancellationToken))!, cancellationToken);
        var compilation = (await after.Project.GetCompilationAsync(cancellationToken))!;
        faults.AddRange(compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !OfUnusedNames.Contains(diagnostic.Id))
            .GroupBy(diagnostic => diagnostic.Id)
            .Where(group => group.Count() > problems.GetValueOrDefault(group.Key))
            .Select(group => $"The compiler says something new: {group.First()}"));

        if (Count(findingsAfter) > Count(findingsBefore))
        {
            faults.Add($"{Count(findingsAfter)} findings instead of {Count(findingsBefore)}, {string.Join(", ", findingsAfter.Select(finding => finding.Id))}.");
        }

        var oldRoot = (await before.GetSyntaxRootAsync(cancellationToken))!;
        var newRoot = (await after.GetSyntaxRootAsync(cancellationToken))!;
        var newText = newRoot.ToFullString();
        var oldText = oldRoot.ToFullString();
        faults.AddRange(LostComments(oldRoot, newRoot).Select(comment => $"A comment is gone: {comment}"));

        // What the fix writes is what it means: read again, it is the same tree.
        var parsed = CSharpSyntaxTree.ParseText(newText, MutantWorkspace.ParseOptions, cancellationToken: cancellationToken).GetRoot(cancellationToken);
        if (!Structure(parsed).SequenceEqual(Structure(newRoot)))
        {
            faults.Add("The tree is not that of its text.");
        }

        if (LineEnds(newText) is var (unix, windows) && unix && windows && LineEnds(oldText) is not (true, true))
        {
            faults.Add("A line ends otherwise than all others.");
        }

        if (HasSpaceAtEnd(newText) && !HasSpaceAtEnd(oldText))
        {
            faults.Add("A line ends in a space.");
        }

        return faults;
    }

    // Of an engine that does not exist nobody knows what it needs; a mended name shows what the endpoint lacks.
    private static int Count(ImmutableArray<Diagnostic> findings) =>
        findings.Count(finding => finding.Id is not (RuleIds.DmsEndpointCredentials or RuleIds.DmsServiceRole));

    /// <summary>Whether the program compiles.</summary>
    public static bool Compiles(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetDiagnostics(cancellationToken).All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Error);

    /// <summary>The nodes and tokens of a tree, as far as two trees of one text must agree.</summary>
    private static IEnumerable<(int Kind, TextSpan Span)> Structure(SyntaxNode root) =>
        root.DescendantNodesAndTokensAndSelf().Select(part => (part.RawKind, part.Span));

    private static Dictionary<string, int> Problems(Compilation compilation, CancellationToken cancellationToken) =>
        Counted(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id));

    /// <summary>
    /// The comments and directives that are gone while the line that they stand behind or above, or the member that they stand in, is
    /// still there: what a fix takes out goes with its comments, and with no other's.
    /// </summary>
    private static IEnumerable<string> LostComments(SyntaxNode before, SyntaxNode after)
    {
        var left = Counted(Comments(after).Select(comment => comment.Text));
        var heads = Counted(Heads(after));
        var oldHeads = Counted(Heads(before));
        return
            from comment in Comments(before).GroupBy(comment => comment.Text)
            where comment.Count() > left.GetValueOrDefault(comment.Key)
            where comment.Any(one => one.Heads.All(head => oldHeads.GetValueOrDefault(head) <= heads.GetValueOrDefault(head)))
            select comment.Key;
    }

    private static IEnumerable<(string Text, string[] Heads)> Comments(SyntaxNode root) =>
        from trivia in root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective
        let member = trivia.Token.Parent?.FirstAncestorOrSelf<AssignmentExpressionSyntax>()
        select (trivia.ToString().TrimEnd(), member is null ? new[] { HeadOf(trivia.Token) } : [HeadOf(trivia.Token), HeadOf(member)]);

    /// <summary>How each line with code on it, and each assignment, starts.</summary>
    private static IEnumerable<string> Heads(SyntaxNode root) =>
        root.DescendantTokens().Where(StartsLine).Select(HeadOf).Concat(root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(HeadOf));

    private static string HeadOf(AssignmentExpressionSyntax assignment) => "assigned: " + assignment.Left;

    /// <summary>The first two tokens of the line that <paramref name="token"/> is on: <c>TableName =</c>.</summary>
    private static string HeadOf(SyntaxToken token)
    {
        while (!StartsLine(token) && token.GetPreviousToken() is var previous && !previous.IsKind(SyntaxKind.None))
        {
            token = previous;
        }

        var next = token.GetNextToken();
        return StartsLine(next) ? token.Text : token.Text + " " + next.Text;
    }

    private static bool StartsLine(SyntaxToken token) => token.GetPreviousToken() is var previous &&
        (previous.IsKind(SyntaxKind.None) || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia));

    /// <summary>Whether lines end in a line feed alone, and whether any ends in a carriage return before it.</summary>
    private static (bool Unix, bool Windows) LineEnds(string text)
    {
        var windows = text.Split("\r\n").Length - 1;
        return (text.Count(character => character == '\n') > windows, windows > 0);
    }

    private static bool HasSpaceAtEnd(string text) => text.ReplaceLineEndings("\n").Split('\n').Any(line => line.Length > 0 && char.IsWhiteSpace(line[^1]));

    private static Dictionary<string, int> Counted(IEnumerable<string> items) =>
        items.GroupBy(item => item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
