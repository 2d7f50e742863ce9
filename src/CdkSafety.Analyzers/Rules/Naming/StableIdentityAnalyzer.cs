using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Names;
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

    private protected override bool Handles(string resourceType) => !PhysicalNames.Of(resourceType).IsEmpty;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        foreach (var name in PhysicalNames.Of(context.Resource.Type))
        {
            if (Changing(context.Resource[PropertyPath.Of(name.Path)]) is var (wrong, source))
            {
                context.Report(wrong, ImmutableDictionary<string, string?>.Empty, "The " + name.Path + " of " + context.Resource.DisplayName, source);
            }
        }
    }

    private protected override void Analyze(in CallAnalysisContext context)
    {
        var call = context.Call;
        if (RemadeConstructs.Includes(call.ReceiverType ?? call.TypeName))
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
        if (Changing(value) is var (wrong, source))
        {
            context.Report(wrong, ImmutableDictionary<string, string?>.Empty, what, source);
        }
    }

    /// <summary>What to report of a text that is another one in each run, and what makes it so; null for any other value.</summary>
    private static (PropertyValue Wrong, string Source)? Changing(PropertyValue value) =>
        value.Violation(static text => text.VolatileSource is not null) is { } wrong && wrong.Representative.VolatileSource is { } source ? (wrong, source) : null;
}
