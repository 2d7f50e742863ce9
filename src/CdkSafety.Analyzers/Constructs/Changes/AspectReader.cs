using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// Reads what the <c>Visit</c> of an aspect does to whatever it meets: <c>if (node is CfnResource found) found.ApplyRemovalPolicy(…)</c>.
/// </summary>
internal readonly struct AspectReader
{
    private const int MaxDepth = 8;

    private readonly MemberModel _member;
    private readonly IParameterSymbol _node;
    private readonly List<ITypeSymbol> _types;

    private AspectReader(MemberModel member, IParameterSymbol node)
    {
        _member = member;
        _node = node;
        _types = new List<ITypeSymbol>();
    }

    /// <summary>
    /// What the aspect that <paramref name="invocation"/> stands in makes the call for; <see langword="null"/> when it stands in none,
    /// when more than the type of the visited construct decides, or when no code is certain to add the aspect.
    /// </summary>
    public static AspectVisit? VisitOf(CdkCompilation cdk, MemberModel member, IInvocationOperation invocation)
    {
        var receiver = RemovalPolicyScope.Of(invocation) ?? (ConstructMutations.IsMutation(invocation.TargetMethod.Name) ? invocation.Instance : null);
        if (receiver is null || OperationShape.EnclosingSymbol(invocation) is not IMethodSymbol { Name: "Visit", Parameters: { Length: 1 } parameters } visit || !cdk.IsAspect(visit.ContainingType))
        {
            return null;
        }

        var reader = new AspectReader(member, parameters[0]);
        return reader.IsVisited(receiver) && reader.IsDecidedByType(invocation) ? reader.Visit(cdk, visit.ContainingType) : null;
    }

    private AspectVisit? Visit(CdkCompilation cdk, INamedTypeSymbol aspect)
    {
        ITypeSymbol? chosen = null;
        foreach (var type in _types)
        {
            // The types of the CDK's own namespaces are the bases of all resources.
            if (chosen is null && !(cdk.IsCdk(type) && type.ContainingNamespace.ToDisplayString() is "Amazon.CDK" or "Constructs"))
            {
                chosen = type;
            }
        }

        var uses = cdk.DistantChanges.CertainAdditionsOf(aspect);
        return uses.IsEmpty ? null : new AspectVisit(uses[0].Scope, ImmutableArray.CreateRange(uses, static use => use.Class), chosen?.Name, cdk.Describe(chosen)?.ResourceType);
    }

    /// <summary>Whether <paramref name="construct"/> is what the aspect visits, under whatever type; the types are noted.</summary>
    private bool IsVisited(IOperation construct, int depth = 0)
    {
        while (construct is IConversionOperation { IsImplicit: true } conversion)
        {
            construct = conversion.Operand;
        }

        if (depth > MaxDepth || construct.Type is null)
        {
            return false;
        }

        _types.Add(construct.Type);
        return OperationShape.Unwrap(construct) switch
        {
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, _node) && _member.WritesTo(_node).Count == 0,
            ILocalReferenceOperation local => _member.WritesTo(local.Local) is { Count: 1 } writes && writes[0] is { IsEach: false, Value: { } value } && IsVisited(value, depth + 1),
            IConditionalAccessInstanceOperation placeholder => OperationShape.OwnerOfConditionalAccess(placeholder) is { } owner && IsVisited(owner, depth + 1),
            _ => false,
        };
    }

    /// <summary>Whether nothing but the type of the visited construct decides that <paramref name="operation"/> is reached.</summary>
    private bool IsDecidedByType(IOperation operation)
    {
        var child = operation;
        for (var ancestor = operation.Parent; ancestor is not null; child = ancestor, ancestor = ancestor.Parent)
        {
            if (BranchAnalysis.IsOptional(ancestor, child) && !(ancestor switch
            {
                IConditionalOperation conditional => IsTest(conditional.Condition, isNegated: child == conditional.WhenFalse),
                ISwitchCaseOperation section => IsCase(section),
                _ => false,
            }))
            {
                return false;
            }
        }

        foreach (var other in child.Descendants())
        {
            // if (node is not CfnResource found) return;
            if (other is IReturnOperation { IsImplicit: false } or IThrowOperation && other.Syntax.Span.End <= operation.Syntax.SpanStart &&
                !(OutermostStatement(other).Parent is IConditionalOperation { WhenFalse: null } guard && IsTest(guard.Condition, isNegated: true)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="condition"/> asks for the type of the visited construct, or with <paramref name="isNegated"/> for its not being of a type.</summary>
    private bool IsTest(IOperation condition, bool isNegated)
    {
        condition = OperationShape.Unwrap(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return IsTest(not.Operand, !isNegated);
            case IIsTypeOperation test when !isNegated && IsVisited(test.ValueOperand):
                _types.Add(test.TypeOperand);
                return true;
            case IIsPatternOperation test:
                return IsVisited(test.Value) && IsType(test.Pattern, isNegated);
            case IBinaryOperation { OperatorKind: var kind, RightOperand: var right } comparison:
                return kind == (isNegated ? BinaryOperatorKind.Equals : BinaryOperatorKind.NotEquals) && IsNull(right) && IsVisited(comparison.LeftOperand);
            default:
                return false;
        }
    }

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null };

    /// <summary>Whether the pattern asks for a type and nothing else, or with <paramref name="isNegated"/> for its not being one; the type is noted.</summary>
    private bool IsType(IPatternOperation pattern, bool isNegated)
    {
        if (pattern is INegatedPatternOperation negated)
        {
            return IsType(negated.Pattern, !isNegated);
        }

        if (isNegated || pattern is IConstantPatternOperation)
        {
            // That it is not null asks for nothing.
            return isNegated && pattern is IConstantPatternOperation { Value: var value } && IsNull(value);
        }

        if (pattern is not (IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true }))
        {
            return false;
        }

        _types.Add(pattern.NarrowedType);
        return true;
    }

    private bool IsCase(ISwitchCaseOperation section)
    {
        if (section.Parent is not ISwitchOperation @switch || section.Clauses.Length != 1 || !IsVisited(@switch.Value))
        {
            return false;
        }

        return section.Clauses[0] is IPatternCaseClauseOperation { Guard: null } clause && IsType(clause.Pattern, isNegated: false);
    }

    /// <summary>The statement itself, or the block or expression that holds nothing else.</summary>
    private static IOperation OutermostStatement(IOperation statement)
    {
        while (statement.Parent is IBlockOperation { Operations.Length: 1 } or IExpressionStatementOperation)
        {
            statement = statement.Parent;
        }

        return statement;
    }
}
