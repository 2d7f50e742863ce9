using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Small questions about operations that several readers ask.</summary>
internal static class OperationShape
{
    /// <summary>A name as code has to write it: a keyword with an at sign.</summary>
    public static string Spelled(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    // Roslyn 4.5 has no types for these kinds; newer compilers report them by these numbers.

    /// <summary>The kind of <c>[a, b, ..c]</c>.</summary>
    public const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary>The kind of <c>..c</c> in a collection expression.</summary>
    public const OperationKind Spread = (OperationKind)128;

    /// <summary>The operand below conversions that keep the value: implicit ones, casts, <c>as</c>.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The full C# name of a type, nested types with a dot, whether or not it may be null here.</summary>
    public static string FullName(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString();

    /// <summary>The operation above conversions and parentheses.</summary>
    public static IOperation? UnwrappedParent(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>The variable, field or property that <paramref name="operation"/> reads; <see langword="null"/> for anything else.</summary>
    public static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        IDeclarationExpressionOperation declaration => SymbolOf(declaration.Expression),
        _ => null,
    };

    /// <summary>
    /// The construct whose L1 <paramref name="operation"/> reads: of <c>table.Node.DefaultChild</c> and
    /// <c>table.Node.FindChild("Resource")</c> the table; otherwise <see langword="null"/>.
    /// </summary>
    public static IOperation? OwnerOfDefaultChild(IOperation operation)
    {
        var node = operation switch
        {
            IPropertyReferenceOperation { Property.Name: "DefaultChild", Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.Name: "FindChild" or "TryFindChild", Instance: { } instance, Arguments: { Length: 1 } arguments } when
                arguments[0].Value.ConstantValue is { HasValue: true, Value: "Resource" or "Default" } => instance,
            _ => null,
        };

        if (node is null)
        {
            return null;
        }

        node = Unwrap(node);
        node = node is IConditionalAccessInstanceOperation ? OwnerOfConditionalAccess(node) : node;
        return node is IPropertyReferenceOperation { Property.Name: "Node", Instance: { } owner } ? owner : null;
    }

    /// <summary>What stands before the <c>?.</c> to which the placeholder <paramref name="operation"/> belongs.</summary>
    public static IOperation? OwnerOfConditionalAccess(IOperation operation)
    {
        // The syntax of the placeholder is that of the object itself, so only the tree of operations tells.
        var child = operation;
        for (var ancestor = operation.Parent; ancestor is not null; child = ancestor, ancestor = ancestor.Parent)
        {
            if (ancestor is IConditionalAccessOperation access && child == access.WhenNotNull)
            {
                return Unwrap(access.Operation);
            }
        }

        return null;
    }

    /// <summary>The variable that a pattern declares for the whole value: <c>is CfnTable table</c>, <c>is not { } table</c>.</summary>
    public static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        INegatedPatternOperation negated => DeclaredBy(negated.Pattern),
        _ => null,
    };

    /// <summary>The argument of the parameter <paramref name="parameter"/>, also one that the call leaves to its default; null when there is no such parameter.</summary>
    public static IArgumentOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The member that <paramref name="operation"/> stands in.</summary>
    public static ISymbol? EnclosingSymbol(IOperation operation) => operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);

    /// <summary>The class that <paramref name="operation"/> stands in.</summary>
    public static INamedTypeSymbol? EnclosingType(IOperation operation) =>
        EnclosingSymbol(operation) is { } symbol ? symbol as INamedTypeSymbol ?? symbol.ContainingType : null;

    /// <summary>Whether <paramref name="type"/> is <paramref name="other"/>, derives from it or implements it, type arguments aside.</summary>
    public static bool IsKindOf(ITypeSymbol type, ITypeSymbol other)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        if (other.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, other.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The array, tuple or struct of which an assignment to <paramref name="target"/> changes a part; otherwise <see langword="null"/>.</summary>
    public static IOperation? ChangedPart(IOperation target)
    {
        IOperation? whole = null;
        while (true)
        {
            switch (Unwrap(target))
            {
                case IArrayElementReferenceOperation element:
                    whole = target = element.ArrayReference;
                    break;
                case IFieldReferenceOperation { Instance: { } owner and not IInstanceReferenceOperation }:
                    whole = target = owner;
                    break;
                default:
                    return whole;
            }
        }
    }
}
