using System.Collections.Generic;
using System.Collections.Immutable;
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

        for (var i = writes.Count - 1; i >= 0; i--)
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
            if (reach == Reach.Always)
            {
                break;
            }
        }

        if (candidates.Count == 0)
        {
            return PropertyValue.Unknown();
        }

        if (IsHandedOut(variable, candidates[0].Write, use))
        {
            return PropertyValue.Unknown();
        }

        var values = ImmutableArray.CreateBuilder<PropertyValue>(candidates.Count);
        var production = -1;
        var outside = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            var (write, decision, inTrueBranch) = candidates[i];
            var value = write.IsEach
                ? _resolver.ReadEach(write.Value!, use.Syntax, resolution)
                : _resolver.Resolve(write.Value!, resolution).SeenAt(use.Syntax);
            values.Add(value.Kind == ValueKind.Object ? WithChanges(value, variable, write, use, resolution) : value);
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
        return PropertyValue.Conditional(values.ToImmutable(), use.Syntax, production >= 0 ? production : candidates.Count > 1 && outside >= 0 && values.Count == 2 && HasProductionDecision(candidates) ? outside : -1);
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

    /// <summary>Whether code of the project gets the object in between and may change it.</summary>
    private bool IsHandedOut(ISymbol variable, VariableWrite write, IOperation use)
    {
        var type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        if (type is null || type.IsValueType || type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        foreach (var other in _member.UsesOf(variable))
        {
            if (other.Syntax.SpanStart <= write.Position || other.Syntax.SpanStart >= use.Syntax.SpanStart)
            {
                continue;
            }

            switch (OperationShape.UnwrappedParent(other))
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when !_cdk.IsCdk(call.TargetMethod) && call.TargetMethod.MethodKind != MethodKind.Constructor:
                case IArgumentOperation { Parent: IObjectCreationOperation creation } when creation.Constructor is { } constructor && !_cdk.IsCdk(constructor):
                case IInvocationOperation { Instance: { } instance } method when OperationShape.Unwrap(instance) == other && !_cdk.IsCdk(method.TargetMethod):
                    return true;
            }
        }

        return false;
    }

    /// <summary>The object with the changes of <c>props.X = …</c> between its creation and the use, the last one winning.</summary>
    private PropertyValue WithChanges(PropertyValue value, ISymbol variable, VariableWrite write, IOperation use, Resolution resolution)
    {
        foreach (var change in _member.MemberWritesTo(variable))
        {
            if (change.OnDefaultChild || change.Position <= write.Position || change.Position >= use.Syntax.SpanStart)
            {
                continue;
            }

            var reach = BranchAnalysis.IsInClosure(change.Operation, use) ? Reach.Unclear : BranchAnalysis.Reaches(change.Operation, use, out _, out _);
            value = Changed(value, change.Path, 0, change, reach, resolution);
        }

        return value;
    }

    private static PropertyValue Changed(PropertyValue value, PropertyPath path, int depth, MemberWrite change, Reach reach, Resolution resolution)
    {
        var name = path.Segments[depth];
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
