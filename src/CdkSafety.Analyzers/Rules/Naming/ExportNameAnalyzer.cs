using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>CDKS5003: an export should carry its environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExportNameAnalyzer() : ResourceAnalyzer(Descriptors.ExportName)
{
    private static readonly PropertyPath Name = new("ExportName");

    private protected override bool Handles(string resourceType) => resourceType == "AWS::CloudFormation::Output";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource[Name].Violation(static value => value.Text is { Length: > 0 } text && !EnvironmentWords.AreIn(text)) is { } name)
        {
            context.Report(name, ImmutableDictionary<string, string?>.Empty, name.Representative.Text!);
        }
    }
}
