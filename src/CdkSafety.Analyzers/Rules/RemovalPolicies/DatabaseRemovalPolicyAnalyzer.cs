using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Databases;

/// <summary>CDKS1001: a database should outlive its stack.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatabaseRemovalPolicyAnalyzer() : ResourceAnalyzer(Descriptors.DatabaseRemovalPolicy)
{
    private static readonly PropertyPath ClusterOfInstance = new("DBClusterIdentifier");

    private protected override bool Handles(string resourceType) => StatefulTypes.IsDatabase(resourceType);

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        var deletion = resource[PropertyPath.DeletionPolicy].Violation(IsDelete);
        var replacement = resource[PropertyPath.UpdateReplacePolicy].Violation(IsDelete);
        if ((deletion is null && replacement is null) || IsClusterMember(resource) ||
            (resource.Id is { } id && NamePattern.MatchesAny(context.Option(OptionDefinitions.RemovalPolicyExcludedIds), id)))
        {
            return;
        }

        if (deletion is not null && deletion.Location == replacement?.Location)
        {
            Report(context, deletion, "when the stack is deleted or an update replaces it");
            return;
        }

        Report(context, deletion, "when the stack is deleted");
        Report(context, replacement, "when an update replaces it");
    }

    private static bool IsDelete(PropertyValue policy) => policy.Is("Delete") && !policy.IsDefault;

    /// <summary>The data of a cluster is in the cluster: an instance that is a member of one holds none.</summary>
    private static bool IsClusterMember(Resource resource) =>
        resource.Type == "AWS::RDS::DBInstance" && resource[ClusterOfInstance] is { IsDefault: false, Kind: not ValueKind.Absent };

    private static void Report(in ResourceAnalysisContext context, PropertyValue? value, string when)
    {
        if (value is null)
        {
            return;
        }

        var supportsSnapshot = StatefulTypes.SupportsSnapshot(context.Resource.Type);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.ResourceType, context.Resource.Type)
            .Add(DiagnosticProperties.SupportsSnapshot, supportsSnapshot ? "true" : "false");
        context.Report(value, properties, context.Resource.DisplayName, when, supportsSnapshot ? "RETAIN or SNAPSHOT" : "RETAIN");
    }
}
