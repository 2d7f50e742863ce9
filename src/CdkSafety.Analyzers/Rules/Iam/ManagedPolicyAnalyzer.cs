using System;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>The base of rules over the names of AWS managed policies, wherever a construct or call takes one.</summary>
public abstract class ManagedPolicyAnalyzer : CallAnalyzer
{
    private const string AwsPolicyArn = ":iam::aws:policy/";

    // Where a template names managed policies by ARN. Source: the CloudFormation resource schemas, 2026-11-22.
    private static readonly ImmutableDictionary<string, ImmutableArray<PropertyPath>> ArnLists = ImmutableDictionary<string, ImmutableArray<PropertyPath>>.Empty
        .Add("AWS::IAM::Role", ImmutableArray.Create(new PropertyPath("ManagedPolicyArns.*"), new PropertyPath("PermissionsBoundary")))
        .Add("AWS::IAM::User", ImmutableArray.Create(new PropertyPath("ManagedPolicyArns.*"), new PropertyPath("PermissionsBoundary")))
        .Add("AWS::IAM::Group", ImmutableArray.Create(new PropertyPath("ManagedPolicyArns.*")))
        .Add("AWS::SSO::PermissionSet", ImmutableArray.Create(new PropertyPath("ManagedPolicies.*"), new PropertyPath("PermissionsBoundary.ManagedPolicyArn")))
        .Add("AWS::RolesAnywhere::Profile", ImmutableArray.Create(new PropertyPath("ManagedPolicyArns.*")));

    /// <summary>A rule with this one descriptor.</summary>
    private protected ManagedPolicyAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>What to report of the policy <paramref name="path"/>, as it follows <c>policy/</c> in its ARN; null when all is well.</summary>
    private protected abstract (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(string path);

    private protected sealed override bool Handles(string resourceType) => ArnLists.ContainsKey(resourceType);

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
        foreach (var arn in ArnLists[context.Resource.Type].SelectMany(context.Resource.Find).SelectMany(static value => value.Occurrences))
        {
            if (Find(arn, OfArn) is var (culprit, properties, arguments))
            {
                context.Report(culprit, properties, arguments);
            }
        }
    }

    private protected sealed override void Analyze(in CallAnalysisContext context)
    {
        var (parameter, nameOf) = context.Call.TypeName != "Amazon.CDK.AWS.IAM.ManagedPolicy" ? default : context.Call.MethodName switch
        {
            "FromAwsManagedPolicyName" => ("managedPolicyName", static name => name.Text),
            "FromManagedPolicyArn" => ("managedPolicyArn", OfArn),
            "FromManagedPolicyName" => ("managedPolicyName", OfOwnName),
            _ => default((string Parameter, Func<PropertyValue, string?> NameOf)),
        };
        foreach (var value in parameter is null ? ImmutableArray<PropertyValue>.Empty : context.Call.Argument(parameter).Occurrences)
        {
            if (Find(value, nameOf) is var (culprit, properties, arguments))
            {
                context.Report(culprit, properties, arguments);
            }
        }
    }

    /// <summary>What to judge of the name of a policy of the account, in the form that <see cref="Judge"/> takes; null for nothing.</summary>
    private protected virtual string? OfOwnName(PropertyValue name) => null;

    /// <summary>The value to report of <paramref name="value"/>, from whose constants <paramref name="nameOf"/> reads policies; null when all is well.</summary>
    private (PropertyValue Culprit, ImmutableDictionary<string, string?> Properties, object[] Arguments)? Find(PropertyValue value, Func<PropertyValue, string?> nameOf) =>
        value.Violation(constant => nameOf(constant) is { } name && Judge(name) is not null) is { } culprit && Judge(nameOf(culprit.Representative)!) is var (properties, arguments)
            ? (culprit, properties, arguments)
            : null;

    /// <summary>The path of the AWS policy that an ARN names, in whatever partition; null for other ARNs and for open endings.</summary>
    private static string? OfArn(PropertyValue arn)
    {
        var text = arn.Ending;
        var found = text?.IndexOf(AwsPolicyArn, StringComparison.Ordinal) ?? -1;
        return found < 0 ? null : text!.Substring(found + AwsPolicyArn.Length);
    }
}
