using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>What one rule reports of one template: each place once, nothing that the template silences, always with the resource's name.</summary>
internal sealed class TemplateReport(DiagnosticDescriptor descriptor, AdditionalFileAnalysisContext context, TemplateDocument template) : RuleReport
{
    private readonly HashSet<Location> _reported = new();

    /// <inheritdoc/>
    public override T Option<T>(OptionDefinition<T> option, Location location) => option.Get(context.Options, context.AdditionalFile);

    /// <inheritdoc/>
    public override void Report(PropertyValue value, SyntaxNode? decidedBy, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        Report(value.Location, value.Origins, properties, arguments);

    /// <inheritdoc/>
    public override void ReportMissing(Location location, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        Report(location, ImmutableArray<Location>.Empty, properties, arguments);

    private void Report(Location location, ImmutableArray<Location> origins, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        var resource = template.ResourceAt(location);
        if (location.Kind != LocationKind.ExternalFile || !_reported.Add(location) || resource?.Suppressions.Contain(descriptor.Id) == true)
        {
            return;
        }

        var message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            message + Whereabouts(resource, message),
            descriptor.DefaultSeverity,
            descriptor.DefaultSeverity,
            descriptor.IsEnabledByDefault,
            warningLevel: 1,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            location,
            origins,
            descriptor.CustomTags,
            properties));
    }

    /// <summary>What a message has to add, so that it names the resource, and the construct that it was made from.</summary>
    private static string Whereabouts(TemplateResource? resource, string message)
    {
        var name = resource is null || message.Contains("'" + resource.Id + "'") ? null : "in '" + resource.Id + "'";
        var construct = resource?.ConstructPath is { } path ? "construct " + path : null;
        return name is null && construct is null ? string.Empty : " (" + name + (name is null || construct is null ? null : ", ") + construct + ")";
    }
}
