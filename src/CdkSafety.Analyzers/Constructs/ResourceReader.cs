using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Constructs.Changes;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Finds the resources of one member: its construct creations, base constructor calls, calls of methods that make a resource for their
/// construct, and props on their own.
/// </summary>
internal readonly struct ResourceReader
{
    private const string PropsParameter = "props";
    private const string IdParameter = "id";

    private readonly CdkCompilation _cdk;
    private readonly MemberModel _member;
    private readonly Resolution _resolution;
    private readonly CallSite? _site;

    /// <param name="cdk">The compilation.</param>
    /// <param name="member">The member to read.</param>
    /// <param name="resolution">The parameters that are bound.</param>
    /// <param name="site">The call that the member is read for; <see langword="null"/> when it is read on its own.</param>
    public ResourceReader(CdkCompilation cdk, MemberModel member, Resolution resolution, CallSite? site)
    {
        _cdk = cdk;
        _member = member;
        _resolution = resolution;
        _site = site;
    }

    /// <summary>The resources that these creations and base constructor calls make, in the order of the text.</summary>
    public IReadOnlyList<Resource> Read(List<IObjectCreationOperation> creations, List<IInvocationOperation> invocations)
    {
        var resources = new List<Resource>();
        foreach (var invocation in invocations)
        {
            if (invocation.TargetMethod.MethodKind == MethodKind.Constructor && _cdk.Describe(invocation.TargetMethod.ContainingType) is { IsConstruct: true } type)
            {
                AddConstruct(resources, type, invocation, invocation.Arguments, TypeLocation(invocation.Syntax), MemberModel.This);
            }
            else if (OwnedBy(invocation) is { IsEmpty: false } projections)
            {
                AddOwned(resources, projections, invocation);
            }
        }

        foreach (var creation in creations)
        {
            switch (_cdk.Describe(creation.Type))
            {
                case { IsConstruct: true } construct:
                    AddConstruct(resources, construct, creation, creation.Arguments, TypeLocation(creation.Syntax), Holder(creation));
                    break;
                case { Kind: CdkTypeKind.L1Props or CdkTypeKind.ProjectedProps } props when !IsTaken(creation, props):
                    AddProps(resources, props, creation);
                    break;
            }
        }

        return resources;
    }

    private void AddConstruct(List<Resource> resources, CdkType type, IOperation operation, ImmutableArray<IArgumentOperation> arguments, Location location, object? holder)
    {
        if (type.Kind == CdkTypeKind.OtherConstruct || type.ResourceType is null)
        {
            return;
        }

        var props = OperationShape.Argument(arguments, PropsParameter)?.Value;
        var id = OperationShape.Argument(arguments, IdParameter)?.Value;
        var value = props is null ? PropertyValue.Absent() : _cdk.Resolver.Resolve(props, _resolution);
        var name = id is null ? null : _cdk.Resolver.Resolve(id, _resolution);
        Add(resources, type, value, name, location, operation, holder, isPartial: false);
    }

    /// <summary>How the props of a method that makes a resource become it; empty for any other call.</summary>
    private ImmutableArray<Projection> OwnedBy(IInvocationOperation invocation) =>
        invocation is { Instance: { }, TargetMethod: var method } && _cdk.Describe(method.ContainingType) is { IsConstruct: true } construct
            ? OwnedResources.Of(construct.FullName, method.Name)
            : ImmutableArray<Projection>.Empty;

    /// <summary>Adds the resource that a method makes for its construct: <c>table.AutoScaleReadCapacity(…)</c>.</summary>
    private void AddOwned(List<Resource> resources, ImmutableArray<Projection> projections, IInvocationOperation call)
    {
        var props = OperationShape.Argument(call.Arguments, PropsParameter) is { } argument ? _cdk.Resolver.Resolve(argument.Value, _resolution) : PropertyValue.Unknown(call.Syntax);
        var type = new CdkType(projections[0].Props, CdkTypeKind.ProjectedProps, projections[0].ResourceType, null, projections);
        Add(resources, type, props, null, TypeLocation(call.Syntax), call, null, isPartial: true, FindOwner(resources, call));
    }

    /// <summary>Finds the resource of the construct that <paramref name="call"/> is made on; null when that is not certain.</summary>
    private Func<Resource?>? FindOwner(List<Resource> resources, IInvocationOperation call)
    {
        var path = new List<string>();
        var onDefaultChild = false;
        if (BranchAnalysis.IsDecided(call) || _member.Trace(call.Instance, path, ref onDefaultChild) is not { } handle || path.Count > 0 || onDefaultChild ||
            (handle is ISymbol variable && _member.WritesTo(variable).Count != 1))
        {
            return null;
        }

        return () => resources.Find(resource => resource is ConstructResource construct && construct.IsHeldBy(handle));
    }

    private void AddProps(List<Resource> resources, CdkType type, IObjectCreationOperation creation)
    {
        var value = _cdk.Resolver.Resolve(LastUse(creation) ?? creation, _resolution);
        var location = TypeLocation(creation.Syntax);
        Add(resources, type, value, null, location, creation, null, isPartial: true);
    }

    /// <summary>Adds the resource, and those that the construct makes beside it: a cluster's instances, a role.</summary>
    private void Add(List<Resource> resources, CdkType type, PropertyValue value, PropertyValue? name, Location location, IOperation operation, object? holder, bool isPartial, Func<Resource?>? findOwner = null)
    {
        var outermost = _site?.Outermost;
        var scope = new ConstructScope(_cdk, outermost?.Call ?? operation);
        var place = outermost is null ? location : TypeLocation(outermost.Call.Syntax);
        var decidedBy = outermost?.Call.Syntax;
        resources.Add(new ConstructResource(Stages(operation, holder), type, type.ResourceType!, value, name, place, scope, isPartial, decidedBy, findOwner));

        List<string>? others = null;
        foreach (var projection in type.Projections)
        {
            if (projection.ResourceType != type.ResourceType && others?.Contains(projection.ResourceType) != true)
            {
                (others ??= new List<string>()).Add(projection.ResourceType);
                resources.Add(new ConstructResource(Stages(operation, null), type, projection.ResourceType, value, name, place, scope, isPartial: true, decidedBy));
            }
        }
    }

    /// <summary>The members in which the construct may be changed: a subclass of the project also where it is made.</summary>
    private ImmutableArray<ConstructStage> Stages(IOperation operation, object? holder)
    {
        var stages = ImmutableArray.CreateBuilder<ConstructStage>(1);
        stages.Add(new ConstructStage(_member, operation, holder, _resolution));
        for (var site = _site; site is not null && holder == MemberModel.This && site.Call is not IInvocationOperation { TargetMethod.MethodKind: not MethodKind.Constructor }; site = site.Outer)
        {
            holder = site.Holder;
            stages.Add(new ConstructStage(site.Member, site.Call, holder, Resolution.Start()));
        }

        return stages.ToImmutable();
    }

    /// <summary>Where props that a variable holds are handed on, after all their changes; <see langword="null"/> when no variable holds them.</summary>
    private IOperation? LastUse(IObjectCreationOperation creation)
    {
        if (Holder(creation) is not ILocalSymbol local || _member.WritesTo(local).Count != 1)
        {
            return null;
        }

        IOperation? last = null;
        foreach (var use in _member.UsesOf(local))
        {
            last = OperationShape.UnwrappedParent(use) is IArgumentOperation or IReturnOperation ? use : last;
        }

        return last;
    }

    /// <summary>The variable that a creation is given to; <see langword="null"/> when there is none.</summary>
    public static object? Holder(IOperation creation) => OperationShape.UnwrappedParent(creation) switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => properties[0],
        ISimpleAssignmentOperation or ICoalesceAssignmentOperation => OperationShape.UnwrappedParent(creation) is IAssignmentOperation assignment && OperationShape.Unwrap(assignment.Value) == creation
            ? OperationShape.SymbolOf(assignment.Target)
            : null,
        _ => null,
    };

    /// <summary>
    /// Whether a construct of this member takes the props object, directly or through variables and property objects, and
    /// reads it: then it is judged as part of that construct, and not again on its own.
    /// </summary>
    private bool IsTaken(IOperation operation, CdkType props, string path = "", int depth = 0)
    {
        if (depth > 8)
        {
            return true;
        }

        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } target } assignment when child == assignment.Value:
                    path = property.IsIndexer ? path : Join(property.Name, path);
                    if (target.Instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } && OperationShape.SymbolOf(target) is null)
                    {
                        // `props.Index = …` on an object that a construct takes, or a setter of an L1 construct.
                        var members = new List<string>();
                        var onDefaultChild = false;
                        return _member.Trace(target, members, ref onDefaultChild) is ISymbol owner && IsVariableTaken(owner, props, path, depth);
                    }

                    break;
                case IArrayInitializerOperation or IArrayCreationOperation:
                    path = parent is IArrayInitializerOperation ? Join("*", path) : path;
                    break;
                case IObjectOrCollectionInitializerOperation or IMemberInitializerOperation or IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation:
                    break;
                case IObjectCreationOperation when child is IObjectOrCollectionInitializerOperation:
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                    return _cdk.Describe(creation.Type) is { IsConstruct: true } construct && Reads(construct, path);
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } call }:
                    return _cdk.Describe(call.TargetMethod.ContainingType) is { IsConstruct: true } type && Reads(type, path);
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsStatic: true } factory } call, Parameter: { } parameter } when _cdk.IsCdk(factory):
                    path = Join(parameter.Name, path);
                    parent = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call } when !OwnedBy(call).IsEmpty:
                    return path.Length == 0;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } add, Parameter: { } } when add.Parent is IObjectOrCollectionInitializerOperation:
                    path = Join("*", path);
                    parent = add;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation } argument:
                    // The called code says what it makes of the props.
                    return MemberModel.ChangesBy(_cdk, argument).Count > 0;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return IsVariableTaken(declarator.Symbol, props, path, depth);
                case ISimpleAssignmentOperation assignment when child == assignment.Value && OperationShape.SymbolOf(assignment.Target) is { } symbol:
                    return IsVariableTaken(symbol, props, path, depth);
                default:
                    if (parent.Kind == OperationShape.CollectionExpression)
                    {
                        path = Join("*", path);
                        break;
                    }

                    return false;
            }
        }

        return false;
    }

    private bool IsVariableTaken(ISymbol variable, CdkType props, string path, int depth)
    {
        foreach (var use in _member.UsesOf(variable))
        {
            if (IsTaken(use, props, path, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(string member, string path) => path.Length == 0 ? member : member + "." + path;

    /// <summary>Whether the model reads what stands at <paramref name="path"/> of the construct's own props.</summary>
    private static bool Reads(CdkType construct, string path)
    {
        if (construct.Kind == CdkTypeKind.L1Construct || path.Length == 0)
        {
            return construct.Kind is CdkTypeKind.L1Construct or CdkTypeKind.L2Construct;
        }

        var wanted = new PropertyPath(path);
        foreach (var projection in construct.Projections)
        {
            if (wanted.IsPrefixOf(ConstructResource.MemberPath(projection)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of the type that a creation names, or what stands for it.</summary>
    public static Location TypeLocation(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax implicitCreation => implicitCreation.NewKeyword.GetLocation(),
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        _ => node.GetLocation(),
    };
}
