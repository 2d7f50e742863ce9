using Amazon.CDK;
using Constructs;

namespace TransactionProcessing;

/// <summary>The settlements that a customer disputes.</summary>
public class DisputeTable : SettlementTable
{
    public DisputeTable(Construct scope, string environmentSuffix)
        : base(scope, "Disputes", $"settlement-disputes-{environmentSuffix}", RemovalPolicy.DESTROY)
    {
    }
}
