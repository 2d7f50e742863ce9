using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>CDKS3001: a DMS engine should exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DmsEngineNameAnalyzer() : ResourceAnalyzer(Descriptors.DmsEngineName)
{
    private static readonly PropertyPath EngineName = new("EngineName");

    private protected override bool Handles(string resourceType) => resourceType == "AWS::DMS::Endpoint";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource[EngineName].Violation(static value => value.Text is { } text && !DmsEngines.TryGet(text, out _)) is not { } wrong)
        {
            return;
        }

        var name = wrong.Representative.Text!;
        DmsEngineWrongNames.TryGet(name, out var known);
        var replacement = known is null ? DmsEngines.Nearest(name) : known.Replacement;
        var remedy = (known, replacement) switch
        {
            (not null, not null) => known.Reason + "; use '" + replacement + "'",
            (not null, null) => known.Reason + "; the deployment fails",
            (null, not null) => "the deployment fails; did you mean '" + replacement + "'?",
            _ => "AWS documents no engine of this name, so the deployment probably fails; check the name",
        };
        context.Report(wrong, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, replacement).Add(DiagnosticProperties.TemplateValue, replacement), name, remedy);
    }
}
