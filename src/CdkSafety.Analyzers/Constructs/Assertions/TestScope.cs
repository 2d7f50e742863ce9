using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Assertions;

/// <summary>
/// The class of a test: which environment it gives to the stacks that it makes. Read when a rule asks, and only then.
/// </summary>
internal sealed class TestScope : ResourceScope
{
    private readonly SyntaxNode _class;
    private readonly SemanticModel? _model;

    /// <param name="assertion">The assertion of the test.</param>
    public TestScope(IOperation assertion)
    {
        var declaration = assertion.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        _class = declaration is null ? assertion.Syntax.SyntaxTree.GetRoot() : declaration;
        _model = assertion.SemanticModel;
    }

    /// <inheritdoc/>
    public override bool IsWhole => false;

    /// <inheritdoc/>
    public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names)
    {
        var values = ImmutableArray.CreateBuilder<ScopedValue>();
        foreach (var (name, value) in Named())
        {
            if (names.Contains(name.TrimStart('_')) && _model?.GetConstantValue(value) is { HasValue: true, Value: string { Length: > 0 } text } && !values.Any(other => other.Text == text))
            {
                values.Add(new ScopedValue(name, SymbolDisplay.FormatLiteral(text, quote: true), text));
            }
        }

        return values.ToImmutable();
    }

    /// <inheritdoc/>
    public override bool NamesElsewhereCarry(ImmutableHashSet<string> names) => false;

    /// <summary>Whether the test makes an object whose type's name <paramref name="matches"/>.</summary>
    public bool Makes(Func<string, bool> matches)
    {
        foreach (var node in _class.DescendantNodes())
        {
            if (node is ObjectCreationExpressionSyntax { Type: var type } && matches(type.ToString().Split('.').Last()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Every value that the class gives by a name to objects of the project, <c>EnvironmentSuffix = "test"</c> and an argument of their
    /// constructors, and to the context of the app, <c>["stage"] = "test"</c>. What assertions and the CDK's own props call so is something else.
    /// </summary>
    private IEnumerable<(string Name, ExpressionSyntax Value)> Named()
    {
        foreach (var node in _class.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent.Parent: BaseObjectCreationExpressionSyntax creation } assignment when IsOfProject(creation):
                    yield return (target.Identifier.ValueText, assignment.Right);
                    break;
                case AssignmentExpressionSyntax
                {
                    Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys },
                    Parent.Parent.Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Context" } },
                } entry when keys[0].Expression is LiteralExpressionSyntax key:
                    yield return (key.Token.ValueText, entry.Right);
                    break;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } argument
                    when IsOfProject(creation) && _model?.GetOperation(argument) is IArgumentOperation { Parameter.Name: var parameter }:
                    yield return (parameter, argument.Expression);
                    break;
            }
        }
    }

    private bool IsOfProject(BaseObjectCreationExpressionSyntax creation) =>
        _model?.GetTypeInfo(creation).Type is { ContainingAssembly.Name: var assembly } && !assembly.StartsWith(CdkTypeNames.AssemblyPrefix, StringComparison.Ordinal);
}
