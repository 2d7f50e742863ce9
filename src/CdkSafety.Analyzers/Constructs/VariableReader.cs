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
            if (BranchAnalysis.IsInClosure(write.Operation, use) || (write.Position > use.Syntax.SpanStart && BranchAnalysis.ShareLoop(use, write.Operation)))
            {
                return PropertyValue.Unknown();
            }
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
            if (reach == Reach.Unclear || writes[i].Value is null)
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
            values.Add(initial.Kind == ValueKind.Object ? WithChanges(initial, variable, -1, use, resolution) : initial);
            outside = 0;
        }

        foreach (var (write, decision, inTrueBranch) in candidates)
        {
            var i = values.Count;
            var value = write.IsEach
                ? _resolver.ReadEach(write.Value!, use.Syntax, resolution)
                : _resolver.Resolve(write.Value!, resolution).SeenAt(use.Syntax);
            values.Add(value.Kind == ValueKind.Object ? WithChanges(value, variable, write.Position, use, resolution) : value);
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
