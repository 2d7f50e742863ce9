using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>A Lambda function that a member makes, and whether the member shows everything that its role may do.</summary>
internal sealed class HeldFunction
{
    private const string LambdaNamespace = "Amazon.CDK.AWS.Lambda";

    private readonly HeldRole? _role;
    private readonly bool _isL1;

    private HeldFunction(IObjectCreationOperation creation, ISymbol? variable, HeldRole? role, bool isL1, bool isOpen)
    {
        Creation = creation;
        Variable = variable;
        _role = role;
        _isL1 = isL1;
        IsOpen = isOpen;
    }

    /// <summary>What makes the function.</summary>
    public IObjectCreationOperation Creation { get; }

    /// <summary>The local that holds the function; null when nothing does.</summary>
    public ISymbol? Variable { get; }

    /// <summary>Whether its role may get permissions that the member does not show as a grant of the resource.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether the CDK's grants can be given to it, or to its role.</summary>
    public bool CanBeGranted => !_isL1 || _role is { IsL1: false };

    /// <summary>The local to grant permissions: that of the function, or of the role of an L1 function; null when there is none.</summary>
    public ISymbol? Grantee => !_isL1 ? Variable : _role is { IsL1: false } ? _role.Variable : null;

    /// <summary>Whether <paramref name="type"/> is a Lambda function of the CDK, of whatever level or language.</summary>
    public static bool IsFunction(CdkCompilation cdk, ITypeSymbol? type)
    {
        for (var current = type; current is not null && cdk.IsCdk(current); current = current.BaseType)
        {
            if (current.Name is "Function" or "SingletonFunction" or "CfnFunction" && OperationShape.FullName(current) == LambdaNamespace + "." + current.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The function that <paramref name="creation"/> makes; null when it makes something else.</summary>
    public static HeldFunction? Of(CdkCompilation cdk, MemberModel member, IObjectCreationOperation creation)
    {
        if (!IsFunction(cdk, creation.Type))
        {
            return null;
        }

        var variable = ResourceReader.Holder(creation) as ISymbol;
        var props = Initializers.PropsOf(creation);
        var isL1 = creation.Type!.Name == "CfnFunction";
        var written = Initializers.Member(props, "Role");
        var role = written is null ? null : HeldRole.Of(cdk, member, written);
        var isOpen = props is null || Initializers.Member(props, "InitialPolicy") is not null || (written is null ? isL1 : role is null) ||
            (variable is null ? OperationShape.UnwrappedParent(creation) is not IExpressionStatementOperation : variable is not ILocalSymbol || IsShared(cdk, member, variable));
        return new HeldFunction(creation, variable, role, isL1, isOpen);
    }

    /// <summary>Whether <paramref name="variable"/> holds the function or its role.</summary>
    public bool Is(ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(variable, Variable) || (_role is not null && SymbolEqualityComparer.Default.Equals(variable, _role.Variable));

    /// <summary>Whether both have one role that a variable holds.</summary>
    public bool SharesRoleWith(HeldFunction other) =>
        _role is not null && other._role is not null && SymbolEqualityComparer.Default.Equals(_role.Variable, other._role.Variable);

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
        // An alias or a version has the function's role.
        IInvocationOperation call => cdk.IsCdk(call.TargetMethod) && call.TargetMethod.Name is not ("AddToRolePolicy" or "AddAlias") && call.TargetMethod.Name.IndexOf("Override", StringComparison.Ordinal) < 0,
        IPropertyReferenceOperation { Property.Name: "Role" or "GrantPrincipal" or "Connections" or "CurrentVersion" or "LatestVersion" } => false,
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
        type is not null && cdk.IsCdk(type) && !string.Equals(type.ContainingNamespace.ToDisplayString(), HeldRole.IamNamespace, StringComparison.Ordinal);
}
