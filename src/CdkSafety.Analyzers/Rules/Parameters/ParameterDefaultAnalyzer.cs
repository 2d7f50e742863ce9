using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>CDKS5102: a parameter should have a default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterDefaultAnalyzer() : ResourceAnalyzer(Descriptors.ParameterDefault)
{
    private static readonly PropertyPath NoEcho = new("NoEcho");

    private protected override bool Handles(string resourceType) => resourceType == TemplateParameter.ResourceType;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var parameter = new TemplateParameter(context.Resource);
        if (context.Resource.IsPartial || parameter.Default.Kind != ValueKind.Absent || !IsPlain(parameter) || IsSecret(context.Resource[NoEcho]) || IsDemanded(parameter))
        {
            return;
        }

        var environment = EnvironmentParameter.Is(context.Resource) ? context.Option(OptionDefinitions.EnvironmentNames)[0] : null;
        context.ReportMissing(
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, Placeholder(parameter, environment)),
            context.Resource.Id is { } id ? " '" + id + "'" : string.Empty);
    }

    /// <summary>Whether the type says nothing of AWS: of the others the console offers what the account has.</summary>
    private static bool IsPlain(TemplateParameter parameter) =>
        parameter.Type is TemplateParameter.String or TemplateParameter.Number or TemplateParameter.TextList or TemplateParameter.NumberList;

    /// <summary>Whether a default would stand in the template for everybody to read, or may.</summary>
    private static bool IsSecret(PropertyValue noEcho) => noEcho.Kind != ValueKind.Absent && noEcho.Constant is not false;

    /// <summary>Whether the least length says that a value has to be given: without a default it says nothing else.</summary>
    private static bool IsDemanded(TemplateParameter parameter) => parameter.MinLength.Kind != ValueKind.Absent && !(parameter.MinLength.Number < 1);

    /// <summary>A default that the parameter's own constraints allow; null when none of the obvious ones is.</summary>
    private static string? Placeholder(TemplateParameter parameter, string? environment)
    {
        // What is not known may forbid any of them.
        var constraints = new[] { parameter.AllowedValues, parameter.AllowedPattern, parameter.MinLength, parameter.MaxLength, parameter.MinValue, parameter.MaxValue };
        if (constraints.Any(static constraint => constraint.Kind is not (ValueKind.Absent or ValueKind.Constant or ValueKind.List)))
        {
            return null;
        }

        var candidates = new List<string?> { parameter.KnownValues()?[0], environment };
        candidates.AddRange(parameter.Type is TemplateParameter.Number or TemplateParameter.NumberList
            ? new[] { "0", TemplateParameter.TextOf(parameter.MinValue), TemplateParameter.TextOf(parameter.MaxValue) }
            : new[] { "change-me", "changeme" });
        return parameter.AllowedValues.Kind != ValueKind.Absent && parameter.KnownValues() is null
            ? null
            : candidates.FirstOrDefault(candidate => candidate is not null && ParameterConstraints.Broken(parameter, candidate) is null);
    }
}
