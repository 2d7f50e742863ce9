using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// Which locals of one member hold the object that their declaration makes, and nothing else: read from the text alone, so that a
/// change of such an object need not be bound. Where the text leaves a doubt, the local is not one of them.
/// </summary>
internal sealed class LocalConstructs
{
    private readonly Dictionary<string, VariableDeclaratorSyntax?> _declarators = new();

    /// <summary>Reads the member <paramref name="member"/>.</summary>
    public LocalConstructs(SyntaxNode member)
    {
        foreach (var token in member.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
            {
                continue;
            }

            var name = token.ValueText;
            if (token.Parent is VariableDeclaratorSyntax declarator)
            {
                _declarators[name] = _declarators.ContainsKey(name) ? null : declarator;
            }
            else if (!(token.Parent is IdentifierNameSyntax use && (IsMemberName(use) || IsRead(use))))
            {
                _declarators[name] = null;
            }
        }
    }

    /// <summary>The simple name of the class of which <paramref name="receiver"/> names an object that its local's declaration makes; null for any other expression.</summary>
    public string? ClassOf(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax { Identifier.ValueText: var name } && _declarators.TryGetValue(name, out var declarator) &&
        declarator is { Parent: VariableDeclarationSyntax { Type: var type, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block, UsingKeyword.RawKind: 0 } statement } } &&
        type is not RefTypeSyntax && block.Span.Contains(receiver.Span) && statement.Span.End <= receiver.SpanStart
            ? declarator.Initializer?.Value switch
            {
                ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
                ImplicitObjectCreationExpressionSyntax => NameOf(type),
                _ => null,
            }
            : null;

    /// <summary>Whether the name is that of a member of something else: after a dot, or of an argument.</summary>
    private static bool IsMemberName(IdentifierNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax;

    /// <summary>Whether the variable is only read: a member of it, which is not written itself, or an argument that is no reference.</summary>
    private static bool IsRead(IdentifierNameSyntax use)
    {
        if (use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: ArgumentListSyntax })
        {
            return true;
        }

        if (use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var first } || first == ConstructMutations.CfnOptions)
        {
            return use.Parent is MemberAccessExpressionSyntax;
        }

        SyntaxNode access = use;
        while (access.Parent is MemberAccessExpressionSyntax outer && outer.Expression == access)
        {
            access = outer;
        }

        return access.Parent is InvocationExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: ArgumentListSyntax } or EqualsValueClauseSyntax or InterpolationSyntax or BinaryExpressionSyntax ||
            (access.Parent is AssignmentExpressionSyntax assignment && assignment.Right == access);
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax { IsVar: false } name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name, Left: not AliasQualifiedNameSyntax } => name.Identifier.ValueText,
        _ => null,
    };
}
