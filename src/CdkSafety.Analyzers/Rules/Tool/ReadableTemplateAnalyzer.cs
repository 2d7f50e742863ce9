using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Tool;

/// <summary>CDKS9002: a template should be readable. Each file is said once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadableTemplateAnalyzer() : TemplateAnalyzer(Descriptors.ReadableTemplate)
{
    private protected override void AnalyzeTemplate(in TemplateAnalysisContext context)
    {
        if (context.Fault is var (reason, location))
        {
            context.ReportMissing(location, ImmutableDictionary<string, string?>.Empty, reason);
        }
    }
}
