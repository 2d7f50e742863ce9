using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>How a table is billed.</summary>
internal static class BillingMode
{
    /// <summary>By request.</summary>
    public const string OnDemand = "PAY_PER_REQUEST";

    /// <summary>By the capacity that it provisions.</summary>
    public const string Provisioned = "PROVISIONED";

    private static readonly PropertyPath Path = new("BillingMode");

    /// <summary>
    /// The mode that somebody wrote; empty when nobody did, or when it is not known. Without a mode the CDK and CloudFormation have
    /// defaults of their own, which also depend on replicas.
    /// </summary>
    public static string Of(Resource table) => table[Path] switch
    {
        { Kind: ValueKind.Constant } mode => mode.ToString(),
        { Kind: ValueKind.Absent, EnumMember: { } leftOut } => leftOut,
        _ => string.Empty,
    };
}
