using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// What the CDK's own ways of changing a construct after its creation do to the template: <c>ApplyRemovalPolicy</c>,
/// <c>CfnOptions</c>, property setters and raw overrides.
/// </summary>
internal static class ConstructMutations
{
    private const string ApplyRemovalPolicy = "ApplyRemovalPolicy";
    private const string AddOverride = "AddOverride";
    private const string AddPropertyOverride = "AddPropertyOverride";
    private const string AddDeletionOverride = "AddDeletionOverride";
    private const string AddPropertyDeletionOverride = "AddPropertyDeletionOverride";

    private static readonly PropertyPath ApplyToUpdateReplacePolicy = new("ApplyToUpdateReplacePolicy");
    private static readonly PropertyPath DefaultPolicy = new("Default");

    /// <summary>The member of an L1 construct that holds its two policies.</summary>
    public const string CfnOptions = "CfnOptions";

    /// <summary>The names of the CDK methods that change the construct they are called on.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(ApplyRemovalPolicy, AddOverride, AddPropertyOverride, AddDeletionOverride, AddPropertyDeletionOverride);

    /// <summary>Whether a CDK method of this name changes the construct it is called on.</summary>
    public static bool IsMutation(string methodName) =>
        Names.Contains(methodName);

    /// <summary>The change that giving <paramref name="assigned"/>, if that is known, makes to the object that <paramref name="members"/> lead from.</summary>
    public static MemberWrite OfAssignment(CdkCompilation cdk, IOperation assignment, IOperation? assigned, List<string> members, bool onDefaultChild)
    {
        var isAttribute = members.Count == 2 && members[0] == CfnOptions && members[1] is "DeletionPolicy" or "UpdateReplacePolicy";
        var path = isAttribute ? new PropertyPath("@" + members[1]) : new PropertyPath(members.ToImmutableArray());
        return new MemberWrite(
            assignment,
            path,
            resolution =>
            {
                var value = assigned is null ? PropertyValue.Unknown(assignment.Syntax) : cdk.Resolver.Resolve(assigned, resolution);
                return isAttribute ? value.Map(RemovalPolicies.ToAttribute) : value;
            },
            onDefaultChild);
    }

    /// <summary>The changes that <paramref name="invocation"/> makes to the construct it is called on.</summary>
    public static IEnumerable<MemberWrite> OfInvocation(CdkCompilation cdk, IInvocationOperation invocation, bool onDefaultChild)
    {
        if (RemovalPolicyScope.Of(invocation) is not null)
        {
            foreach (var write in RemovalPolicyScope.Changes(cdk, invocation, onDefaultChild))
            {
                yield return write;
            }

            yield break;
        }

        if (invocation.TargetMethod.Name == ApplyRemovalPolicy)
        {
            var policy = Argument(invocation, "policy") ?? Argument(invocation, "removalPolicy");
            var options = Argument(invocation, "options");
            yield return new MemberWrite(invocation, PropertyPath.DeletionPolicy, resolution => Policy(cdk, policy, options, invocation, PropertyPath.DeletionPolicy, resolution), onDefaultChild);
            var both = options is null ? PropertyValue.Absent() : cdk.Resolver.Resolve(options).Navigate(ApplyToUpdateReplacePolicy);
            if (both.Kind == ValueKind.Constant && both.Constant is false)
            {
                yield break;
            }

            var isBoth = both.Kind == ValueKind.Absent || both.Constant is true;
            yield return new MemberWrite(
                invocation,
                PropertyPath.UpdateReplacePolicy,
                resolution => isBoth ? Policy(cdk, policy, options, invocation, PropertyPath.UpdateReplacePolicy, resolution) : PropertyValue.Unknown(invocation.Syntax),
                onDefaultChild);
            yield break;
        }

        var isProperty = invocation.TargetMethod.Name is AddPropertyOverride or AddPropertyDeletionOverride;
        var isDeletionOverride = invocation.TargetMethod.Name is AddDeletionOverride or AddPropertyDeletionOverride;
        var pathArgument = Argument(invocation, isProperty ? "propertyPath" : "path");
        var pathText = pathArgument is null ? null : cdk.Resolver.Resolve(pathArgument).Text;
        if (pathText is null || ReadPath(pathText, isProperty) is not { } path)
        {
            // A path that is not known may be any: nothing of the resource is certain any more.
            if (pathText is null)
            {
                yield return new MemberWrite(invocation, new PropertyPath(string.Empty), _ => PropertyValue.Unknown(invocation.Syntax), onDefaultChild, ChangeOrder.OnRendering);
            }

            yield break;
        }

        yield return new MemberWrite(
            invocation,
            path,
            resolution => isDeletionOverride || Argument(invocation, "value") is not { } value
                ? PropertyValue.Absent(invocation.Syntax)
                : cdk.Resolver.Resolve(value, resolution),
            onDefaultChild,
            ChangeOrder.OnRendering);
    }

    /// <summary>What the policy becomes; without one the default of the options, and without that RETAIN. Source: aws-cdk-lib 2.160.0, synthesized.</summary>
    private static PropertyValue Policy(CdkCompilation cdk, IOperation? policy, IOperation? options, IInvocationOperation invocation, PropertyPath path, Resolution resolution)
    {
        var value = policy is null ? PropertyValue.Absent() : cdk.Resolver.Resolve(policy, resolution);
        if (value.Kind == ValueKind.Absent && options is not null)
        {
            value = cdk.Resolver.Resolve(options, resolution).Navigate(DefaultPolicy);
        }

        return value.Kind == ValueKind.Absent
            ? PropertyValue.Known("Retain", invocation.Syntax)
            : RemovalPolicies.Render(value, path);
    }

    private static IOperation? Argument(IInvocationOperation invocation, string parameter) =>
        OperationShape.Argument(invocation.Arguments, parameter) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? argument.Value : null;

    /// <summary>
    /// The path that an override's text names; a backslash keeps the dot after it in the segment. Null for parts of a resource
    /// that are neither properties nor the two policies.
    /// </summary>
    private static PropertyPath? ReadPath(string text, bool isProperty)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var segment = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                segment.Append(text[++i]);
            }
            else if (text[i] == '.')
            {
                segments.Add(segment.ToString());
                segment.Clear();
            }
            else
            {
                segment.Append(text[i]);
            }
        }

        segments.Add(segment.ToString());
        if (isProperty)
        {
            return new PropertyPath(segments.ToImmutable());
        }

        if (segments[0] == "Properties")
        {
            segments.RemoveAt(0);
            return new PropertyPath(segments.ToImmutable());
        }

        return segments.Count == 1 && segments[0] is "DeletionPolicy" or "UpdateReplacePolicy" ? new PropertyPath("@" + segments[0]) : null;
    }
}
