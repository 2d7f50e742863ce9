using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Constructs.Changes;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads the value that a variable has at one use, from the writes of its member that reach the use.</summary>
internal readonly struct VariableReader
{
    // Each step asks for the value before it: a text that is built up in more steps is left unknown.
    private const int MaxSteps = 32;

    private readonly CdkCompilation _cdk;
    private readonly ValueResolver _resolver;
    private readonly MemberModel _member;

    public VariableReader(CdkCompilation cdk, ValueResolver resolver, MemberModel member)
    {
        _cdk = cdk;
        _resolver = resolver;
        _member = member;
    }

    /// <summary>The value of <paramref name="variable"/> at <paramref name="use"/>; Unknown when a write cannot be placed.</summary>
    public PropertyValue Read(ISymbol variable, IOperation use, Resolution resolution)
    {
        var writes = _member.WritesTo(variable);
        var candidates = new List<(VariableWrite Write, IConditionalOperation? Decision, bool InTrueBranch)>();
        foreach (var write in writes)
        {
            // A second name for the variable writes it at any time.
            if ((write.Operation is IVariableDeclaratorOperation { Symbol: var other } && !SymbolEqualityComparer.Default.Equals(other, variable)) ||
                BranchAnalysis.IsInClosure(write.Operation, use) || (write.Position > use.Syntax.SpanStart && BranchAnalysis.ShareLoop(use, write.Operation)))
            {
                return PropertyValue.Unknown();
            }
        }

        if (IsCaptured(variable, use) && (writes.Count > 1 || (variable is IParameterSymbol && writes.Count > 0) || _member.MemberWritesTo(variable).Count > 0))
        {
            // The function may run before or after any of the writes.
            return PropertyValue.Unknown();
        }

        var isCovered = false;
        for (var i = writes.Count - 1; i >= 0 && !isCovered; i--)
        {
            // The use may stand inside the write: in `x = f(x)` the right side still has the old value.
            if (writes[i].Position >= use.Syntax.SpanStart || (!writes[i].IsEach && BranchAnalysis.Contains(writes[i].Operation, use)))
            {
                continue;
            }

            var reach = BranchAnalysis.Reaches(writes[i].Operation, use, out var decision, out var inTrueBranch);
            if (reach == Reach.Unclear || (writes[i].Value is null && (writes.Count > MaxSteps || !IsStep(writes[i].Operation))))
            {
                return PropertyValue.Unknown();
            }

            candidates.Insert(0, (writes[i], decision, inTrueBranch));
            isCovered = reach == Reach.Always;
        }

        // A parameter has the value of its argument until the first write.
        var initial = !isCovered && variable is IParameterSymbol parameter ? _resolver.ReadArgument(parameter, use, resolution) : null;
        if (initial is null && candidates.Count == 0)
        {
            return PropertyValue.Unknown();
        }

        if (IsHandedOut(variable, initial is null ? candidates[0].Write.Position : -1, use))
        {
            return PropertyValue.Unknown();
        }

        var values = ImmutableArray.CreateBuilder<PropertyValue>(candidates.Count + 1);
        var production = -1;
        var outside = -1;
        if (initial is not null)
        {
            values.Add(Changed(initial, variable, -1, use, resolution));
            outside = 0;
        }

        foreach (var (write, decision, inTrueBranch) in candidates)
        {
            var i = values.Count;
            var value = write.Value is null ? ReadStep(variable, write.Operation, resolution)
                : write.IsEach ? _resolver.ReadEach(write.Value, use.Syntax, resolution)
                : _resolver.Resolve(write.Value, resolution).SeenAt(use.Syntax);
            value = write.Element < 0 ? value : ObjectReader.ElementOf(value, write.Element, use.Syntax);
            values.Add(Changed(value, variable, write.Position, use, resolution));
            var isProduction = decision is null ? null : ProductionCondition.Read(decision.Condition) is { } asks ? asks == inTrueBranch : (bool?)null;
            if (isProduction == true)
            {
                production = i;
            }
            else if (isProduction is null)
            {
                outside = outside == -1 ? i : -2;
            }
        }

        // With one write under `if (!isProd)` only the other is left for production.
        return PropertyValue.Conditional(values.ToImmutable(), use.Syntax, production >= 0 ? production : outside >= 0 && values.Count == 2 && HasProductionDecision(candidates) ? outside : -1);
    }

    /// <summary>Whether <paramref name="use"/> stands in a lambda or local function outside of which the variable is declared.</summary>
    private static bool IsCaptured(ISymbol variable, IOperation use)
    {
        for (var ancestor = use.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            var function = (ancestor as IAnonymousFunctionOperation)?.Symbol ?? (ancestor as ILocalFunctionOperation)?.Symbol;
            if (function is not null)
            {
                return !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol);
            }
        }

        return false;
    }

    /// <summary>Whether a write makes the new value from the old one in a way that is followed: <c>+=</c>, <c>??=</c>, <c>++</c>.</summary>
    private static bool IsStep(IOperation write) =>
        write is ICoalesceAssignmentOperation or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } or IIncrementOrDecrementOperation { OperatorMethod: null } &&
        !BranchAnalysis.IsInLoop(write);

    private PropertyValue ReadStep(ISymbol variable, IOperation step, Resolution resolution)
    {
        switch (step)
        {
            case ICoalesceAssignmentOperation coalesce:
                return _resolver.Coalesce(Read(variable, coalesce.Target, resolution), coalesce.Value, coalesce.Syntax, resolution);
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } append:
                return TextReader.Concatenate(Read(variable, append.Target, resolution), _resolver.Resolve(append.Value, resolution), append.Syntax);
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Double } add:
                return Sum(Read(variable, add.Target, resolution).Number + _resolver.Resolve(add.Value, resolution).Number, add);
            case IIncrementOrDecrementOperation { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Double } count:
                return Sum(Read(variable, count.Target, resolution).Number + (count.Kind == OperationKind.Increment ? 1 : -1), count);
            default:
                return PropertyValue.Unknown(step.Syntax);
        }
    }

    private static PropertyValue Sum(double? sum, IOperation step) => sum is { } number ? PropertyValue.Known(number, step.Syntax) : PropertyValue.Unknown(step.Syntax);

    private static bool HasProductionDecision(List<(VariableWrite Write, IConditionalOperation? Decision, bool InTrueBranch)> candidates)
    {
        foreach (var (_, decision, _) in candidates)
        {
            if (decision is not null && ProductionCondition.Read(decision.Condition) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether other code, or another variable, gets the object in between and may change it.</summary>
    private bool IsHandedOut(ISymbol variable, int since, IOperation use)
    {
        var type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        if (type is null || type.IsValueType || type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        foreach (var other in _member.UsesOf(variable))
        {
            if (other.Syntax.SpanStart <= since || other.Syntax.SpanStart >= use.Syntax.SpanStart)
            {
                continue;
            }

            switch (OperationShape.UnwrappedParent(other))
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when !_cdk.IsCdk(call.TargetMethod) && call.TargetMethod.MethodKind != MethodKind.Constructor:
                case IArgumentOperation { Parent: IObjectCreationOperation creation } when creation.Constructor is { } constructor && !_cdk.IsCdk(constructor):
                case IInvocationOperation { Instance: { } instance } method when OperationShape.Unwrap(instance) == other && !_cdk.IsCdk(method.TargetMethod):
                case IMethodReferenceOperation:
                case IVariableInitializerOperation:
                case ISimpleAssignmentOperation assignment when OperationShape.Unwrap(assignment.Value) == other:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The value with what was changed in it before the use; a list in whose elements something was changed is not known.</summary>
    private PropertyValue Changed(PropertyValue value, ISymbol variable, int since, IOperation use, Resolution resolution) => value.Kind switch
    {
        ValueKind.Object => WithChanges(value, variable, since, use, resolution),
        ValueKind.List when _member.MemberWritesTo(variable).Count > 0 => PropertyValue.Unknown(use.Syntax),
        _ => value,
    };

    /// <summary>Whether the object is put into another one, instead of being read at once: the CDK reads its arguments when it is called.</summary>
    private static bool IsKept(IOperation use) => OperationShape.UnwrappedParent(use) is IAssignmentOperation or IArrayInitializerOperation;

    /// <summary>The object with the changes of <c>props.X = …</c> between its creation and the use, the last one winning.</summary>
    private PropertyValue WithChanges(PropertyValue value, ISymbol variable, int since, IOperation use, Resolution resolution)
    {
        foreach (var change in _member.MemberWritesTo(variable))
        {
            if (change.OnDefaultChild || change.Position <= since || (change.Position >= use.Syntax.SpanStart && !IsKept(use)))
            {
                continue;
            }

            // What keeps the object sees the later changes too, or not yet.
            var reach = change.Position >= use.Syntax.SpanStart ? Reach.Unclear : BranchAnalysis.IsInClosure(change.Operation, use) ? Reach.Unclear : BranchAnalysis.Reaches(change.Operation, use, out _, out _);
            value = Changed(value, change.Path, 0, change, reach, resolution);
        }

        return value;
    }

    private static PropertyValue Changed(PropertyValue value, PropertyPath path, int depth, MemberWrite change, Reach reach, Resolution resolution)
    {
        var name = path.Segments[depth];
        if (name == PropertyPath.AnyElement)
        {
            return PropertyValue.Unknown();
        }

        var old = value.Member(name) ?? PropertyValue.Absent();
        PropertyValue changed;
        if (depth + 1 < path.Segments.Length)
        {
            if (old.Kind != ValueKind.Object)
            {
                changed = PropertyValue.Unknown();
            }
            else
            {
                changed = Changed(old, path, depth + 1, change, reach, resolution);
            }
        }
        else
        {
            changed = reach switch
            {
                Reach.Always => change.Value(resolution),
                Reach.Sometimes => PropertyValue.Conditional(ImmutableArray.Create(old, change.Value(resolution)), change.Operation.Syntax),
                _ => PropertyValue.Unknown(),
            };
        }

        return value.WithMember(new ObjectMember(name, changed));
    }
}
