using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>The places of one file that may change constructs, by the names that say so. Read from the text alone.</summary>
internal sealed class ChangesOfTree
{
    /// <summary>The method that names a scope, of which all constructs are changed.</summary>
    public const string ScopeFactory = "Of";

    /// <summary>What the additions of aspects are found under. No member has a name with a dot.</summary>
    public const string AspectAddition = "Aspects.Add";

    private const string Aspects = "Aspects";

    // A setter of an L1 has the name of the CloudFormation property in another case.
    private readonly Dictionary<string, List<ChangePlace>> _places = new(StringComparer.OrdinalIgnoreCase);

    private ChangesOfTree()
    {
    }

    /// <summary>Whether the file gives types other names: then the name of a class in the text is not the name of the class.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>The places under <paramref name="name"/>, in the order of the text; null when there are none.</summary>
    public List<ChangePlace>? Of(string name) => _places.TryGetValue(name, out var places) ? places : null;

    /// <summary>Reads a file.</summary>
    public static ChangesOfTree Read(SyntaxTree tree)
    {
        var changes = new ChangesOfTree();
        var root = tree.GetRoot(CancellationToken.None);
        Dictionary<SyntaxNode, LocalConstructs>? members = null;
        foreach (var node in root.DescendantNodes())
        {
            if (node is UsingDirectiveSyntax { Alias: not null })
            {
                changes.HasAliases = true;
            }

            if (node is not (AssignmentExpressionSyntax or InvocationExpressionSyntax) || NameOf(node) is not { } name)
            {
                continue;
            }

            if (!changes._places.TryGetValue(name, out var places))
            {
                changes._places.Add(name, places = new List<ChangePlace>());
            }

            places.Add(new ChangePlace((ExpressionSyntax)node, MadeClass(node, ref members)));
        }

        return changes;
    }

    private static string? MadeClass(SyntaxNode node, ref Dictionary<SyntaxNode, LocalConstructs>? members)
    {
        var receiver = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name.Identifier.ValueText: var name } } when ConstructMutations.IsMutation(name) => owner,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ConstructMutations.CfnOptions, Expression: IdentifierNameSyntax owner } } } => owner,
            _ => null,
        };
        if (receiver is null || node.Ancestors().FirstOrDefault(static ancestor => ancestor is BaseMethodDeclarationSyntax) is not { } member)
        {
            return null;
        }

        members ??= new Dictionary<SyntaxNode, LocalConstructs>();
        if (!members.TryGetValue(member, out var locals))
        {
            members.Add(member, locals = new LocalConstructs(member));
        }

        return locals.ClassOf(receiver);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax identifier, Parent: not InitializerExpressionSyntax } => identifier.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScopeFactory, Expression: var owner } } when NameOfType(owner) is RemovalPolicyScope.All or RemovalPolicyScope.Missing => ScopeFactory,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScopeFactory, Expression: var owner } } } } when NameOfType(owner) == Aspects => AspectAddition,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when ConstructMutations.IsMutation(access.Name.Identifier.ValueText) => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } when ConstructMutations.IsMutation(binding.Name.Identifier.ValueText) => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax identifier } when ConstructMutations.IsMutation(identifier.Identifier.ValueText) => identifier.Identifier.ValueText,
        _ => null,
    };

    private static string? NameOfType(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
