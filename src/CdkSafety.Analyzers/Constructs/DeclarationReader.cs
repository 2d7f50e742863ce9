using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Reads values out of declarations of the project that may stand in another file: fields and properties with one value, and
/// methods whose returns are known once their parameters are.
/// </summary>
internal sealed class DeclarationReader
{
    private readonly CdkCompilation _cdk;
    private readonly ValueResolver _resolver;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ExpressionSyntax>> _assignments = new(SymbolEqualityComparer.Default);

    public DeclarationReader(CdkCompilation cdk, ValueResolver resolver)
    {
        _cdk = cdk;
        _resolver = resolver;
    }

    /// <summary>The value of a field: its initializer, or its one assignment in a constructor, when nothing else writes it.</summary>
    public PropertyValue ReadField(IFieldReferenceOperation reference, Resolution resolution)
    {
        var field = reference.Field;
        var node = reference.Syntax;
        if (_cdk.IsCdk(field))
        {
            return PropertyValue.Token(node, field.Name);
        }

        if (field is { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return PropertyValue.Known(string.Empty, node);
        }

        // An element of a tuple has no declaration to read.
        var isOwn = field.IsStatic || reference.Instance is IInstanceReferenceOperation;
        if (!isOwn || field.DeclaringSyntaxReferences.Length != 1 || !(field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) ||
            resolution.Enter(field) is not { } inner ||
            field.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax declarator)
        {
            return PropertyValue.Unknown(node, field.Name);
        }

        return ReadSingleValue(field, declarator.Initializer?.Value, node, reference.SemanticModel, inner);
    }

    /// <summary>The value of a property that always has the same: an expression body, or a get-only initializer.</summary>
    public PropertyValue ReadProperty(IPropertyReferenceOperation reference, Resolution resolution)
    {
        var property = reference.Property;
        var node = reference.Syntax;
        if (property.IsVirtual || property.IsAbstract || property.IsOverride || property.IsIndexer || property.DeclaringSyntaxReferences.Length != 1 ||
            resolution.Enter(property) is not { } inner ||
            property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax declaration)
        {
            return PropertyValue.Unknown(node, property.Name);
        }

        if (declaration.ExpressionBody is { } arrow)
        {
            return Seen(arrow.Expression, node, property.Name, reference.SemanticModel, inner);
        }

        if (property.SetMethod is null && declaration.AccessorList is { Accessors: { Count: 1 } accessors })
        {
            var isOwn = property.IsStatic || reference.Instance is IInstanceReferenceOperation;
            if (accessors[0].Body is null && accessors[0].ExpressionBody is null)
            {
                return isOwn || declaration.Initializer is not null
                    ? ReadSingleValue(property, declaration.Initializer?.Value, node, reference.SemanticModel, inner)
                    : PropertyValue.Unknown(node, property.Name);
            }

            return ReadReturns(accessors[0], node, property.Name, reference.SemanticModel, inner);
        }

        return PropertyValue.Unknown(node, property.Name);
    }

    /// <summary>What a method or local function of the project returns with these arguments.</summary>
    public PropertyValue ReadCall(IInvocationOperation invocation, Resolution resolution)
    {
        var method = invocation.TargetMethod.OriginalDefinition;
        var node = invocation.Syntax;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return ReadDelegate(invocation, resolution);
        }

        if (method.DeclaringSyntaxReferences.Length != 1 || method.IsAbstract || method.IsAsync || method.IsVirtual || (method.IsOverride && !method.IsSealed) ||
            method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
        {
            return PropertyValue.Unknown(node);
        }

        var arguments = ImmutableDictionary<IParameterSymbol, PropertyValue>.Empty.WithComparers(SymbolEqualityComparer.Default);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.RefKind is RefKind.None or RefKind.In)
            {
                arguments = arguments.SetItem(parameter.OriginalDefinition, _resolver.Resolve(argument.Value, resolution));
            }
        }

        return resolution.Enter(method, arguments) is { } inner
            ? ReadReturns(method.DeclaringSyntaxReferences[0].GetSyntax(), node, method.Name, invocation.SemanticModel, inner)
            : PropertyValue.Unknown(node);
    }

    /// <summary>What <paramref name="lambda"/> returns with these values of its parameters.</summary>
    public PropertyValue ReadLambda(IAnonymousFunctionOperation lambda, ImmutableArray<PropertyValue> arguments, IOperation use, Resolution resolution)
    {
        var bound = resolution.Arguments;
        for (var i = 0; i < arguments.Length && i < lambda.Symbol.Parameters.Length; i++)
        {
            bound = bound.SetItem(lambda.Symbol.Parameters[i], arguments[i]);
        }

        return !lambda.Symbol.IsAsync && resolution.Enter(lambda.Symbol, bound) is { } inner
            ? ReadReturns(lambda.Body, use.Syntax, null, inner)
            : PropertyValue.Unknown(use.Syntax);
    }

    /// <summary>What a local that holds one lambda returns: <c>Func&lt;RemovalPolicy&gt; policy = () =&gt; …; policy()</c>.</summary>
    private PropertyValue ReadDelegate(IInvocationOperation invocation, Resolution resolution)
    {
        if (invocation.Instance is not { } instance || OperationShape.SymbolOf(OperationShape.Unwrap(instance)) is not ILocalSymbol local ||
            _cdk.MemberOf(invocation).WritesTo(local) is not { Count: 1 } writes || writes[0].Value is not { } written ||
            (OperationShape.Unwrap(written) as IDelegateCreationOperation)?.Target is not IAnonymousFunctionOperation lambda)
        {
            return PropertyValue.Unknown(invocation.Syntax);
        }

        var arguments = ImmutableArray.CreateBuilder<PropertyValue>(invocation.Arguments.Length);
        foreach (var argument in invocation.Arguments)
        {
            arguments.Add(_resolver.Resolve(argument.Value, resolution));
        }

        return ReadLambda(lambda, arguments.ToImmutable(), invocation, resolution);
    }

    private PropertyValue ReadReturns(SyntaxNode declaration, SyntaxNode use, string name, SemanticModel? near, Resolution resolution) =>
        _cdk.OperationAt(declaration, near) is { } body ? ReadReturns(body, use, name, resolution) : PropertyValue.Unknown(use, name);

    private PropertyValue ReadReturns(IOperation body, SyntaxNode use, string? name, Resolution resolution)
    {
        var values = ImmutableArray.CreateBuilder<PropertyValue>();
        var production = -1;
        var excluded = -1;
        foreach (var operation in body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned, Kind: OperationKind.Return } || BelongsToInnerFunction(operation, body))
            {
                continue;
            }

            var reach = BranchAnalysis.Reaches(operation, body, out var decision, out var inTrueBranch);
            if (reach == Reach.Unclear)
            {
                return PropertyValue.Unknown(use, name);
            }

            if (decision is not null && _resolver.Resolve(decision.Condition, resolution) is { Kind: ValueKind.Constant, Constant: bool decided })
            {
                if (decided != inTrueBranch)
                {
                    continue;
                }

                if (values.Count == 0 && decision.Parent is IBlockOperation && reach == Reach.Sometimes && SingleDecision(operation, decision))
                {
                    return Returned(returned, use, resolution);
                }
            }

            if (decision is not null && ProductionCondition.Read(decision.Condition) is { } asks)
            {
                if (asks == inTrueBranch)
                {
                    production = values.Count;
                }
                else
                {
                    excluded = values.Count;
                }
            }

            values.Add(Returned(returned, use, resolution));
        }

        if (values.Count == 0)
        {
            return PropertyValue.Unknown(use, name);
        }

        if (production < 0 && excluded >= 0 && values.Count == 2)
        {
            production = 1 - excluded;
        }

        return PropertyValue.Conditional(values.ToImmutable(), use, production);
    }

    /// <summary>What is returned, seen at the call; a lambda that stands in the call itself is where its value is written.</summary>
    private PropertyValue Returned(IOperation returned, SyntaxNode use, Resolution resolution)
    {
        var value = _resolver.Resolve(returned, resolution);
        return use.SyntaxTree == returned.Syntax.SyntaxTree && use.Span.Contains(returned.Syntax.Span) ? value : value.SeenAt(use);
    }

    /// <summary>Whether <paramref name="decision"/> alone decides that <paramref name="operation"/> is reached.</summary>
    private static bool SingleDecision(IOperation operation, IConditionalOperation decision)
    {
        for (var ancestor = operation.Parent; ancestor is not null && ancestor != decision; ancestor = ancestor.Parent)
        {
            if (ancestor is not IBlockOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static bool BelongsToInnerFunction(IOperation operation, IOperation body)
    {
        for (var ancestor = operation.Parent; ancestor is not null && ancestor != body; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private PropertyValue ReadSingleValue(ISymbol symbol, ExpressionSyntax? initializer, SyntaxNode use, SemanticModel? near, Resolution resolution)
    {
        var assignments = _assignments.GetOrAdd(symbol, key => FindAssignments(key));
        if (assignments.Length == 0 && initializer is not null)
        {
            return Seen(initializer, use, symbol.Name, near, resolution);
        }

        return assignments.Length == 1 && initializer is null && IsUnconditionalInConstructor(assignments[0])
            ? Seen(assignments[0], use, symbol.Name, near, resolution)
            : PropertyValue.Unknown(use, symbol.Name);
    }

    private PropertyValue Seen(ExpressionSyntax expression, SyntaxNode use, string name, SemanticModel? near, Resolution resolution)
    {
        if (_cdk.OperationAt(expression, near) is not { } operation)
        {
            return PropertyValue.Unknown(use, name);
        }

        var value = _resolver.Resolve(operation, resolution);
        return value.Kind == ValueKind.Unknown ? PropertyValue.Unknown(use, value.Name ?? name) : value.SeenAt(use);
    }

    /// <summary>
    /// The right sides of all assignments to <paramref name="symbol"/> in its class, found by name so that nothing is bound. A
    /// write that is not a plain assignment is listed as itself, so that the value is not taken for known.
    /// </summary>
    private static ImmutableArray<ExpressionSyntax> FindAssignments(ISymbol symbol)
    {
        var found = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var reference in symbol.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().DescendantNodes())
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax assignment when Names(assignment.Left, symbol.Name):
                        found.Add(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : assignment);
                        break;
                    case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword) && Names(argument.Expression, symbol.Name):
                        found.Add(argument.Expression);
                        break;
                    case PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression && Names(prefix.Operand, symbol.Name):
                        found.Add(prefix);
                        break;
                    case PostfixUnaryExpressionSyntax postfix when postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression && Names(postfix.Operand, symbol.Name):
                        found.Add(postfix);
                        break;
                    case ElementAccessExpressionSyntax element when Names(element.Expression, symbol.Name) && element.Parent is AssignmentExpressionSyntax entry && entry.Left == element:
                        found.Add(element);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when IsChange(call.Name.Identifier.ValueText) && Names(call.Expression, symbol.Name):
                        found.Add(call);
                        break;
                    case TupleExpressionSyntax tuple when tuple.Parent is AssignmentExpressionSyntax parent && parent.Left == tuple:
                        foreach (var element in tuple.Arguments)
                        {
                            if (Names(element.Expression, symbol.Name))
                            {
                                found.Add(tuple);
                            }
                        }

                        break;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a method of this name changes the list or dictionary that it is called on.</summary>
    private static bool IsChange(string method) =>
        method is "Add" or "AddRange" or "TryAdd" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "Clear" or "Sort" or "Reverse" or "SetValue" or "UnionWith" or "ExceptWith";

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsUnconditionalInConstructor(ExpressionSyntax assigned) =>
        assigned.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } } } &&
        constructor.Parent is TypeDeclarationSyntax type && CountConstructors(type) == 1;

    private static int CountConstructors(TypeDeclarationSyntax type)
    {
        var count = 0;
        foreach (var member in type.Members)
        {
            count += member is ConstructorDeclarationSyntax ? 1 : 0;
        }

        return count;
    }
}
