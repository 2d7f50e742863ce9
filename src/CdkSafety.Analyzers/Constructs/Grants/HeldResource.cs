using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Data.Iam;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>
/// A resource that a local variable of one member holds, and what the member does with it: whom it grants something, and where
/// its name goes.
/// </summary>
internal sealed class HeldResource
{
    private const int MaxDepth = 8;

    private readonly CdkCompilation _cdk;
    private readonly MemberModel _member;

    private HeldResource(CdkCompilation cdk, MemberModel member, ISymbol variable, GrantableConstruct construct)
    {
        _cdk = cdk;
        _member = member;
        Variable = variable;
        Construct = construct;
    }

    /// <summary>The variable.</summary>
    public ISymbol Variable { get; }

    /// <summary>What the table says of its type.</summary>
    public GrantableConstruct Construct { get; }

    /// <summary>Whether other code may get hold of it, or it gets a policy of its own.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a text is made of its name in a policy statement, such as the ARN of its indexes.</summary>
    public bool IsInText { get; private set; }

    /// <summary>Whether it is a table with an index.</summary>
    public bool HasIndexes { get; private set; }

    /// <summary>The variables that it grants something.</summary>
    public HashSet<ISymbol> Grantees { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Where its name is given to a function: the expression that names it, the one in the environment, and the function's creation or variable.</summary>
    public List<(IOperation Name, IOperation Place, object Function)> Environments { get; } = new();

    /// <summary>Where its ARN stands in a policy statement: the expression that names it, the one in the statement, and the statement's props.</summary>
    public List<(IOperation Name, IOperation Place, IObjectCreationOperation Props)> Statements { get; } = new();

    /// <summary>The resource that <paramref name="creation"/> makes; null when it makes none of the table, or no local holds it.</summary>
    public static HeldResource? Of(CdkCompilation cdk, MemberModel member, IObjectCreationOperation creation)
    {
        if (creation.Type is null || !cdk.IsCdk(creation.Type) || !GrantableConstructs.TryGet(cdk.FullName(creation.Type), out var construct) ||
            ResourceReader.Holder(creation) is not ILocalSymbol variable || !HasGrants(variable.Type, creation.Type) || member.WritesTo(variable).Count != 1)
        {
            return null;
        }

        var props = Initializers.PropsOf(creation);
        var resource = new HeldResource(cdk, member, variable, construct)
        {
            IsOpen = Initializers.HasOtherProps(creation) || Initializers.Member(props, "ResourcePolicy") is not null || Initializers.Member(props, "PublicReadAccess") is not null,
            HasIndexes = Initializers.Member(props, "GlobalSecondaryIndexes") is not null || Initializers.Member(props, "LocalSecondaryIndexes") is not null,
        };
        foreach (var use in member.UsesOf(variable))
        {
            resource.Read(use);
        }

        return resource;
    }

    /// <summary>Whether a variable of this type has the grants of the construct in it: it is of the construct's class or its interface.</summary>
    private static bool HasGrants(ITypeSymbol variable, ITypeSymbol construct) =>
        SymbolEqualityComparer.Default.Equals(variable, construct) || variable.Name == "I" + construct.Name;

    private void Read(IOperation use)
    {
        switch (OperationShape.UnwrappedParent(use))
        {
            case IInvocationOperation call when _cdk.IsCdk(call.TargetMethod):
                ReadCall(call);
                break;
            case IPropertyReferenceOperation property when Construct.Members.Contains(property.Property.Name):
                Follow(property, property, false, 0);
                break;
            case IPropertyReferenceOperation { Property.Name: "Node" or "Stack" or "Env" or "CfnOptions" }:
            case INameOfOperation:
                break;
            case ISimpleAssignmentOperation assignment when assignment.Target == use:
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    private void ReadCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name.StartsWith("Grant", StringComparison.Ordinal))
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.ConstantValue is not { HasValue: true })
                {
                    if (OperationShape.Unwrap(argument.Value) is ILocalReferenceOperation grantee)
                    {
                        Grantees.Add(grantee.Local);
                    }
                    else
                    {
                        IsOpen = true;
                    }
                }
            }
        }
        else if (name is "AddGlobalSecondaryIndex" or "AddLocalSecondaryIndex")
        {
            HasIndexes = true;
        }
        else if (name is "AddToResourcePolicy" || name.StartsWith("Arn", StringComparison.Ordinal) || name.IndexOf("Override", StringComparison.Ordinal) >= 0)
        {
            IsOpen = true;
        }
    }

    /// <summary>Follows the name, as the value <paramref name="place"/>, to where it is used.</summary>
    private void Follow(IOperation name, IOperation place, bool isInText, int depth)
    {
        var child = place;
        for (var parent = place.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IInterpolatedStringOperation or IBinaryOperation:
                    isInText = true;
                    break;
                case IConversionOperation or IParenthesizedOperation or IInterpolationOperation or IArrayInitializerOperation or IArrayCreationOperation or IObjectOrCollectionInitializerOperation:
                    break;
                case IObjectCreationOperation when child is IObjectOrCollectionInitializerOperation:
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation } add }:
                    parent = add;
                    break;
                case IArgumentOperation { Parameter.Name: "value", Parent: IInvocationOperation { TargetMethod: { Name: "AddEnvironment" } method, Instance: { } function } } when _cdk.IsCdk(method):
                    AddEnvironment(name, place, VariableOf(function));
                    return;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when child == assignment.Value:
                    if (property.IsIndexer || IsVariablesOfL1(property))
                    {
                        break;
                    }

                    FollowInto(name, place, isInText, property, assignment);
                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when depth < MaxDepth && _member.WritesTo(declarator.Symbol).Count == 1:
                    foreach (var use in _member.UsesOf(declarator.Symbol))
                    {
                        Follow(name, use, isInText, depth + 1);
                    }

                    return;
                default:
                    if (parent.Kind == OperationShape.CollectionExpression)
                    {
                        break;
                    }

                    IsOpen = true;
                    return;
            }
        }
    }

    private void FollowInto(IOperation name, IOperation place, bool isInText, IPropertySymbol property, ISimpleAssignmentOperation assignment)
    {
        var props = assignment.Parent?.Parent as IObjectCreationOperation;
        switch (property.Name)
        {
            case "Environment" when _cdk.IsCdk(property):
                AddEnvironment(name, place, props is null ? VariableOf(assignment.Target)
                    : OperationShape.UnwrappedParent(props) is IArgumentOperation { Parent: IObjectCreationOperation creation } ? creation : null);
                break;
            case "Resources" when props is not null && _cdk.Describe(props.Type)?.FullName == "Amazon.CDK.AWS.IAM.PolicyStatementProps":
                IsInText |= isInText;
                Statements.Add((name, place, props));
                break;
            case "Value" when _cdk.Describe(property.ContainingType)?.FullName == "Amazon.CDK.CfnOutputProps":
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    private bool IsVariablesOfL1(IPropertySymbol property) =>
        property.Name == "Variables" && _cdk.IsCdk(property) && _cdk.FullName(property.ContainingType) == "Amazon.CDK.AWS.Lambda.CfnFunction.EnvironmentProperty";

    /// <summary>The local that holds what <paramref name="operation"/> reads or a member of which it sets; null when none does.</summary>
    private static ISymbol? VariableOf(IOperation operation)
    {
        operation = OperationShape.Unwrap(operation);
        return operation is ILocalReferenceOperation local ? local.Local
            : operation is IPropertyReferenceOperation { Instance: { } instance } && OperationShape.Unwrap(instance) is ILocalReferenceOperation owner ? owner.Local : null;
    }

    private void AddEnvironment(IOperation name, IOperation place, object? function)
    {
        if (function is null)
        {
            IsOpen = true;
        }
        else
        {
            Environments.Add((name, place, function));
        }
    }
}
