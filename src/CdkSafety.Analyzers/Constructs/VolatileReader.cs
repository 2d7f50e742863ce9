using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Reads what is another value each time the app runs, and what is made of nothing else: random and unique values, the time, numbers
/// of the process. What may be the same again, such as a comparison or a length, is left unknown.
/// </summary>
internal sealed class VolatileReader
{
    private readonly ValueResolver _resolver;

    public VolatileReader(ValueResolver resolver) => _resolver = resolver;

    /// <summary>Whether a part of a text that has this type is as volatile as the text: no length, no answer.</summary>
    public static bool IsPieceOfText(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsPieceOfText(array.ElementType),
        _ => type?.SpecialType is SpecialType.System_String or SpecialType.System_Char,
    };

    /// <summary>The value of a creation such as <c>new Random()</c>; null when it is not known to be volatile.</summary>
    public PropertyValue? ReadCreation(IObjectCreationOperation creation, Resolution resolution)
    {
        if (creation.Constructor is not { } constructor || !IsOfPlatform(constructor) ||
            constructor.ContainingType.Name is not ("Random" or "Guid" or "DateTime" or "DateTimeOffset" or "String"))
        {
            return null;
        }

        if (creation.Arguments.IsEmpty)
        {
            return constructor.ContainingType.Name == "Random" ? PropertyValue.Volatile("new Random()", creation.Syntax) : null;
        }

        return ReadArguments(creation.Arguments, creation, resolution);
    }

    /// <summary>The value of a call, a property, an element or arithmetic; null when it is not known to be volatile.</summary>
    public PropertyValue? Read(IOperation operation, Resolution resolution)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: var method } call when IsOfPlatform(method):
                if (IsSource(method))
                {
                    return PropertyValue.Volatile(method.ContainingType.Name + "." + method.Name + "()", call.Syntax);
                }

                // The methods of texts are read with the texts.
                return call.Instance is null ? KeepsVolatility(method) ? ReadArguments(call.Arguments, call, resolution) : null
                    : method.ContainingType.SpecialType != SpecialType.System_String && method.Name is not ("CompareTo" or "GetType" or "GetTypeCode") && IsOpenType(method.ReturnType)
                        ? ReadFrom(call.Instance, call, resolution)
                        : null;
            case IPropertyReferenceOperation { Property: var property } reference when IsOfPlatform(property):
                return IsSource(property) ? PropertyValue.Volatile(property.ContainingType.Name + "." + property.Name, reference.Syntax)
                    : reference.Instance is { } owner && property.Name is not ("Length" or "Offset" or "Version" or "Variant") && IsOpenType(property.Type) ? ReadFrom(owner, reference, resolution)
                    : null;
            case IArrayElementReferenceOperation element:
                return ReadFrom(element.ArrayReference, element, resolution);
            case IImplicitIndexerReferenceOperation piece when IsPieceOfText(piece.Type):
                return ReadFrom(piece.Instance, piece, resolution);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } arithmetic:
                return ReadFrom(arithmetic.LeftOperand, arithmetic, resolution) ?? ReadFrom(arithmetic.RightOperand, arithmetic, resolution);
            default:
                return null;
        }
    }

    /// <summary>
    /// The members of .NET that give another value in each run. The hash code of a text is one: .NET seeds it anew for each process.
    /// Source: the reference documentation of .NET 10, 2026-11-28.
    /// </summary>
    private static bool IsSource(ISymbol member) => (member.ContainingType.Name, member.Name) is
        ("Guid", "NewGuid" or "CreateVersion7") or
        ("DateTime", "Now" or "UtcNow" or "Today") or
        ("DateTimeOffset", "Now" or "UtcNow") or
        ("Random", "Shared") or
        ("Environment", "TickCount" or "TickCount64" or "ProcessId") or
        ("Stopwatch", "GetTimestamp") or
        ("Path", "GetRandomFileName" or "GetTempFileName") or
        ("RandomNumberGenerator", "GetBytes" or "GetInt32" or "GetHexString" or "GetString") or
        ("String", "GetHashCode") or
        ("HashCode", "Combine");

    /// <summary>Whether a static method gives another value for another argument.</summary>
    private static bool KeepsVolatility(IMethodSymbol method) =>
        IsOpenType(method.ReturnType) &&
        (method.ContainingType.Name is "Convert" or "BitConverter" or "Math" ||
        (method.ContainingType.Name == "Enumerable" && method.Name is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Take" or "TakeLast" or "Skip" or "ElementAt" or "Reverse" or "ToArray" or "ToList"));

    /// <summary>Whether a value of the type has more than a few values, of which two runs may well give the same.</summary>
    private static bool IsOpenType(ITypeSymbol type) => type.SpecialType is not (SpecialType.System_Boolean or SpecialType.System_Void) && type.TypeKind != TypeKind.Enum;

    private static bool IsOfPlatform(ISymbol member)
    {
        var outermost = member.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            outermost = outer;
        }

        return outermost?.Name == "System" && member.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
    }

    private PropertyValue? ReadArguments(ImmutableArray<IArgumentOperation> arguments, IOperation use, Resolution resolution)
    {
        foreach (var argument in arguments)
        {
            if (ReadFrom(argument.Value, use, resolution) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What <paramref name="use"/> makes of <paramref name="origin"/>; null when that is not volatile as a whole.</summary>
    private PropertyValue? ReadFrom(IOperation origin, IOperation use, Resolution resolution) =>
        _resolver.Resolve(origin, resolution) is { IsVolatile: true } value ? PropertyValue.Pattern(value.Parts, use.Syntax) : null;
}
