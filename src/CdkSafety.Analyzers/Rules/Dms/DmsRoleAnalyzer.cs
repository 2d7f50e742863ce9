using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>
/// The base of the two rules over roles that DMS looks for by name. Each resource that needs one is reported where it is made, so that
/// an editor shows it; the roles are looked for in the whole project.
/// </summary>
public abstract class DmsRoleAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected DmsRoleAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>The name of the role that the resource needs for certain; null when it needs none.</summary>
    private protected abstract string? NeededBy(Resource resource);

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (resource.IsPartial || DmsRoles.Find(NeededBy(resource)) is not { } role || context.Option(OptionDefinitions.AccountHasDmsRoles) || context.MayHaveRole(role.Name))
        {
            return;
        }

        context.ReportMissing(
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, role.Name),
            resource.DisplayName,
            role.Name,
            role.Failure);
    }
}
