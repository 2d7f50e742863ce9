using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// Every place of a compilation that changes a construct. Found by name in the text of each file and kept per file, so that a
/// keystroke costs one file; bound only when a value is asked for that such a change could touch.
/// </summary>
internal sealed class DistantChanges
{
    private static readonly ConditionalWeakTable<SyntaxTree, ChangesOfTree> Trees = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ChangesOfTree>.CreateValueCallback ReadTree = ChangesOfTree.Read;

    private static readonly List<ChangePlace> NoPlaces = new();

    private readonly CdkCompilation _cdk;

    // A setter of an L1 has the name of the CloudFormation property in another case.
    private readonly ConcurrentDictionary<string, DistantChangeSet> _setters = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DistantChangeSet> _calls = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DistantChangeSet> _ofMade = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<DistantChange> _allCalls;
    private ImmutableArray<ChangesOfTree> _trees;

    public DistantChanges(CdkCompilation cdk) => _cdk = cdk;

    /// <summary>
    /// Whether code outside of <paramref name="stages"/>' own order of changes may change <paramref name="path"/> of their
    /// construct, so that its value is not certain.
    /// </summary>
    /// <param name="stages">The members that make the construct.</param>
    /// <param name="resourceType">The resource that is asked about.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="isL2">Whether the construct is an L2, whose properties only its default child changes.</param>
    /// <param name="isMissing">Whether nobody set the value.</param>
    public bool MayChange(ImmutableArray<ConstructStage> stages, string resourceType, PropertyPath path, bool isL2, bool isMissing)
    {
        if (path.Segments.IsEmpty)
        {
            return false;
        }

        foreach (var stage in stages)
        {
            // What is called on a dynamic variable is known when the app runs.
            if (stage.Holder is ILocalSymbol { Type.TypeKind: TypeKind.Dynamic } or IFieldSymbol { Type.TypeKind: TypeKind.Dynamic } or IPropertySymbol { Type.TypeKind: TypeKind.Dynamic })
            {
                return true;
            }
        }

        foreach (var change in path.IsAttribute ? Setters(ChangesOfTree.ScopeFactory).All : ImmutableArray<DistantChange>.Empty)
        {
            if ((isMissing || !change.IsOfMissing) && IsInScope(stages[stages.Length - 1], change))
            {
                return true;
            }
        }

        var setter = path.Segments[0].TrimStart('@');
        return MayChange(stages, CallsOn(path), resourceType, path, isL2) || MayChange(stages, Setters(setter), resourceType, path, isL2) ||
            (HasOwnClassOfMade(stages, setter) && MayChange(stages, OfMade(setter), resourceType, path, isL2));
    }

    /// <summary>The calls of <c>Aspects.Of(scope).Add(…)</c> that are certain to add an aspect of this class: what it visits, and the class that says so.</summary>
    public ImmutableArray<(string Scope, string Class)> CertainAdditionsOf(INamedTypeSymbol aspect)
    {
        var additions = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var place in Places(ChangesOfTree.AspectAddition).Select(static place => place.Expression))
        {
            if (_cdk.OperationAt(place, null) is IInvocationOperation { Arguments: { Length: > 0 } arguments, Instance: { } owner } addition && _cdk.IsCdk(addition.TargetMethod) &&
                SymbolEqualityComparer.Default.Equals(MadeType(arguments[0].Value), aspect) && RemovalPolicyScope.IsCertain(addition) &&
                OperationShape.Unwrap(owner) is IInvocationOperation { Arguments: { Length: 1 } scope } &&
                RemovalPolicyScope.NameOfMany(_cdk, scope[0].Value) is { } name && OperationShape.EnclosingType(addition) is { } adding)
            {
                additions.Add((name == "this" ? adding.Name : name, adding.Name));
            }
        }

        return additions.ToImmutable();
    }

    /// <summary>The class of an object that is made where it stands, or that a local holds from its start.</summary>
    private ITypeSymbol? MadeType(IOperation value)
    {
        value = OperationShape.Unwrap(value);
        var made = OperationShape.SymbolOf(value) is ILocalSymbol local && _cdk.MemberOf(value).WritesTo(local) is { Count: 1 } writes && writes[0].Value is { } written
            ? OperationShape.Unwrap(written)
            : value;
        return (made as IObjectCreationOperation)?.Type;
    }

    private bool MayChange(ImmutableArray<ConstructStage> stages, DistantChangeSet changes, string resourceType, PropertyPath path, bool isL2)
    {
        if (changes.All.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < stages.Length; i++)
        {
            var index = i;
            var stage = stages[i];
            if (changes.Any(stage.Escape, stage.Creation.Syntax.SyntaxTree, change =>
                change.Path.IsPrefixOf(path) && IsSeenAs(change.Type, stages[0], resourceType, isL2 && !path.IsAttribute) && IsUnordered(change, stages, index)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the change may mean the construct of a stage that does not put it in order.</summary>
    private static bool IsUnordered(DistantChange change, ImmutableArray<ConstructStage> stages, int index)
    {
        var escape = stages[index].Escape;
        foreach (var root in change.Roots)
        {
            if (escape.MayBe(root, change.Type) && !IsInOrder(change, root, stages, index, escape))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the change is one of those that the stage itself puts in order.</summary>
    private static bool IsInOrder(DistantChange change, ConstructRoot root, ImmutableArray<ConstructStage> stages, int index, Escape escape)
    {
        var stage = stages[index];
        var isFollowed = index + 1 < stages.Length;
        switch (root.Kind)
        {
            case ConstructRootKind.Symbol when stage.Holder is ISymbol holder && SymbolEqualityComparer.Default.Equals(holder, root.Symbol):
            case ConstructRootKind.This when escape.OwnClass is not null:
                return stage.Member.Contains(change.Operation);
            case ConstructRootKind.Local:
                return !stage.Member.Contains(change.Operation);
            case ConstructRootKind.Creation:
                // The calls that make this object follow; on its own, any object of the class may be meant.
                return isFollowed;
            case ConstructRootKind.Symbol when root.Symbol is { } symbol && !escape.IsIn(symbol):
                return isFollowed;
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether the construct may stand in the scope that the change names: any does, but for those that a stack other than the
    /// scope makes.
    /// </summary>
    private bool IsInScope(ConstructStage stage, DistantChange change)
    {
        if (_cdk.Describe(change.Type) is { Kind: CdkTypeKind.L1Construct or CdkTypeKind.L2Construct })
        {
            // One construct alone: the member that makes it follows that, and other code is looked for by its root.
            var escape = stage.Escape;
            foreach (var root in change.Roots)
            {
                if (root.Kind != ConstructRootKind.Creation && escape.MayBe(root, change.Type) && !IsInOrder(change, root, ImmutableArray.Create(stage), 0, escape))
                {
                    return true;
                }
            }

            return false;
        }

        var maker = OperationShape.EnclosingType(stage.Creation);
        return maker is null || _cdk.IsCdk(change.Type) || !IsStack(maker) || OperationShape.IsKindOf(maker, change.Type) || OperationShape.IsKindOf(change.Type, maker);
    }

    private bool IsStack(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_cdk.IsCdk(current))
            {
                // A nested stack stands in another one.
                return current.Name == "Stack";
            }
        }

        return false;
    }

    /// <summary>Whether code that sees a construct as <paramref name="type"/> may see this one.</summary>
    private bool IsSeenAs(ITypeSymbol type, ConstructStage stage, string resourceType, bool onDefaultChildOnly)
    {
        if (_cdk.Describe(type) is { Kind: CdkTypeKind.L1Construct } level1)
        {
            return level1.ResourceType == resourceType;
        }

        if (type.Name == "CfnResource" && OperationShape.FullName(type) == CdkTypeNames.CfnResource)
        {
            return true;
        }

        var made = stage.Holder == MemberModel.This ? OperationShape.EnclosingType(stage.Creation) : stage.Creation.Type;
        return made is not null && !onDefaultChildOnly && (OperationShape.IsKindOf(made, type) || OperationShape.IsKindOf(type, made));
    }

    private DistantChangeSet Setters(string name) => _setters.GetOrAdd(name, key => new DistantChangeSet(Bind(key, ofMade: false)));

    /// <summary>The changes by calls that may be of <paramref name="path"/>: those of its first segment, and those whose path is not known.</summary>
    private DistantChangeSet CallsOn(PropertyPath path)
    {
        var segment = path.Segments[0];
        if (_calls.TryGetValue(segment, out var calls))
        {
            return calls;
        }

        if (_allCalls.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _allCalls, ImmutableArray.CreateRange(ConstructMutations.Names.SelectMany(name => Bind(name, ofMade: false))));
        }

        var first = new PropertyPath(ImmutableArray.Create(segment));
        var ofPath = ImmutableArray.CreateRange(_allCalls.Where(change => change.Path.IsPrefixOf(first) || first.IsPrefixOf(change.Path)));
        return _calls.GetOrAdd(segment, ofPath.IsEmpty ? DistantChangeSet.Empty : new DistantChangeSet(ofPath));
    }

    /// <summary>The changes of objects that a member makes and keeps in a local, by calls and by the setter <paramref name="setter"/>.</summary>
    private DistantChangeSet OfMade(string setter) =>
        _ofMade.GetOrAdd(setter, key => new DistantChangeSet(ImmutableArray.CreateRange(ConstructMutations.Names.Add(key).SelectMany(name => Bind(name, ofMade: true)))));

    /// <summary>
    /// Whether a stage is the constructor of a class of the project, and some member may make an object of that class and change it. Such
    /// an object is meant by its class alone, so that for all other constructs nothing of this need be bound.
    /// </summary>
    private bool HasOwnClassOfMade(ImmutableArray<ConstructStage> stages, string setter)
    {
        foreach (var stage in stages)
        {
            if (stage.Holder == MemberModel.This && stage.Escape.OwnClass is { } own && ConstructMutations.Names.Add(setter).Any(name => Places(name).Any(place => MayBe(place.MadeClass, own))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a class named <paramref name="name"/> may be <paramref name="own"/>, a base of it, or derive from it.</summary>
    private bool MayBe(string? name, INamedTypeSymbol own)
    {
        if (name is null)
        {
            return false;
        }

        for (var type = own; type is not null; type = type.BaseType)
        {
            if (type.Name == name)
            {
                return true;
            }
        }

        return _cdk.Compilation.ContainsSymbolsWithName(name, SymbolFilter.Type) || AllTrees().Any(static tree => tree.HasAliases);
    }

    private ImmutableArray<ChangesOfTree> AllTrees()
    {
        if (_trees.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _trees, ImmutableArray.CreateRange(_cdk.Compilation.SyntaxTrees.Select(static tree => Trees.GetValue(tree, ReadTree))));
        }

        return _trees;
    }

    /// <summary>The places of the compilation that were found under <paramref name="name"/>.</summary>
    private IEnumerable<ChangePlace> Places(string name)
    {
        foreach (var tree in AllTrees())
        {
            foreach (var place in tree.Of(name) ?? NoPlaces)
            {
                yield return place;
            }
        }
    }

    private ImmutableArray<DistantChange> Bind(string name, bool ofMade)
    {
        var changes = ImmutableArray.CreateBuilder<DistantChange>();
        foreach (var place in Places(name))
        {
            if (place.MadeClass is not null != ofMade)
            {
                continue;
            }

            switch (_cdk.OperationAt(place.Expression, null))
            {
                case IInvocationOperation factory when _cdk.IsCdk(factory.TargetMethod) && RemovalPolicyScope.IsFactory(factory):
                    var scope = OperationShape.Unwrap(factory.Arguments[0].Value);
                    if (scope.Type is { } scopeType)
                    {
                        changes.Add(new DistantChange(factory, new PropertyPath(string.Empty), scopeType, ConstructRoots.Of(_cdk, scope), isOfMissing: factory.TargetMethod.ContainingType.Name == RemovalPolicyScope.Missing));
                    }

                    break;
                case IInvocationOperation invocation when _cdk.IsCdk(invocation.TargetMethod) && invocation.Instance is { Type: { } type } instance:
                    var roots = ConstructRoots.Of(_cdk, instance);
                    foreach (var write in ConstructMutations.OfInvocation(_cdk, invocation, onDefaultChild: false))
                    {
                        changes.Add(new DistantChange(invocation, write.Path, Static(instance, type), roots));
                    }

                    break;
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner, Property: var property } } assignment when _cdk.IsCdk(property):
                    Add(changes, assignment, owner, property.Name);
                    break;
            }
        }

        return changes.ToImmutable();
    }

    private void Add(ImmutableArray<DistantChange>.Builder changes, IAssignmentOperation assignment, IOperation owner, string name)
    {
        owner = OperationShape.Unwrap(owner);
        var path = new PropertyPath(ImmutableArray.Create(name));
        if (owner is IPropertyReferenceOperation { Property.Name: ConstructMutations.CfnOptions, Instance: { } construct })
        {
            path = new PropertyPath(ImmutableArray.Create("@" + name));
            owner = construct;
        }

        if (owner.Type is { } type && _cdk.IsConstruct(type))
        {
            changes.Add(new DistantChange(assignment, path, Static(owner, type), ConstructRoots.Of(_cdk, owner)));
        }
    }

    /// <summary>The type that the code sees: after the cast of <c>((CfnTable)child).TableName</c>.</summary>
    private static ITypeSymbol Static(IOperation receiver, ITypeSymbol type) =>
        receiver.Parent is IConversionOperation { Type: { } cast, IsImplicit: false } ? cast : type;
}
