using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>The statements that fixes write in front of the one that they change, or behind it.</summary>
internal static class Statements
{
    /// <summary>
    /// The statement that <paramref name="text"/> is, on lines of its own at the place of <paramref name="neighbour"/>. The simple names of
    /// <paramref name="types"/> in it become those types.
    /// </summary>
    public static StatementSyntax Parse(FixSite site, StatementSyntax neighbour, string text, params INamedTypeSymbol[] types)
    {
        var statement = SyntaxFactory.ParseStatement(text);
        var names = statement.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => TypeOf(name) is not null).ToList();
        return OnOwnLines(neighbour, statement.ReplaceNodes(names, (name, _) => Expressions.Type(site, TypeOf(name)!).WithTrailingTrivia(name.GetTrailingTrivia())));

        INamedTypeSymbol? TypeOf(IdentifierNameSyntax name) =>
            name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? null : types.FirstOrDefault(type => type.Name == name.Identifier.ValueText);
    }

    /// <summary>The <paramref name="statement"/> on lines of its own, indented as <paramref name="neighbour"/> is.</summary>
    public static StatementSyntax OnOwnLines(StatementSyntax neighbour, StatementSyntax statement) => statement
        .WithLeadingTrivia(PropsEditor.LineIndentation(neighbour))
        .WithTrailingTrivia(LineEnd(neighbour));

    /// <summary>The white space that the line starts with on which <paramref name="node"/> starts.</summary>
    public static string Indentation(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>How the lines of the document end that <paramref name="node"/> is in.</summary>
    public static SyntaxTrivia LineEnd(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var first = text.Lines[0];
        return SyntaxFactory.EndOfLine(first.End == first.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)));
    }

    /// <summary>
    /// The root with <paramref name="statement"/> in the place of <paramref name="original"/>, the others around it. The blank line before
    /// the original is wanted before all of them too.
    /// </summary>
    public static SyntaxNode Replace(SyntaxNode root, StatementSyntax original, IEnumerable<StatementSyntax> before, StatementSyntax statement, params StatementSyntax[] after)
    {
        var all = new List<SyntaxNode>(before) { statement };
        if (all.Count > 1 && statement.GetLeadingTrivia().FirstOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) is var first && first.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            all[0] = all[0].WithLeadingTrivia(all[0].GetLeadingTrivia().Insert(0, first));
        }

        if (after.Length > 0 && !statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            // Another statement follows on the line: it goes to a line of its own, behind those that are added.
            var lineEnd = LineEnd(original);
            all[all.Count - 1] = statement.WithTrailingTrivia(lineEnd);
            after[after.Length - 1] = after[after.Length - 1].WithTrailingTrivia(PropsEditor.LineIndentation(original).Insert(0, lineEnd));
        }

        all.AddRange(after);
        return root.ReplaceNode(original, all);
    }
}
