using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// Fixes CDKS1004: repeats the statement that sets DeletionPolicy for UpdateReplacePolicy, or takes the option out that keeps
/// <c>ApplyRemovalPolicy</c> from setting it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReplacementPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ReplacementPolicy)
{
    private const string Deletion = "DeletionPolicy";
    private const string Replacement = "UpdateReplacePolicy";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (WithBoth(site) is not null)
        {
            yield return new CdkCodeFix("Keep the resource when it is replaced", RuleIds.ReplacementPolicy + ".Both", (current, _) =>
                Task.FromResult(WithBoth(current) is { } root ? current.Document.WithSyntaxRoot(root) : current.Document));
        }
    }

    private static SyntaxNode? WithBoth(FixSite site)
    {
        if (site.Expression.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax } statement)
        {
            return null;
        }

        switch (statement.Expression)
        {
            case InvocationExpressionSyntax { ArgumentList: { Arguments: { Count: 2 } arguments } list } when
                site.Model.GetSymbolInfo(statement.Expression).Symbol is IMethodSymbol { Name: "ApplyRemovalPolicy" }:
                return arguments[0].Expression == site.Expression && arguments[0].NameColon is null
                    ? site.Root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SingletonSeparatedList(arguments[0])))
                    : null;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Deletion } left } assignment:
                var repeated = assignment.WithLeft(left.WithName(SyntaxFactory.IdentifierName(Replacement)).WithTriviaFrom(left)).WithRight(Kept(assignment.Right));
                return site.Root.InsertNodesAfter(statement, new[] { Repeated(statement, repeated) });
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } invocation when
                pair[0].Expression is LiteralExpressionSyntax { Token.ValueText: Deletion } path:
                var call = invocation.ReplaceNodes(
                    new[] { path, pair[1].Expression },
                    (original, _) => original == path ? Expressions.Text(Replacement).WithTriviaFrom(original) : Kept((ExpressionSyntax)original));
                return site.Root.InsertNodesAfter(statement, new[] { Repeated(statement, call) });
            default:
                return null;
        }
    }

    /// <summary>The policy for replacements: the same, but the one that spares what was just created has no such form there.</summary>
    private static ExpressionSyntax Kept(ExpressionSyntax policy) => policy switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RETAIN_EXCEPT_ON_CREATE" } access => access.WithName(SyntaxFactory.IdentifierName("RETAIN")),
        LiteralExpressionSyntax { Token.ValueText: "RetainExceptOnCreate" } => Expressions.Text("Retain").WithTriviaFrom(policy),
        _ => policy,
    };

    private static StatementSyntax Repeated(ExpressionStatementSyntax statement, ExpressionSyntax expression) => statement
        .WithExpression(expression.WithoutTrivia())
        .WithLeadingTrivia(PropsEditor.LineIndentation(statement))
        .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
