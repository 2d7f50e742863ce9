using CdkSafety.Analyzers.Constructs;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The base of rules that judge calls of CDK methods besides resources.</summary>
public abstract class CallAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected CallAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Judges one call.</summary>
    private protected abstract void Analyze(in CallAnalysisContext context);

    private protected sealed override void AnalyzeCalls(MemberModel member, MemberReport report)
    {
        foreach (var call in member.GetCalls())
        {
            Analyze(new CallAnalysisContext(call, report));
        }
    }
}
