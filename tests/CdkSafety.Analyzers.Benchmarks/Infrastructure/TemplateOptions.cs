using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>The options of a project that marks every additional file as a template, and sets nothing else.</summary>
internal sealed class TemplateOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("CloudFormationTemplate");

    private sealed class Values(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            value = key.Equals("build_metadata.AdditionalFiles.CdkSafetyKind", StringComparison.OrdinalIgnoreCase) ? kind : null;
            return value is not null;
        }
    }
}
