using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The base of rules that judge templates as a whole, and nothing else.</summary>
public abstract class TemplateAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected TemplateAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override bool Handles(string resourceType) => false;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
    }
}
