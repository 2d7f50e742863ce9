using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>What the rules have in common that judge the two policies of stores: which resources are stores, and of what kind.</summary>
public abstract class RemovalPolicyAnalyzer : ResourceAnalyzer
{
    /// <summary>The policy that the fixes write first, as a template has it.</summary>
    private protected const string Kept = "Retain";

    /// <summary>A rule with this one descriptor.</summary>
    private protected RemovalPolicyAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    // An option may name any type.
    private protected sealed override bool Handles(string resourceType) => true;

    /// <summary>What kind of store the resource is, by the table and the project's option; null when its policies are not judged.</summary>
    private protected static string? KindOf(in ResourceAnalysisContext context)
    {
        StatefulTypes.TryGet(context.Resource.Type, out var type);
        return context.Option(OptionDefinitions.StatefulResourceTypes).KindOf(context.Resource.Type, type?.Kind, type?.IsKept == true);
    }

    /// <summary>Whether the data is elsewhere: an instance that is a member of a cluster holds none.</summary>
    private protected static bool IsClusterMember(Resource resource) =>
        StatefulTypes.TryGet(resource.Type, out var type) && type.MemberProperty is { } member &&
        resource[PropertyPath.Of(member)] is { IsDefault: false, Kind: not ValueKind.Absent };

    /// <summary>Whether somebody wrote that the resource is deleted.</summary>
    private protected static bool IsDelete(PropertyValue policy) => policy.Is("Delete") && !policy.IsDefault;

    /// <summary>Reports where the policies delete the store: at one place when one value sets both, else at each.</summary>
    private protected static void ReportDeletion(in ResourceAnalysisContext context)
    {
        var deletion = context.Resource[PropertyPath.DeletionPolicy].Violation(IsDelete);
        var replacement = context.Resource[PropertyPath.UpdateReplacePolicy].Violation(IsDelete);
        if (deletion is not null && deletion.Location == replacement?.Location)
        {
            Report(context, deletion, "when the stack is deleted or an update replaces it");
            return;
        }

        Report(context, deletion, "when the stack is deleted");
        Report(context, replacement, "when an update replaces it");
    }

    /// <summary>What the fixes need to know of the resource.</summary>
    private protected static ImmutableDictionary<string, string?> Properties(Resource resource) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticProperties.ResourceType, resource.Type)
        .Add(DiagnosticProperties.TemplateValue, Kept)
        .Add(DiagnosticProperties.LacksReplacementPolicy, !resource.IsPartial && resource[PropertyPath.UpdateReplacePolicy].Kind == ValueKind.Absent ? "true" : "false")
        .Add(DiagnosticProperties.SupportsSnapshot, StatefulTypes.SupportsSnapshot(resource.Type) ? "true" : "false");

    /// <summary>The policies that keep the data of the resource, in words.</summary>
    private protected static string Remedy(Resource resource) =>
        Retain(resource) + (!StatefulTypes.SupportsSnapshot(resource.Type) ? string.Empty : resource.IsTemplate ? " or Snapshot" : " or SNAPSHOT");

    /// <summary>The policy that keeps the resource itself, as it is written where the resource is.</summary>
    private protected static string Retain(Resource resource) => resource.IsTemplate ? "Retain" : "RETAIN";

    private static void Report(in ResourceAnalysisContext context, PropertyValue? value, string when)
    {
        if (value is not null)
        {
            context.Report(value, Properties(context.Resource), context.Resource.DisplayName, when, Remedy(context.Resource));
        }
    }
}
