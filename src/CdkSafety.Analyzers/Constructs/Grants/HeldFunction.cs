using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>A Lambda function that a member makes, and whether the member shows everything that its role may do.</summary>
internal sealed class HeldFunction
{
    private const string IamNamespace = "Amazon.CDK.AWS.IAM";

    private HeldFunction(ISymbol? variable, bool isOpen)
    {
        Variable = variable;
        IsOpen = isOpen;
    }

    /// <summary>The local that holds the function; null when nothing does.</summary>
    public ISymbol? Variable { get; }

    /// <summary>Whether its role may get permissions that the member does not show as a grant of the resource.</summary>
    public bool IsOpen { get; }

    /// <summary>The function that <paramref name="creation"/> makes; null when it makes something else.</summary>
    public static HeldFunction? Of(CdkCompilation cdk, MemberModel member, IObjectCreationOperation creation)
    {
        if (!IsFunction(cdk, creation.Type))
        {
            return null;
        }

        var variable = ResourceReader.Holder(creation) as ISymbol;
        var props = Initializers.PropsOf(creation);
        var isOpen = props is null || Initializers.Member(props, "Role") is not null || Initializers.Member(props, "InitialPolicy") is not null ||
            (variable is null ? OperationShape.UnwrappedParent(creation) is not IExpressionStatementOperation : variable is not ILocalSymbol local || !IsGrantable(local.Type) || IsShared(cdk, member, variable));
        return new HeldFunction(variable, isOpen);
    }

    /// <summary>Whether the variable can be handed to a grant as it is: not one of <c>object</c>.</summary>
    private static bool IsGrantable(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == "IGrantable")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFunction(CdkCompilation cdk, ITypeSymbol? type)
    {
        for (var current = type; current is not null && cdk.IsCdk(current); current = current.BaseType)
        {
            if (OperationShape.FullName(current) == "Amazon.CDK.AWS.Lambda.Function")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShared(CdkCompilation cdk, MemberModel member, ISymbol variable)
    {
        if (member.WritesTo(variable).Count != 1)
        {
            return true;
        }

        foreach (var use in member.UsesOf(variable))
        {
            if (!IsHarmless(cdk, use))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHarmless(CdkCompilation cdk, IOperation use) => OperationShape.UnwrappedParent(use) switch
    {
        IInvocationOperation call => cdk.IsCdk(call.TargetMethod) && call.TargetMethod.Name != "AddToRolePolicy",
        IPropertyReferenceOperation { Property.Name: "Role" or "GrantPrincipal" } => false,
        IPropertyReferenceOperation property => cdk.IsCdk(property.Property),
        IArgumentOperation { Parent: IInvocationOperation call } => IsOfCdkButIam(cdk, call.TargetMethod.ContainingType),
        IArgumentOperation { Parent: IObjectCreationOperation creation } => IsOfCdkButIam(cdk, creation.Type),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when OperationShape.Unwrap(assignment.Value) == use =>
            IsOfCdkButIam(cdk, target.Property.ContainingType),
        ISimpleAssignmentOperation assignment => assignment.Target == use,
        INameOfOperation => true,
        _ => false,
    };

    private static bool IsOfCdkButIam(CdkCompilation cdk, ITypeSymbol? type) =>
        type is not null && cdk.IsCdk(type) && !string.Equals(type.ContainingNamespace.ToDisplayString(), IamNamespace, StringComparison.Ordinal);
}
