using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>Follows an expression for a construct back to where the construct comes from.</summary>
internal readonly struct ConstructRoots
{
    private const int MaxDepth = 12;

    private readonly CdkCompilation _cdk;
    private readonly List<ConstructRoot> _roots;

    private ConstructRoots(CdkCompilation cdk, List<ConstructRoot> roots)
    {
        _cdk = cdk;
        _roots = roots;
    }

    /// <summary>Where the construct that <paramref name="receiver"/> gives may come from; never empty.</summary>
    public static IReadOnlyList<ConstructRoot> Of(CdkCompilation cdk, IOperation? receiver)
    {
        var roots = new List<ConstructRoot>();
        new ConstructRoots(cdk, roots).Add(receiver, 0);
        return roots;
    }

    private void Add(IOperation? receiver, int depth)
    {
        if (receiver is null || depth > MaxDepth)
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
            return;
        }

        var operation = OperationShape.Unwrap(receiver);
        if (OperationShape.OwnerOfDefaultChild(operation) is { } owner)
        {
            Add(owner, depth + 1);
            return;
        }

        switch (operation)
        {
            case IObjectCreationOperation { Type: { } type } when _cdk.IsConstruct(type):
                _roots.Add(new ConstructRoot(ConstructRootKind.Creation, type));
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }:
                _roots.Add(new ConstructRoot(ConstructRootKind.This, type));
                break;
            case IConditionalAccessInstanceOperation:
                Add(OperationShape.OwnerOfConditionalAccess(operation), depth + 1);
                break;
            case IConditionalAccessOperation access:
                Add(access.WhenNotNull, depth + 1);
                break;
            case ILocalReferenceOperation { Local: var local }:
                AddVariable(local, operation, depth);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                AddParameter(parameter, operation, depth);
                break;
            case IFieldReferenceOperation { Field: var field } when !_cdk.IsCdk(field):
                AddSymbol(field);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } when !_cdk.IsCdk(property):
                AddSymbol(property);
                break;
            case IPropertyReferenceOperation { Instance: { Type: { } type } } when IsNode(type):
                _roots.Add(new ConstructRoot(ConstructRootKind.Tree));
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list }:
                AddElements(list, depth + 1);
                break;
            case IArrayElementReferenceOperation element:
                AddElements(element.ArrayReference, depth + 1);
                break;
            case IInvocationOperation invocation:
                AddCall(invocation, depth);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Add(conditional.WhenTrue, depth + 1);
                Add(whenFalse, depth + 1);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value, depth + 1);
                Add(coalesce.WhenNull, depth + 1);
                break;
            default:
                _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
                break;
        }
    }

    private void AddSymbol(ISymbol symbol) => _roots.Add(new ConstructRoot(ConstructRootKind.Symbol, symbol.OriginalDefinition));

    private void AddVariable(ISymbol variable, IOperation use, int depth)
    {
        var writes = _cdk.MemberOf(use).WritesTo(variable);
        if (writes.Count == 0)
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
        }

        foreach (var write in writes)
        {
            if (write.IsEach && write.Value is not null)
            {
                AddElements(write.Value, depth + 1);
            }
            else
            {
                Add(write.Value, depth + 1);
            }
        }
    }

    /// <summary>Adds where the elements of <paramref name="list"/> come from.</summary>
    private void AddElements(IOperation list, int depth)
    {
        list = OperationShape.Unwrap(list);
        var before = _roots.Count;
        switch (list)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                AddEach(initializer.ElementValues, depth);
                break;
            case IObjectCreationOperation { Initializer: var added }:
                foreach (var add in added?.Initializers ?? ImmutableArray<IOperation>.Empty)
                {
                    AddEach(add is IInvocationOperation { Arguments: { Length: 1 } element } ? ImmutableArray.Create(element[0].Value) : ImmutableArray<IOperation>.Empty, depth);
                }

                _roots.Add(new ConstructRoot(ConstructRootKind.Local));
                break;
            case ILocalReferenceOperation { Local: var local } when depth < MaxDepth:
                var member = _cdk.MemberOf(list);
                foreach (var write in member.WritesTo(local))
                {
                    if (write.Value is not null && !write.IsEach)
                    {
                        AddElements(write.Value, depth + 1);
                    }
                }

                foreach (var use in member.UsesOf(local))
                {
                    if (use.Parent is IInvocationOperation { Arguments: { Length: > 0 } arguments } call && call.Instance == use)
                    {
                        AddEach(ImmutableArray.Create(arguments[arguments.Length - 1].Value), depth);
                    }
                }

                break;
            case IInvocationOperation { TargetMethod: var method, Arguments: { Length: > 0 } arguments } when method.IsExtensionMethod && !_cdk.IsCdk(method) && depth < MaxDepth:
                // What a query makes by itself is made in this member; all else is of the list that it looks through.
                AddElements(arguments[0].Value, depth + 1);
                _roots.Add(new ConstructRoot(ConstructRootKind.Local));
                break;
            case IInvocationOperation invocation when _cdk.IsCdk(invocation.TargetMethod):
                AddCall(invocation, depth);
                break;
            case IPropertyReferenceOperation { Instance: { Type: { } type } } when IsNode(type):
                _roots.Add(new ConstructRoot(ConstructRootKind.Tree));
                break;
            default:
                if (list.Kind == OperationShape.CollectionExpression)
                {
                    foreach (var element in list.ChildOperations)
                    {
                        AddEach(ImmutableArray.Create(element), depth);
                    }
                }

                break;
        }

        if (_roots.Count == before)
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
        }
    }

    private void AddEach(ImmutableArray<IOperation> elements, int depth)
    {
        _roots.Add(new ConstructRoot(ConstructRootKind.Local));
        foreach (var element in elements)
        {
            // What is made here is local already.
            if (element.Type is { } type && _cdk.IsConstruct(type) && OperationShape.Unwrap(element) is not IObjectCreationOperation)
            {
                Add(element, depth + 1);
            }
        }
    }

    private void AddParameter(IParameterSymbol parameter, IOperation use, int depth)
    {
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda)
        {
            for (var ancestor = use.Parent; ancestor is not null; ancestor = ancestor.Parent)
            {
                if (ancestor is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
                {
                    if (SequenceReader.SourceOf(function) is { } source)
                    {
                        AddElements(source, depth + 1);
                    }
                    else
                    {
                        _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
                    }

                    return;
                }
            }
        }

        if (_cdk.IsAspect(parameter.ContainingType))
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Tree));
            return;
        }

        AddSymbol(parameter);
        foreach (var write in _cdk.MemberOf(use).WritesTo(parameter))
        {
            Add(write.Value, depth + 1);
        }
    }

    private void AddCall(IInvocationOperation invocation, int depth)
    {
        var method = invocation.TargetMethod;
        if (_cdk.IsCdk(method))
        {
            _roots.Add(new ConstructRoot(IsNode(method.ContainingType) ? ConstructRootKind.Tree : ConstructRootKind.Loose));
            return;
        }

        if (method.OriginalDefinition.DeclaringSyntaxReferences.Length > 0)
        {
            AddSymbol(method);
        }

        // A fluent method gives back what it got, and a query what it looks through: First, Single.
        if (method.IsExtensionMethod && invocation.Arguments.Length > 0 && method.OriginalDefinition.DeclaringSyntaxReferences.Length == 0)
        {
            AddElements(invocation.Arguments[0].Value, depth + 1);
            return;
        }

        var source = invocation.Instance ?? (method.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
        if (source?.Type is { } type && _cdk.IsConstruct(type))
        {
            Add(source, depth + 1);
        }
        else if (method.OriginalDefinition.DeclaringSyntaxReferences.Length == 0)
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
        }
    }

    private bool IsNode(ITypeSymbol type) => type.Name == "Node" && _cdk.IsCdk(type);
}
