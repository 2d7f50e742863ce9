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
        .Add("AWS::SSO::PermissionSet", ImmutableArray.Create(new PropertyPath("ManagedPolicies.*")))
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
        var parameter = context.Call.TypeName != "Amazon.CDK.AWS.IAM.ManagedPolicy" ? null
            : context.Call.MethodName == "FromAwsManagedPolicyName" ? "managedPolicyName"
            : context.Call.MethodName == "FromManagedPolicyArn" ? "managedPolicyArn" : null;
        foreach (var value in parameter is null ? ImmutableArray<PropertyValue>.Empty : context.Call.Argument(parameter).Occurrences)
        {
            if (Find(value, parameter == "managedPolicyArn" ? OfArn : static name => name.Text) is var (culprit, properties, arguments))
            {
                context.Report(culprit, properties, arguments);
            }
        }
    }

    /// <summary>The value to report of <paramref name="value"/>, from whose constants <paramref name="nameOf"/> reads policies; null when all is well.</summary>
    private (PropertyValue Culprit, ImmutableDictionary<string, string?> Properties, object[] Arguments)? Find(PropertyValue value, Func<PropertyValue, string?> nameOf) =>
        value.Violation(constant => nameOf(constant) is { } name && Judge(name) is not null) is { } culprit && Judge(nameOf(culprit.Representative)!) is var (properties, arguments)
            ? (culprit, properties, arguments)
            : null;

    /// <summary>The path of the AWS policy that an ARN names, in whatever partition; null for other ARNs and for open endings.</summary>
    private static string? OfArn(PropertyValue arn)
    {
        var text = arn.Text;
        if (arn.Kind == ValueKind.Pattern && arn.Parts[arn.Parts.Length - 1].Literal is { } ending)
        {
            text = ending;
        }

        var found = text?.IndexOf(AwsPolicyArn, StringComparison.Ordinal) ?? -1;
        return found < 0 ? null : text!.Substring(found + AwsPolicyArn.Length);
    }
}
