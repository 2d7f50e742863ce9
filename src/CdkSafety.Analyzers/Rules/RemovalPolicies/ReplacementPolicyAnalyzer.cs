using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1004: replacement should keep what deletion keeps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplacementPolicyAnalyzer() : RemovalPolicyAnalyzer(Descriptors.ReplacementPolicy)
{
    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        // An UpdateReplacePolicy of Delete that somebody wrote is the finding of CDKS1001 or CDKS1002.
        var resource = context.Resource;
        if (KindOf(context) is null || resource.IsPartial || IsClusterMember(resource) || resource[PropertyPath.UpdateReplacePolicy].Kind != ValueKind.Absent ||
            resource[PropertyPath.DeletionPolicy].Violation(Keeps) is not { } wrong)
        {
            return;
        }

        context.Report(wrong, Properties(resource), resource.DisplayName, wrong.Representative.ToString());
    }

    private static bool Keeps(PropertyValue policy) => !policy.IsDefault && (policy.Is("Retain") || policy.Is("Snapshot") || policy.Is("RetainExceptOnCreate"));
}
