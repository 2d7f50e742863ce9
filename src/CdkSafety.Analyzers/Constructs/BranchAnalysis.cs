using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads from the nesting of operations whether one has happened when another is reached.</summary>
internal static class BranchAnalysis
{
    /// <summary>
    /// Whether <paramref name="write"/>, which stands earlier in the text, has happened when <paramref name="use"/> is reached.
    /// <paramref name="decision"/> is the innermost <c>if</c> that decides it, with the branch the write stands in.
    /// </summary>
    public static Reach Reaches(IOperation write, IOperation use, out IConditionalOperation? decision, out bool inTrueBranch)
    {
        decision = null;
        inTrueBranch = false;
        var result = Reach.Always;
        var child = write;
        // What lies around the use itself decides nothing between the two.
        for (var ancestor = write.Parent; ancestor is not null && ancestor != use; child = ancestor, ancestor = ancestor.Parent)
        {
            if (!IsOptional(ancestor, child) || Contains(child, use))
            {
                continue;
            }

            switch (ancestor)
            {
                case IConditionalOperation conditional:
                    if (decision is null)
                    {
                        decision = conditional;
                        inTrueBranch = child == conditional.WhenTrue;
                    }

                    result = result == Reach.Unclear ? result : Reach.Sometimes;
                    break;
                case ITryOperation @try when child == @try.Body:
                case ISwitchOperation or ISwitchCaseOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation or ICoalesceOperation or IBinaryOperation:
                    result = result == Reach.Unclear ? result : Reach.Sometimes;
                    break;
                default:
                    return Reach.Unclear;
            }
        }

        return result;
    }

    /// <summary>Whether <paramref name="operation"/> may run later than where it stands: inside a lambda or local function.</summary>
    public static bool IsInClosure(IOperation operation, IOperation use)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation && !Contains(ancestor, use))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both operations stand in one loop, so that the later one may run before the earlier.</summary>
    public static bool ShareLoop(IOperation first, IOperation second)
    {
        for (var ancestor = first.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is ILoopOperation && Contains(ancestor, second))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="operation"/> may run more than once for each time that its member runs.</summary>
    public static bool IsInLoop(IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a decision of its member, or a return before it, may leave <paramref name="operation"/> out.</summary>
    public static bool IsDecided(IOperation operation)
    {
        var child = operation;
        for (var ancestor = operation.Parent; ancestor is not null; child = ancestor, ancestor = ancestor.Parent)
        {
            if (IsOptional(ancestor, child))
            {
                return true;
            }
        }

        foreach (var other in child.Descendants())
        {
            if (other is IReturnOperation { IsImplicit: false } or IThrowOperation && other.Syntax.Span.End <= operation.Syntax.SpanStart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="inner"/> stands in the text of <paramref name="outer"/>.</summary>
    public static bool Contains(IOperation outer, IOperation inner) =>
        outer.Syntax.SyntaxTree == inner.Syntax.SyntaxTree && outer.Syntax.Span.Contains(inner.Syntax.Span);

    /// <summary>Whether <paramref name="ancestor"/> may be passed without <paramref name="child"/>, an operation directly in it.</summary>
    public static bool IsOptional(IOperation ancestor, IOperation child) => ancestor switch
    {
        // `if (x is CfnTable table) { … }` looks like a decision; on a construct of known type it always holds.
        IConditionalOperation conditional => child != conditional.Condition && !(child == conditional.WhenTrue && IsDefaultChildTest(conditional.Condition)),
        ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation => true,
        ISwitchCaseOperation => true,
        ISwitchExpressionArmOperation => true,
        ITryOperation @try => child != @try.Finally && (child != @try.Body || GoesOnAfterCatch(@try)),
        ICoalesceOperation coalesce => child != coalesce.Value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => child != binary.LeftOperand,
        _ => false,
    };

    /// <summary>Whether what follows the statement is reached although its body broke off.</summary>
    private static bool GoesOnAfterCatch(ITryOperation @try)
    {
        foreach (var clause in @try.Catches)
        {
            var last = clause.Handler.Operations.IsEmpty ? null : clause.Handler.Operations[clause.Handler.Operations.Length - 1];
            if (last is not (IReturnOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDefaultChildTest(IOperation condition) =>
        condition is IIsPatternOperation { Value: var value } && OperationShape.OwnerOfDefaultChild(OperationShape.Unwrap(value)) is not null;
}
