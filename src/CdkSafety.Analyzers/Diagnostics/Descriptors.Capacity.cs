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

    /// <summary>CDKS2003. Arguments: what is wrong, with its number; the bound that it passes; what comes of it and what to do.</summary>
    public static readonly DiagnosticDescriptor ScalingBounds = Create(
        RuleIds.ScalingBounds,
        "Scaling bounds should be consistent",
        "{0} is {1}: {2}",
        RuleCategories.Capacity,
        DiagnosticSeverity.Warning,
        "A minimum or a seed capacity above the maximum leaves no capacity to scale to. The L2 constructs of the CDK throw on some of these; on the CloudFormation level nothing looks at them before Application Auto Scaling refuses. A table whose own capacity is outside the bounds is moved inside by the scaling.");

    /// <summary>CDKS2004. Arguments: the table's name and type, the billing mode, the property.</summary>
    public static readonly DiagnosticDescriptor OnDemandCapacity = Create(
        RuleIds.OnDemandCapacity,
        "An on-demand table should not provision capacity",
        "{0} is billed as {1} and sets {2}, which belongs to the other billing mode: it is refused or dropped; remove it",
        RuleCategories.Capacity,
        DiagnosticSeverity.Warning,
        "A DynamoDB table is either provisioned, with read and write capacity, or on demand, with optional maxima of request units. What belongs to the other mode makes the synthesis or the deployment fail, or is dropped without a word.");
}
