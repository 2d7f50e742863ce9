using System.Collections.Generic;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// <c>RemovalPolicies.Of(scope).Retain()</c>: the policy of everything in a scope, applied when the app is synthesized; and
/// <c>MissingRemovalPolicies</c>, which leaves alone what has a policy. Source: Amazon.CDK.Lib 2.277.0.
/// </summary>
internal static class RemovalPolicyScope
{
    /// <summary>The class that sets the policy of everything.</summary>
    public const string All = "RemovalPolicies";

    /// <summary>The class that sets the policy of what has none.</summary>
    public const string Missing = "MissingRemovalPolicies";

    private const string Factory = "Of";

    /// <summary>The scope of a call on <c>RemovalPolicies.Of(scope)</c>; <see langword="null"/> for any other call.</summary>
    public static IOperation? Of(IInvocationOperation invocation) =>
        invocation.Instance is { } instance && OperationShape.Unwrap(instance) is IInvocationOperation factory && IsFactory(factory) ? factory.Arguments[0].Value : null;

    /// <summary>Whether <paramref name="invocation"/> is <c>RemovalPolicies.Of(scope)</c> or <c>MissingRemovalPolicies.Of(scope)</c> itself.</summary>
    public static bool IsFactory(IInvocationOperation invocation) =>
        invocation is { TargetMethod: { Name: Factory, IsStatic: true, ContainingType.Name: All or Missing }, Arguments.Length: 1 };

    /// <summary>
    /// The scope of a call on <c>RemovalPolicies.Of(scope)</c>, as the code names it, when the call is certain to be made and its scope
    /// is more than one resource; <see langword="null"/> otherwise. Callers decide whether a method is called, so that only
    /// constructors and the start of the app are certain.
    /// </summary>
    public static string? Whole(CdkCompilation cdk, MemberModel member, IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ContainingType.Name is not (All or Missing) || invocation.Instance is null || !IsCertain(invocation))
        {
            return null;
        }

        var receiver = OperationShape.Unwrap(invocation.Instance);
        if (OperationShape.SymbolOf(receiver) is ILocalSymbol local && member.WritesTo(local) is { Count: 1 } writes && writes[0].Value is { } value)
        {
            receiver = OperationShape.Unwrap(value);
        }

        return receiver is IInvocationOperation factory && IsFactory(factory) ? NameOfMany(cdk, factory.Arguments[0].Value) : null;
    }

    /// <summary>Whether the call is made whenever the app runs: callers decide whether a method is called.</summary>
    public static bool IsCertain(IInvocationOperation invocation) =>
        !BranchAnalysis.IsDecided(invocation) &&
        OperationShape.EnclosingSymbol(invocation) is IMethodSymbol { MethodKind: MethodKind.Constructor } or IMethodSymbol { Name: "Main" or "<Main>$" };

    /// <summary>The construct <paramref name="scope"/> as the code names it, when it holds other constructs; <see langword="null"/> when it is, or may be, one resource.</summary>
    public static string? NameOfMany(CdkCompilation cdk, IOperation scope)
    {
        scope = OperationShape.Unwrap(scope);
        for (var type = scope.Type; type is not null; type = type.BaseType)
        {
            // One resource is judged as that resource, and a scope that may be one is not known.
            if (cdk.Describe(type) is { } described)
            {
                return described.Kind == CdkTypeKind.OtherConstruct ? scope.Syntax.ToString() : null;
            }
        }

        return null;
    }

    /// <summary>What the call makes of the construct that is its scope; nothing for a call that changes nothing.</summary>
    public static IEnumerable<MemberWrite> Changes(CdkCompilation cdk, IInvocationOperation invocation, bool onDefaultChild)
    {
        if (invocation.TargetMethod.ContainingType.Name != All)
        {
            // What has no policy is not known here.
            yield break;
        }

        var member = invocation.TargetMethod.Name switch
        {
            "Destroy" => "DESTROY",
            "Retain" => "RETAIN",
            "Snapshot" => "SNAPSHOT",
            "RetainOnUpdateOrDelete" => "RETAIN_ON_UPDATE_OR_DELETE",
            _ => null,
        };
        IOperation? policy = null;
        var isRestricted = false;
        foreach (var argument in invocation.Arguments)
        {
            policy = argument.Parameter?.Name == "policy" ? argument.Value : policy;
            isRestricted |= argument.Parameter?.Name == "props" && argument.ArgumentKind != ArgumentKind.DefaultValue;
        }

        foreach (var path in new[] { PropertyPath.DeletionPolicy, PropertyPath.UpdateReplacePolicy })
        {
            yield return new MemberWrite(invocation, path, resolution => Value(path, resolution), onDefaultChild, ChangeOrder.AtSynthesis);
        }

        PropertyValue Value(PropertyPath path, Resolution resolution)
        {
            // The options may leave this type of resource out.
            var value = isRestricted ? PropertyValue.Unknown(invocation.Syntax)
                : member is not null ? PropertyValue.Known(member, invocation.Syntax, enumMember: member)
                : policy is not null ? cdk.Resolver.Resolve(policy, resolution)
                : PropertyValue.Unknown(invocation.Syntax);
            return RemovalPolicies.Render(value, path);
        }
    }
}
