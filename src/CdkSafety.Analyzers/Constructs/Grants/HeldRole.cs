using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>
/// A role that a local variable of one member holds, that functions of the member have, and that may do nothing but write logs
/// as far as its own props say. A role with a name is none: any policy may be attached by that name.
/// </summary>
internal sealed class HeldRole
{
    /// <summary>Where roles and policies are declared.</summary>
    public const string IamNamespace = "Amazon.CDK.AWS.IAM";

    // What a function may do with them is to write logs, traces and metrics, and to run in a VPC. Source: AWS managed policy
    // reference, seen 2026-11-28.
    private static readonly HashSet<string> HarmlessPolicies = new(StringComparer.Ordinal)
    {
        "AWSLambdaBasicExecutionRole",
        "AWSLambdaVPCAccessExecutionRole",
        "AWSXRayDaemonWriteAccess",
        "CloudWatchLambdaInsightsExecutionRolePolicy",
    };

    private HeldRole(ISymbol variable, bool isL1)
    {
        Variable = variable;
        IsL1 = isL1;
    }

    /// <summary>The variable.</summary>
    public ISymbol Variable { get; }

    /// <summary>Whether it is a <c>CfnRole</c>, which the CDK's grants do not take.</summary>
    public bool IsL1 { get; }

    /// <summary>
    /// The role that a function is given as <paramref name="value"/>: the variable itself or its ARN; null for any other role,
    /// and for one that may have permissions which the member does not show as a grant of a resource.
    /// </summary>
    public static HeldRole? Of(CdkCompilation cdk, MemberModel member, IOperation value)
    {
        var operation = OperationShape.Unwrap(value);
        operation = operation is IPropertyReferenceOperation { Property.Name: "RoleArn" or "AttrArn", Instance: { } instance } ? OperationShape.Unwrap(instance) : operation;
        if (operation is not ILocalReferenceOperation { Local: var variable } || member.WritesTo(variable) is not { Count: 1 } writes || writes[0].Value is not { } made ||
            OperationShape.Unwrap(made) is not IObjectCreationOperation creation || !IsRole(cdk, creation.Type) ||
            Initializers.PropsOf(creation) is not { } props || HasPolicies(cdk, props))
        {
            return null;
        }

        foreach (var use in member.UsesOf(variable))
        {
            if (!IsHarmless(cdk, use))
            {
                return null;
            }
        }

        return new HeldRole(variable, creation.Type!.Name == "CfnRole");
    }

    private static bool IsRole(CdkCompilation cdk, ITypeSymbol? type) =>
        type is { Name: "Role" or "CfnRole" } && cdk.IsCdk(type) && type.ContainingNamespace.ToDisplayString() == IamNamespace;

    private static bool HasPolicies(CdkCompilation cdk, IObjectCreationOperation props) =>
        Initializers.Member(props, "RoleName") is not null || Initializers.Member(props, "InlinePolicies") is not null || Initializers.Member(props, "Policies") is not null ||
        ((Initializers.Member(props, "ManagedPolicies") ?? Initializers.Member(props, "ManagedPolicyArns")) is { } policies && !AreHarmless(cdk, policies));

    /// <summary>Whether a policy, or a list of policies, or their ARNs, holds nothing but <see cref="HarmlessPolicies"/>.</summary>
    private static bool AreHarmless(CdkCompilation cdk, IOperation policies)
    {
        switch (OperationShape.Unwrap(policies))
        {
            case IInvocationOperation call when cdk.IsCdk(call.TargetMethod):
                return NamedBy(call) is { } name && AreHarmless(cdk.Resolver.Resolve(name));
            case IArrayCreationOperation { Initializer: { } elements }:
                return AllHarmless(cdk, elements.ElementValues);
            case { Kind: OperationShape.CollectionExpression } collection:
                return AllHarmless(cdk, collection.ChildOperations);
            case var other:
                return AreHarmless(cdk.Resolver.Resolve(other));
        }
    }

    /// <summary>The argument by which a factory finds a policy of AWS; null for other calls.</summary>
    private static IOperation? NamedBy(IInvocationOperation call) =>
        OperationShape.Argument(call.Arguments, call.TargetMethod.Name == "FromAwsManagedPolicyName" ? "managedPolicyName" : "managedPolicyArn")?.Value;

    private static bool AllHarmless(CdkCompilation cdk, IEnumerable<IOperation> policies)
    {
        foreach (var policy in policies)
        {
            if (!AreHarmless(cdk, policy))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreHarmless(PropertyValue policies)
    {
        if (policies.Kind != ValueKind.List)
        {
            // A policy of the account may have the same name, and never this ARN.
            return policies.Ending is { } path && (path.IndexOf(':') < 0 || path.IndexOf("::aws:policy/", StringComparison.Ordinal) >= 0) &&
                HarmlessPolicies.Contains(path.Substring(path.LastIndexOf('/') + 1));
        }

        foreach (var policy in policies.Items)
        {
            if (!AreHarmless(policy))
            {
                return false;
            }
        }

        return !policies.IsOpen;
    }

    private static bool IsHarmless(CdkCompilation cdk, IOperation use) => OperationShape.UnwrappedParent(use) switch
    {
        IInvocationOperation { TargetMethod: { Name: "AddManagedPolicy" } method, Arguments: { Length: 1 } arguments } => cdk.IsCdk(method) && AreHarmless(cdk, arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: "ApplyRemovalPolicy" } method } => cdk.IsCdk(method),
        IPropertyReferenceOperation { Property.Name: "Node" } => true,
        IPropertyReferenceOperation { Property.Name: "RoleArn" or "AttrArn" } arn => IsRoleOfFunction(cdk, arn),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
            method.Name.StartsWith("Grant", StringComparison.Ordinal) && cdk.IsCdk(method) && method.ContainingNamespace.ToDisplayString() != IamNamespace,
        ISimpleAssignmentOperation assignment => assignment.Target == use || IsRoleOfFunction(cdk, use),
        INameOfOperation => true,
        _ => false,
    };

    /// <summary>Whether <paramref name="role"/> is the role in the props of a function that are written where the function is made.</summary>
    private static bool IsRoleOfFunction(CdkCompilation cdk, IOperation role) =>
        OperationShape.UnwrappedParent(role) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Role" }, Parent.Parent: IObjectCreationOperation props } &&
        OperationShape.UnwrappedParent(props) is IArgumentOperation { Parent: IObjectCreationOperation function } && HeldFunction.IsFunction(cdk, function.Type);
}
