using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>The statement that makes a construct, and the variable that holds it afterwards: a new one where the code has none.</summary>
internal sealed class HeldConstruct
{
    private HeldConstruct(StatementSyntax original, StatementSyntax statement, BaseObjectCreationExpressionSyntax creation, string variable)
    {
        Original = original;
        Statement = statement;
        Creation = creation;
        Variable = variable;
    }

    /// <summary>The statement as the document has it.</summary>
    public StatementSyntax Original { get; }

    /// <summary>The statement as it is to be: the declaration of a new variable where the construct was discarded.</summary>
    public StatementSyntax Statement { get; }

    /// <summary>The creation of the construct, in the document.</summary>
    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>The name of the variable.</summary>
    public string Variable { get; }

    /// <summary>The construct that is made around the finding; null when its creation is neither discarded nor kept in a local.</summary>
    /// <param name="site">The finding.</param>
    /// <param name="word">What to call a new variable when the construct's id gives no name.</param>
    public static HeldConstruct? At(FixSite site, string word) =>
        site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation ? Of(site, creation, word) : null;

    /// <summary>The construct that <paramref name="statement"/> makes; null when it does something else.</summary>
    public static HeldConstruct? MadeBy(FixSite site, StatementSyntax statement, string word)
    {
        var value = statement switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right,
            ExpressionStatementSyntax { Expression: var expression } => expression,
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
            _ => null,
        };
        return value is BaseObjectCreationExpressionSyntax creation ? Of(site, creation, word) : null;
    }

    private static HeldConstruct? Of(FixSite site, BaseObjectCreationExpressionSyntax creation, string word)
    {
        switch (creation.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } discarded:
                return Discarded(site, discarded, creation, word);
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } discarded }:
                return Discarded(site, discarded, creation, word);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } variable }:
                return new HeldConstruct(statement, statement, creation, variable.Identifier.ValueText);
            default:
                return null;
        }
    }

    private static HeldConstruct Discarded(FixSite site, ExpressionStatementSyntax statement, BaseObjectCreationExpressionSyntax creation, string word)
    {
        var variable = NewVariable(site, statement, creation, word);
        var declarator = SyntaxFactory.VariableDeclarator(
            SyntaxFactory.Identifier(variable).WithTrailingTrivia(SyntaxFactory.Space),
            null,
            SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), creation.WithoutLeadingTrivia()));
        var declaration = SyntaxFactory.LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.SingletonSeparatedList(declarator)))
            .WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia());
        return new HeldConstruct(statement, declaration, creation, variable);
    }

    /// <summary>A name that nothing in reach has, after the construct's id where that is a constant.</summary>
    private static string NewVariable(FixSite site, StatementSyntax statement, BaseObjectCreationExpressionSyntax creation, string word)
    {
        var id = creation.ArgumentList?.Arguments.Select(argument => site.Model.GetConstantValue(argument.Expression).Value as string).FirstOrDefault(static text => text is not null) ?? string.Empty;
        var name = new string(id.Where(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')).ToArray()).TrimStart("0123456789".ToCharArray());
        return LocalNames.Unused(site, statement, name.Length == 0 ? word : char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
