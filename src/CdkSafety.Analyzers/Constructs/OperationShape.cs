using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Small questions about operations that several readers ask.</summary>
internal static class OperationShape
{
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
}
