using System;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1003: a database should say what happens to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingRemovalPolicyAnalyzer() : RemovalPolicyAnalyzer(Descriptors.MissingRemovalPolicy)
{
    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (KindOf(context) != StatefulType.Database || resource.IsPartial || IsClusterMember(resource) || IsGlobalCluster(resource) ||
            !IsLeftToDelete(resource[PropertyPath.DeletionPolicy]) || !IsLeftToDelete(resource[PropertyPath.UpdateReplacePolicy]))
        {
            return;
        }

        var isSnapshotted = StatefulTypes.TryGet(resource.Type, out var type) && type.DefaultDeletionPolicy == "Snapshot";
        var when = isSnapshotted ? "when an update replaces it" : "when the stack is deleted or an update replaces it";
        context.ReportMissing(Properties(resource), resource.DisplayName, when, (resource.IsTemplate ? "a DeletionPolicy and an UpdateReplacePolicy of " : string.Empty) + Remedy(resource));
    }

    /// <summary>Whether nobody set the policy, and neither did the construct to anything that keeps the data.</summary>
    private static bool IsLeftToDelete(PropertyValue policy) => policy.Kind == ValueKind.Absent || (policy.IsDefault && policy.Is("Delete"));

    /// <summary>A global cluster ties clusters together; the data is in them.</summary>
    private static bool IsGlobalCluster(Resource resource) => resource.Type.EndsWith("::GlobalCluster", StringComparison.Ordinal);
}
