using Amazon.CDK;

namespace TransactionProcessing;

/// <summary>What the parts of the app have in common.</summary>
internal static class TransactionDefaults
{
    public const RemovalPolicy Removal = RemovalPolicy.DESTROY;

    public const string AuditTable = "settlement-audit";

    public static readonly double BatchUnits = 45_000;
}
