using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>CDKS3004: DMS should find its VPC role.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DmsVpcRoleAnalyzer() : DmsRoleAnalyzer(Descriptors.DmsVpcRole)
{
    // What stands in a VPC, and where it names its subnet group. A group that it names is judged itself, or is there already: then so is
    // the role, without which DMS makes none.
    private static readonly ImmutableDictionary<string, PropertyPath?> SubnetGroups = ImmutableDictionary<string, PropertyPath?>.Empty
        .Add("AWS::DMS::ReplicationSubnetGroup", null)
        .Add("AWS::DMS::ReplicationInstance", new PropertyPath("ReplicationSubnetGroupIdentifier"))
        .Add("AWS::DMS::ReplicationConfig", new PropertyPath("ComputeConfig.ReplicationSubnetGroupId"));

    private protected override bool Handles(string resourceType) => SubnetGroups.ContainsKey(resourceType);

    private protected override string? NeededBy(Resource resource) =>
        SubnetGroups[resource.Type] is not { } group || resource[group].Kind == ValueKind.Absent ? DmsRoles.Vpc : null;
}
