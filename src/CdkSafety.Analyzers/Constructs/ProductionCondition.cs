using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads from a condition whether it asks for production: <c>isProd</c>, <c>stage == "prod"</c>, <c>stage is "prod" or "live"</c>.</summary>
internal static class ProductionCondition
{
    /// <summary>
    /// <see langword="true"/> when the condition holds in production and only there, <see langword="false"/> when it fails in
    /// production and only there, <see langword="null"/> when it does not say.
    /// </summary>
    public static bool? Read(IOperation? condition)
    {
        if (condition is null)
        {
            return null;
        }

        condition = OperationShape.Unwrap(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !Read(not.Operand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                return ReadComparison(equals.LeftOperand, equals.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs:
                return !ReadComparison(differs.LeftOperand, differs.RightOperand);
            case IIsPatternOperation pattern:
                return ReadPattern(pattern.Pattern);
            case IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call:
                foreach (var argument in call.Arguments)
                {
                    if (NamesProduction(argument.Value))
                    {
                        return true;
                    }
                }

                return call.Instance is not null && NamesProduction(call.Instance) ? true : null;
            case ILocalReferenceOperation local:
                return ProductionWords.Ask(local.Local.Name);
            case IParameterReferenceOperation parameter:
                return ProductionWords.Ask(parameter.Parameter.Name);
            case IMemberReferenceOperation member:
                return ProductionWords.Ask(member.Member.Name);
            default:
                return null;
        }
    }

    /// <summary>The same question of one pattern of a <c>switch</c> or <c>is</c>.</summary>
    public static bool? ReadPattern(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return NamesProduction(constant.Value) ? true : null;
            case INegatedPatternOperation negated:
                return !ReadPattern(negated.Pattern);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return ReadPattern(either.LeftPattern) == true && ReadPattern(either.RightPattern) == true ? true : null;
            default:
                return null;
        }
    }

    private static bool? ReadComparison(IOperation left, IOperation right)
    {
        if (NamesProduction(left) || NamesProduction(right))
        {
            return true;
        }

        if (OperationShape.Unwrap(right).ConstantValue is { HasValue: true, Value: bool expected })
        {
            return expected ? Read(left) : !Read(left);
        }

        return null;
    }

    private static bool NamesProduction(IOperation operation) =>
        OperationShape.Unwrap(operation) is var value &&
        ((value.ConstantValue is { HasValue: true, Value: string text } && ProductionWords.Is(text)) ||
         (value is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member && ProductionWords.Is(member.Field.Name)));
}
