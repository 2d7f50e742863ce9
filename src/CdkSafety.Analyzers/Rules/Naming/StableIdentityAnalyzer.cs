using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>CDKS1013: a construct's identity should be stable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StableIdentityAnalyzer() : CallAnalyzer(Descriptors.StableIdentity)
{
    private static readonly PropertyPath StackName = new("StackName");

    // They do their work when they are made, and hold nothing: an id that changes is how it is done again. Source: the CDK's API
    // reference, 2026-11-28.
    private static readonly ImmutableHashSet<string> MadeAnew = ImmutableHashSet.Create(
        "Amazon.CDK.AWS.APIGateway.CfnDeployment",
        "Amazon.CDK.AWS.APIGateway.Deployment",
        "Amazon.CDK.AWS.Apigatewayv2.CfnDeployment",
        "Amazon.CDK.AWS.Lambda.CfnVersion",
        "Amazon.CDK.AWS.Lambda.Version_",
        "Amazon.CDK.CfnCustomResource",
        "Amazon.CDK.CustomResource",
        "Amazon.CDK.CustomResources.AwsCustomResource",
        "Amazon.CDK.Triggers.Trigger",
        "Amazon.CDK.Triggers.TriggerFunction");

    private protected override bool Handles(string resourceType) => !PhysicalNames.Of(resourceType).IsEmpty;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        foreach (var name in PhysicalNames.Of(context.Resource.Type))
        {
            if (Changing(context.Resource[new PropertyPath(name.Path)]) is { } wrong)
            {
                context.Report(wrong, ImmutableDictionary<string, string?>.Empty, "The " + name.Path + " of " + context.Resource.DisplayName, Source(wrong));
            }
        }
    }

    private protected override void Analyze(in CallAnalysisContext context)
    {
        var call = context.Call;
        if (MadeAnew.Contains(call.ReceiverType ?? call.TypeName))
        {
            return;
        }

        switch (call.MethodName)
        {
            case ServiceCall.Constructor:
                var type = call.TypeName.Substring(call.TypeName.LastIndexOf('.') + 1);
                Report(context, call.Argument("id"), "The id of this " + type);
                Report(context, call.Argument("props").Navigate(StackName), "The name of this stack");
                break;
            case "OverrideLogicalId":
                Report(context, call.Argument("newLogicalId"), "This logical id");
                break;
            default:
                // cluster.AddCapacity("Spot", …) makes a construct of that id.
                if (call.MethodName.StartsWith("Add", StringComparison.Ordinal))
                {
                    Report(context, call.Argument("id"), "The id of what " + call.MethodName + " makes");
                }

                break;
        }
    }

    private static void Report(in CallAnalysisContext context, PropertyValue value, string what)
    {
        if (Changing(value) is { } wrong)
        {
            context.Report(wrong, ImmutableDictionary<string, string?>.Empty, what, Source(wrong));
        }
    }

    private static PropertyValue? Changing(PropertyValue value) => value.Violation(static text => text.VolatileSource is not null);

    private static string Source(PropertyValue wrong) => wrong.Representative.VolatileSource!;
}
