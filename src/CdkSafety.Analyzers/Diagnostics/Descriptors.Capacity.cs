using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS2001. Arguments: the capacity written, read or write, the table or index, the quota.</summary>
    public static readonly DiagnosticDescriptor ProvisionedCapacity = Create(
        RuleIds.ProvisionedCapacity,
        "Provisioned capacity should fit the quota",
        "{0} {1} capacity units for {2} are above the quota of {3}: the deployment fails; use {3} or less",
        RuleCategories.Capacity,
        DiagnosticSeverity.Warning,
        "DynamoDB refuses a table or index whose read or write capacity, provisioned or as an on-demand maximum, is above the account's quota for one table: 40,000 units unless AWS has raised it.");

    /// <summary>CDKS2002. Arguments: the maximum written, the quota.</summary>
    public static readonly DiagnosticDescriptor AutoScalingMaximum = Create(
        RuleIds.AutoScalingMaximum,
        "Auto scaling should stay inside the quota",
        "Auto scaling to {0} capacity units passes the quota of {1}: it is accepted at deployment and fails when the load comes; use {1} or less",
        RuleCategories.Capacity,
        DiagnosticSeverity.Warning,
        "Application Auto Scaling accepts a maximum above the DynamoDB quota for one table. Nothing fails at deployment; the scale-out that passes the quota fails at run time, under load.");
}
