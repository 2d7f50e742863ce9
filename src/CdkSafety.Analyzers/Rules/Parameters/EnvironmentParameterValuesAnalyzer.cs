using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>CDKS5101: an environment parameter should list its values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnvironmentParameterValuesAnalyzer() : ResourceAnalyzer(Descriptors.EnvironmentParameterValues)
{
    private protected override bool Handles(string resourceType) => resourceType == TemplateParameter.ResourceType;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.IsPartial || !EnvironmentParameter.Is(context.Resource))
        {
            return;
        }

        var parameter = new TemplateParameter(context.Resource);
        if (parameter.Type == TemplateParameter.String && parameter.AllowedValues.Kind == ValueKind.Absent && parameter.AllowedPattern.Kind == ValueKind.Absent)
        {
            var environments = context.Option(OptionDefinitions.EnvironmentNames);
            context.ReportMissing(
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Suggestions, string.Join(DiagnosticProperties.Separator.ToString(), environments)),
                context.Resource.Id is { } id ? " '" + id + "'" : string.Empty,
                string.Join(", ", environments));
        }
    }
}
