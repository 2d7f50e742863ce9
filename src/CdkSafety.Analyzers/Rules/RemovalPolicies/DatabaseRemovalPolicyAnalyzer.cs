using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1001: a database should outlive its stack.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatabaseRemovalPolicyAnalyzer() : RemovalPolicyAnalyzer(Descriptors.DatabaseRemovalPolicy)
{
    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (KindOf(context) == StatefulType.Database && !HoldsNoData(context) && !IsExcluded(context))
        {
            ReportDeletion(context);
        }
    }

    /// <summary>
    /// Only an RDS instance can stand alone or in a cluster. InstanceRemovalPolicy of a DocumentDB cluster is said of its
    /// instances in so many words.
    /// </summary>
    private static bool HoldsNoData(in ResourceAnalysisContext context) => context.Resource.Type == "AWS::RDS::DBInstance" && IsClusterMember(context.Resource);

    private static bool IsExcluded(in ResourceAnalysisContext context) =>
        context.Resource.Id is { } id && NamePattern.MatchesAny(context.Option(OptionDefinitions.RemovalPolicyExcludedIds), id);
}
