using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1011: snapshot should be supported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotSupportAnalyzer() : RemovalPolicyAnalyzer(Descriptors.SnapshotSupport)
{
    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (StatefulTypes.SupportsSnapshot(resource.Type) && !IsClusterMember(resource))
        {
            return;
        }

        // One value that sets both attributes is one place, and reported once.
        foreach (var attribute in new[] { PropertyPath.DeletionPolicy, PropertyPath.UpdateReplacePolicy })
        {
            if (resource[attribute].Violation(static policy => policy.Is("Snapshot") && !policy.IsDefault) is { } wrong)
            {
                context.Report(wrong, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.TemplateValue, Kept), resource.DisplayName, Retain(resource));
            }
        }
    }
}
