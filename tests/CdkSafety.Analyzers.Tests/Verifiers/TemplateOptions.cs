using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>The options of a project that marks all its additional files as templates.</summary>
internal sealed class TemplateOptions : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("CloudFormationTemplate");

    private sealed class Values(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = string.Equals(key, "build_metadata.AdditionalFiles.CdkSafetyKind", StringComparison.OrdinalIgnoreCase) ? kind! : null!;
            return value is not null;
        }
    }
}
