using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CdkSafety.Analyzers.Data.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Which values the physical names of a compilation are built from. Read from the text alone and kept per file, so that a
/// keystroke costs one file.
/// </summary>
internal sealed class NameEvidence
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<string>>> Trees = new();

    private readonly Compilation _compilation;
    private ImmutableHashSet<string>? _names;

    public NameEvidence(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether a physical name of the compilation is built from a value whose name is one of <paramref name="names"/>.</summary>
    public bool Carries(ImmutableHashSet<string> names)
    {
        foreach (var name in _names ?? Read())
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableHashSet<string> Read()
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            names.UnionWith(Trees.GetValue(tree, static key => new StrongBox<ImmutableArray<string>>(Read(key))).Value);
        }

        return _names = names.ToImmutable();
    }

    private static ImmutableArray<string> Read(SyntaxTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var constants = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot(CancellationToken.None).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax member } assignment &&
                assignment.Parent is InitializerExpressionSyntax &&
                PhysicalNames.IsNameMember(member.Identifier.ValueText) &&
                !assignment.Right.IsKind(SyntaxKind.StringLiteralExpression))
            {
                AddNames(assignment.Right, names);
            }
            else if (node is VariableDeclaratorSyntax { Parent.Parent: var declaration } constant &&
                ((declaration as LocalDeclarationStatementSyntax)?.Modifiers ?? (declaration as FieldDeclarationSyntax)?.Modifiers)?.Any(SyntaxKind.ConstKeyword) == true)
            {
                constants.Add(constant.Identifier.ValueText);
            }
        }

        // What a constant says is the same in every environment.
        names.ExceptWith(constants);
        return names.ToImmutableArray();
    }

    private static void AddNames(ExpressionSyntax expression, HashSet<string> names)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case IdentifierNameSyntax identifier:
                    names.Add(identifier.Identifier.ValueText);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key }:
                    // Node.TryGetContext("stage"), Environment.GetEnvironmentVariable("STAGE")
                    names.Add(key);
                    break;
            }
        }
    }
}
