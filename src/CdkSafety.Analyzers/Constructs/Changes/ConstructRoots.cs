using System.Collections.Generic;
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
            var before = _roots.Count;
            Add(write.Value, depth + 1);
            for (var i = before; write.IsEach && i < _roots.Count; i++)
            {
                // What lies in a list that a variable holds may be anything; what the tree is walked for stays so.
                _roots[i] = _roots[i].Kind == ConstructRootKind.Tree ? _roots[i] : new ConstructRoot(ConstructRootKind.Loose);
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
                    var isTree = SequenceReader.SourceOf(function) is { } source && Of(_cdk, source)[0].Kind == ConstructRootKind.Tree;
                    _roots.Add(new ConstructRoot(isTree ? ConstructRootKind.Tree : ConstructRootKind.Loose));
                    return;
                }
            }
        }

        if (IsAspect(parameter.ContainingType))
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

        // A fluent method gives back what it got, and a query what it looks through.
        var source = invocation.Instance ?? (method.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
        if (source?.Type is { } type && (_cdk.IsConstruct(type) || method.IsExtensionMethod))
        {
            Add(source, depth + 1);
        }
        else if (method.OriginalDefinition.DeclaringSyntaxReferences.Length == 0)
        {
            _roots.Add(new ConstructRoot(ConstructRootKind.Loose));
        }
    }

    private bool IsNode(ITypeSymbol type) => type.Name == "Node" && _cdk.IsCdk(type);

    private bool IsAspect(INamedTypeSymbol? type)
    {
        if (type is not null)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (contract.Name == "IAspect" && _cdk.IsCdk(contract))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
