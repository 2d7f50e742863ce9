using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>CDKS5103: a default should satisfy its own constraints.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterConstraintAnalyzer() : ResourceAnalyzer(Descriptors.ParameterConstraint)
{
    private protected override bool Handles(string resourceType) => resourceType == TemplateParameter.ResourceType;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var parameter = new TemplateParameter(context.Resource);
        CheckBounds(context, "Length", parameter.MinLength, parameter.MaxLength);
        CheckBounds(context, "Value", parameter.MinValue, parameter.MaxValue);
        if (parameter.Default.Violation(value => TemplateParameter.TextOf(value) is { } text && ParameterConstraints.Broken(parameter, text) is not null) is not { } wrong)
        {
            return;
        }

        var text = TemplateParameter.TextOf(wrong.Representative)!;
        var right = new[] { parameter.KnownValues()?[0], Clamped(parameter, text) }
            .FirstOrDefault(candidate => candidate is not null && ParameterConstraints.Broken(parameter, candidate) is null);
        context.Report(
            wrong,
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, right),
            "The default '" + text + "' of the parameter",
            ParameterConstraints.Broken(parameter, text)!,
            right is null ? string.Empty : "; use '" + right + "'");
    }

    /// <summary>The bound that a number passes; null when it passes none, or is none.</summary>
    private static string? Clamped(TemplateParameter parameter, string text) =>
        ParameterConstraints.NumberOf(text) is not { } number ? null
        : number < parameter.MinValue.Number ? TemplateParameter.TextOf(parameter.MinValue)
        : number > parameter.MaxValue.Number ? TemplateParameter.TextOf(parameter.MaxValue)
        : null;

    private static void CheckBounds(in ResourceAnalysisContext context, string what, PropertyValue least, PropertyValue most)
    {
        if (least.Number > most.Number)
        {
            context.Report(
                least,
                ImmutableDictionary<string, string?>.Empty,
                "The Min" + what + " " + TemplateParameter.TextOf(least) + " of the parameter",
                "is above its Max" + what + " of " + TemplateParameter.TextOf(most),
                string.Empty);
        }
    }
}
