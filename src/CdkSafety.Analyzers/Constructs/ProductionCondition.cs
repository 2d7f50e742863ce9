using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads from a condition whether it asks for production: <c>isProd</c>, <c>stage == "prod"</c>, <c>stage is "prod" or "live"</c>.</summary>
internal static class ProductionCondition
{
    private static readonly ImmutableHashSet<string> OtherEnvironments = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "dev", "development", "test", "testing", "qa", "uat", "staging", "stg", "preprod", "nonprod", "sandbox", "demo", "preview", "local", "ephemeral", "temporary", "transient");

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
                return ReadName(local.Local.Name);
            case IParameterReferenceOperation parameter:
                return ReadName(parameter.Parameter.Name);
            case IMemberReferenceOperation member:
                return ReadName(member.Member.Name);
            default:
                return null;
        }
    }

    /// <summary>
    /// Whether a Boolean is named for an environment: <c>isProdLike</c>, <c>settings.IsDev</c>, <c>ephemeral</c>. Each environment gives it
    /// another value.
    /// </summary>
    public static bool IsFlagOfEnvironment(string name)
    {
        foreach (var word in WordsOf(name))
        {
            if (IsProductionWord(word) || OtherEnvironments.Contains(word))
            {
                return true;
            }
        }

        return false;
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
        ((value.ConstantValue is { HasValue: true, Value: string text } && IsProductionWord(text)) ||
         (value is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member && IsProductionWord(member.Field.Name)));

    private static bool IsProductionWord(string word) =>
        word.Equals("prod", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("production", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("prd", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("live", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a Boolean's name word by word: <c>isProd</c> asks for production, <c>isNonProd</c> for the contrary.</summary>
    private static bool? ReadName(string name)
    {
        var asks = false;
        var negated = false;
        foreach (var word in WordsOf(name))
        {
            if (IsProductionWord(word))
            {
                asks = true;
            }
            else if (word.Equals("non", StringComparison.OrdinalIgnoreCase) || word.Equals("not", StringComparison.OrdinalIgnoreCase) ||
                     word.Equals("pre", StringComparison.OrdinalIgnoreCase) || word.Equals("nonprod", StringComparison.OrdinalIgnoreCase))
            {
                negated = true;
            }
            else if (!word.Equals("is", StringComparison.OrdinalIgnoreCase) && !word.Equals("in", StringComparison.OrdinalIgnoreCase) && word.Length > 0 &&
                     !word.Equals("environment", StringComparison.OrdinalIgnoreCase) && !word.Equals("env", StringComparison.OrdinalIgnoreCase) &&
                     !word.Equals("stage", StringComparison.OrdinalIgnoreCase) && !word.Equals("for", StringComparison.OrdinalIgnoreCase))
            {
                // Some other word: `prodReplicas > 0` or `liveTraffic` do not ask for production.
                return null;
            }
        }

        return !asks || name.IndexOf("pre", StringComparison.OrdinalIgnoreCase) >= 0 ? null : !negated;
    }

    /// <summary>The words of a name that is written in camel case or with underscores; some may be empty.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '_' && (i == start || !char.IsUpper(name[i])))
            {
                continue;
            }

            yield return name.Substring(start, i - start);
            start = i < name.Length && name[i] == '_' ? i + 1 : i;
        }
    }
}
