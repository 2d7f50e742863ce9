using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>A construct that a statement makes and no variable holds, for fixes that have to name it.</summary>
internal static class DiscardedCreation
{
    /// <summary>The same statement with a local that holds what it makes.</summary>
    public static StatementSyntax Held(ExpressionStatementSyntax statement, string variable)
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

    /// <summary>
    /// A name that nothing in reach of <paramref name="statement"/> has, after the id of the construct that
    /// <paramref name="creation"/> makes; <paramref name="otherwise"/> where that is not a constant.
    /// </summary>
    public static string NewVariable(FixSite site, StatementSyntax statement, BaseObjectCreationExpressionSyntax? creation, string otherwise)
    {
        var id = creation?.ArgumentList?.Arguments.Select(argument => site.Model.GetConstantValue(argument.Expression).Value as string).FirstOrDefault(static text => text is not null) ?? string.Empty;
        var name = new string(id.Where(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')).ToArray()).TrimStart("0123456789".ToCharArray());
        return LocalNames.Unused(site, statement, name.Length == 0 ? otherwise : char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
