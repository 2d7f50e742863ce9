using CdkSafety.Analyzers.Constructs;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The base of the rule that has the other rules judge the resources which tests demand.</summary>
public abstract class ExpectationAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected ExpectationAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override bool Handles(string resourceType) => false;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
    }

    private protected sealed override void AnalyzeCalls(MemberModel member, MemberReport report)
    {
        foreach (var resource in member.GetExpectedResources())
        {
            foreach (var rule in ResourceRules.All)
            {
                if (!report.Silences(rule.Descriptor, resource))
                {
                    rule.Judge(resource, new ExpectationReport(report, rule.Descriptor, resource));
                }
            }
        }
    }
}
