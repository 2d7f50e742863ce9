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
/// Fixes CDKS1003: retains the database, or makes a snapshot of it where CloudFormation can, in a statement behind its creation. A
/// construct that no variable holds gets one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MissingRemovalPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.MissingRemovalPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Find(site) is null || site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.RemovalPolicy") is not { } policies)
        {
            yield break;
        }

        yield return Policy("Retain the database", policies, "RETAIN");
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return Policy("Make a snapshot before the database is deleted", policies, "SNAPSHOT");
        }
    }

    private static CdkCodeFix Policy(string title, INamedTypeSymbol policies, string policy) =>
        new(title, RuleIds.MissingRemovalPolicy + "." + policy, (site, _) =>
        {
            if (Find(site) is not var (statement, variable))
            {
                return Task.FromResult(site.Document);
            }

            var holder = variable ?? NewVariable(site, statement);
            var call = SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(holder)), SyntaxFactory.IdentifierName("ApplyRemovalPolicy")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, Expressions.Type(site, policies), SyntaxFactory.IdentifierName(policy)))))))
                .WithLeadingTrivia(PropsEditor.LineIndentation(statement))
                .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
            var held = variable is null && statement is ExpressionStatementSyntax discarded ? Held(discarded, holder) : statement;
            return Task.FromResult(site.Document.WithUsingOf(site, policies, site.Root.ReplaceNode(statement, new SyntaxNode[] { held, call })));
        });

    /// <summary>The statement that makes the construct, and the variable that holds it; null when the code has another form.</summary>
    private static (StatementSyntax Statement, string? Variable)? Find(FixSite site)
    {
        if (site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation || ReplacementStatement.IsTakenOutBeside(creation))
        {
            return null;
        }

        return creation.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => (statement, null),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => (statement, null),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } variable } =>
                (statement, variable.Identifier.Text),
            _ => null,
        };
    }

    private static StatementSyntax Held(ExpressionStatementSyntax statement, string variable)
    {
        var creation = statement.Expression is AssignmentExpressionSyntax discard ? discard.Right : statement.Expression;
        var declarator = SyntaxFactory.VariableDeclarator(
            SyntaxFactory.Identifier(variable).WithTrailingTrivia(SyntaxFactory.Space),
            null,
            SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), creation.WithoutLeadingTrivia()));
        return SyntaxFactory.LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.SingletonSeparatedList(declarator)))
            .WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia());
    }

    /// <summary>A name that nothing in reach has, after the construct's id where that is a constant.</summary>
    private static string NewVariable(FixSite site, StatementSyntax statement)
    {
        var creation = site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        var id = creation?.ArgumentList?.Arguments.Select(argument => site.Model.GetConstantValue(argument.Expression).Value as string).FirstOrDefault(static text => text is not null) ?? string.Empty;
        var name = new string(id.Where(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')).ToArray()).TrimStart("0123456789".ToCharArray());
        return LocalNames.Unused(site, statement, name.Length == 0 ? "database" : char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
