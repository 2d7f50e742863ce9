using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.DataStores;

/// <summary>The base of rules that report a value which SafetyProperties.tsv says gives data up.</summary>
public abstract class SafetyPropertyAnalyzer : ResourceAnalyzer
{
    private readonly ImmutableArray<string> _aspects;

    /// <summary>A rule with this one descriptor over properties of these aspects.</summary>
    private protected SafetyPropertyAnalyzer(DiagnosticDescriptor descriptor, params string[] aspects)
        : base(descriptor) => _aspects = ImmutableArray.Create(aspects);

    private protected sealed override bool Handles(string resourceType) => !SafetyProperties.Of(resourceType).IsEmpty;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
        foreach (var property in SafetyProperties.Of(context.Resource.Type))
        {
            if (!_aspects.Contains(property.Aspect))
            {
                continue;
            }

            foreach (var value in context.Resource.Find(PropertyPath.Of(property.Path), property.Key))
            {
                if (value.Violation(constant => !constant.IsDefault && property.IsWrong(constant.ToString(), constant.Number)) is { } wrong &&
                    !IsMeant(context.Resource, property))
                {
                    var facts = ImmutableDictionary<string, string?>.Empty
                        .Add(DiagnosticProperties.Replacement, property.Right)
                        .Add(DiagnosticProperties.TemplateValue, property.Right);
                    context.Report(wrong, facts, Arguments(context.Resource, property, wrong.Representative));
                }
            }
        }
    }

    /// <summary>Whether the value is right for this resource although the table calls it wrong.</summary>
    private protected virtual bool IsMeant(Resource resource, SafetyProperty property) => false;

    /// <summary>The arguments of the message about <paramref name="wrong"/>, a constant.</summary>
    private protected virtual object[] Arguments(Resource resource, SafetyProperty property, PropertyValue wrong) =>
        new object[] { resource.DisplayName, property.Right ?? string.Empty };
}
