using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The base of rules that judge who may use a resource: names given to functions, and policy statements.</summary>
public abstract class GrantAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected GrantAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Judges one name that a function is given.</summary>
    private protected virtual void Analyze(GivenName name, in GrantAnalysisContext context)
    {
    }

    /// <summary>Judges one policy statement over a table with indexes.</summary>
    private protected virtual void Analyze(TableStatement statement, in GrantAnalysisContext context)
    {
    }

    private protected sealed override bool Handles(string resourceType) => false;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
    }

    private protected sealed override void AnalyzeCalls(MemberModel member, MemberReport report)
    {
        var context = new GrantAnalysisContext(report);
        foreach (var name in member.GetGivenNames())
        {
            Analyze(name, context);
        }

        foreach (var statement in member.GetTableStatements())
        {
            Analyze(statement, context);
        }
    }
}
