using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DataStores;

/// <summary>CDKS1008: backups should stay on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackupRetentionAnalyzer() : SafetyPropertyAnalyzer(Descriptors.BackupRetention, SafetyProperty.BackupDays, SafetyProperty.BackupSwitch)
{
    // What makes an RDS instance a replica, or a member of a cluster, whose backups are those of the source. Source: the
    // CloudFormation resource schema, 2026-11-22.
    private static readonly ImmutableArray<PropertyPath> BackedUpElsewhere = ImmutableArray.Create(
        new PropertyPath("SourceDBInstanceIdentifier"),
        new PropertyPath("SourceDbiResourceId"),
        new PropertyPath("SourceDBClusterIdentifier"),
        new PropertyPath("DBClusterIdentifier"));

    private protected override bool IsMeant(Resource resource, SafetyProperty property)
    {
        if (property.ResourceType != "AWS::RDS::DBInstance" || property.Aspect != SafetyProperty.BackupDays)
        {
            return false;
        }

        foreach (var path in BackedUpElsewhere)
        {
            if (resource[path] is { IsDefault: false, Kind: not ValueKind.Absent })
            {
                return true;
            }
        }

        return false;
    }

    private protected override object[] Arguments(Resource resource, SafetyProperty property, PropertyValue wrong)
    {
        if (property.Aspect == SafetyProperty.BackupSwitch)
        {
            return property.Right is null
                ? new object[] { resource.DisplayName, "are deleted together with it", "remove this" }
                : new object[] { resource.DisplayName, "are off", "use " + property.Right };
        }

        var days = wrong.Number ?? 0;
        return days <= 0
            ? new object[] { resource.DisplayName, "are off", "keep them for " + property.Right + " days" }
            : new object[] { resource.DisplayName, "cannot be kept for " + days.ToString(CultureInfo.InvariantCulture) + " days: the service accepts " + property.Wrong + " at most", "keep them for " + property.Right + " days" };
    }
}
