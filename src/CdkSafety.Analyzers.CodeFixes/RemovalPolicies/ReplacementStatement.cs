using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// Makes a statement that sets DeletionPolicy alone set UpdateReplacePolicy too: an assignment or a raw override is repeated, and
/// <c>ApplyRemovalPolicy</c> loses the option that keeps it from setting both.
/// </summary>
internal static class ReplacementStatement
{
    private const string Deletion = "DeletionPolicy";
    private const string Replacement = "UpdateReplacePolicy";

    /// <summary>The statement that <paramref name="policy"/> is set by; null when it is set in another form.</summary>
    public static ExpressionStatementSyntax? Of(ExpressionSyntax policy) =>
        policy.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax } statement && IsSetBy(statement.Expression, policy) && !IsTakenOutBeside(policy) ? statement : null;

    /// <summary>
    /// Whether the member around takes a policy out of the template by a raw override, which no statement that a fix adds can change:
    /// the CDK applies overrides last. One whose path is no literal may.
    /// </summary>
    public static bool IsTakenOutBeside(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call =>
            NameOf(call) == "AddDeletionOverride" && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not LiteralExpressionSyntax { Token.ValueText: not (Deletion or Replacement) });

    /// <summary><paramref name="root"/> with both policies set; null when <paramref name="statement"/> has another form.</summary>
    public static SyntaxNode? WithBoth(SyntaxNode root, ExpressionStatementSyntax statement)
    {
        switch (statement.Expression)
        {
            case InvocationExpressionSyntax { ArgumentList: { Arguments: { Count: 2 } arguments } list } invocation when NameOf(invocation) == "ApplyRemovalPolicy":
                return arguments[0].NameColon is null ? root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SingletonSeparatedList(arguments[0]))) : null;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Deletion } left } assignment when IsRepeatable(left.Expression):
                var repeated = assignment.WithLeft(left.WithName(SyntaxFactory.IdentifierName(Replacement)).WithTriviaFrom(left)).WithRight(Kept(assignment.Right));
                return Statements.Replace(root, statement, [], statement, Repeated(statement, repeated));
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } invocation when
                pair[0].Expression is LiteralExpressionSyntax { Token.ValueText: Deletion } path && IsRepeatable(invocation.Expression):
                var call = invocation.ReplaceNodes(
                    new[] { path, pair[1].Expression },
                    (original, _) => original == path ? Expressions.Text(Replacement).WithTriviaFrom(original) : Kept((ExpressionSyntax)original));
                return Statements.Replace(root, statement, [], statement, Repeated(statement, call));
            default:
                return null;
        }
    }

    /// <summary>Whether the owner can be written a second time: what makes something, or may, would make it twice.</summary>
    private static bool IsRepeatable(ExpressionSyntax owner) => !owner.DescendantNodesAndSelf().Any(static node =>
        node is BaseObjectCreationExpressionSyntax || (node is InvocationExpressionSyntax call && NameOf(call) is not ("FindChild" or "TryFindChild")));

    /// <summary>Whether the policy is what the statement sets, not a part of something else in it.</summary>
    private static bool IsSetBy(ExpressionSyntax expression, ExpressionSyntax policy) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } => arguments.Any(argument => argument.Expression == policy),
        AssignmentExpressionSyntax assignment => assignment.Right == policy,
        _ => false,
    };

    private static string? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The policy for replacements: the same, but the one that spares what was just created has no such form there.</summary>
    private static ExpressionSyntax Kept(ExpressionSyntax policy) => policy switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RETAIN_EXCEPT_ON_CREATE" } access => access.WithName(SyntaxFactory.IdentifierName("RETAIN")),
        LiteralExpressionSyntax { Token.ValueText: "RetainExceptOnCreate" } => Expressions.Text("Retain").WithTriviaFrom(policy),
        _ => policy,
    };

    private static StatementSyntax Repeated(ExpressionStatementSyntax statement, ExpressionSyntax expression) =>
        Statements.OnOwnLines(statement, statement.WithExpression(expression.WithoutTrivia()));
}
