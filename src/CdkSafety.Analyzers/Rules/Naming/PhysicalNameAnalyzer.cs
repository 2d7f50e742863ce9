using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>
/// The base of the two rules over constant physical names: which of them reports depends on whether the project has
/// environments.
/// </summary>
public abstract class PhysicalNameAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected PhysicalNameAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Reports the constant <paramref name="name"/> when the rule is the one for what its scope shows.</summary>
    /// <param name="context">The resource.</param>
    /// <param name="name">The value of the name.</param>
    /// <param name="properties">What a fix needs to know of the name.</param>
    /// <param name="environments">The values in scope that hold the environment, the nearest first.</param>
    /// <param name="hasEnvironments">Whether the project shows environments here or elsewhere.</param>
    /// <param name="tooLong">What the service has against the name with an environment behind it; null when there is room.</param>
    private protected abstract void Judge(
        in ResourceAnalysisContext context,
        PropertyValue name,
        ImmutableDictionary<string, string?> properties,
        ImmutableArray<ScopedValue> environments,
        bool hasEnvironments,
        string? tooLong);

    private protected sealed override bool Handles(string resourceType) => !PhysicalNames.Of(resourceType).IsEmpty;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        foreach (var physicalName in PhysicalNames.Of(resource.Type))
        {
            var name = resource[PropertyPath.Of(physicalName.Path)];
            if (name.Text is not { Length: > 0 } text || name.IsDefault || PhysicalNameExemptions.IsFixed(resource.Type, text) || EnvironmentWords.AreIn(text) ||
                NamePattern.MatchesAny(context.Option(OptionDefinitions.ExcludedNames), text) || NameScope.IsWithinAnother(resource))
            {
                continue;
            }

            var names = context.Option(OptionDefinitions.EnvironmentSuffixNames);
            var environments = resource.Scope.ValuesNamed(names);
            var hasEnvironments = !environments.IsEmpty || resource.Scope.NamesElsewhereCarry(names);
            if (environments.Any(environment => environment.Text is { } value && text.Contains(value)) || !(hasEnvironments || resource.Scope.IsWhole))
            {
                continue;
            }

            var longest = SuffixedName.Longest(context.Option(OptionDefinitions.EnvironmentNames));
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.ResourceType, resource.Type)
                .Add(DiagnosticProperties.PropertyPath, physicalName.Path)
                .Add(DiagnosticProperties.SuffixLength, longest.Length.ToString(CultureInfo.InvariantCulture))
                .Add(DiagnosticProperties.TemplateValue, environments.Length == 1 && environments[0].Text is { } only ? SuffixedName.Of(physicalName, text, only) : null);
            var length = text.Length + 1 + longest.Length;
            var tooLong = length > physicalName.MaxLength
                ? "with " + physicalName.Separator + longest + " it would have " + length.ToString(CultureInfo.InvariantCulture) + " characters, where the service takes " + physicalName.MaxLength.ToString(CultureInfo.InvariantCulture)
                : null;
            Judge(context, name, properties, environments, hasEnvironments, tooLong);
        }
    }
}
