using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Fixes CDKS4004: adds the ARN of the table's indexes behind the table's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TableIndexPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.TableIndexPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        // In a collection expression, which Roslyn 4.5 has no type for, there is no fix.
        if (site.Expression.Parent is InitializerExpressionSyntax)
        {
            yield return new CdkCodeFix("Add the table's indexes", RuleIds.TableIndexPolicy + ".Add", (current, _) =>
                Task.FromResult(current.Expression.Parent is InitializerExpressionSyntax ? current.Document.WithSyntaxRoot(current.Root.ReplaceNode(current.Expression.Parent, WithIndexes(current))) : current.Document));
        }
    }

    private static InitializerExpressionSyntax WithIndexes(FixSite site)
    {
        var list = (InitializerExpressionSyntax)site.Expression.Parent!;
        var index = list.Expressions.IndexOf(site.Expression);
        var indexes = SyntaxFactory.ParseExpression("$\"{" + site.Expression.WithoutTrivia() + "}/index/*\"");
        var parts = new List<SyntaxNodeOrToken>(list.Expressions.GetWithSeparators());
        if (index < list.Expressions.SeparatorCount)
        {
            // The layout between two elements is that behind the first of them.
            var comma = list.Expressions.GetSeparator(index);
            parts.Insert((index * 2) + 2, indexes.WithLeadingTrivia(site.Expression.GetLeadingTrivia()));
            parts.Insert((index * 2) + 3, comma.WithTrailingTrivia(WithoutComments(comma.TrailingTrivia)));
        }
        else
        {
            var isOnOwnLine = site.Expression.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia);
            parts[index * 2] = site.Expression.WithTrailingTrivia();
            parts.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnOwnLine ? site.Expression.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            parts.Add(indexes.WithLeadingTrivia(site.Expression.GetLeadingTrivia()).WithTrailingTrivia(WithoutComments(site.Expression.GetTrailingTrivia())));
        }

        return list.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(parts));
    }

    /// <summary>The end of a line without what is said there of the element before; one space where no line ends.</summary>
    private static SyntaxTriviaList WithoutComments(SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            if (item.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.TriviaList(item);
            }
        }

        return SyntaxFactory.TriviaList(SyntaxFactory.Space);
    }
}
