using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;

namespace TransactionProcessing;

/// <summary>A table of settlements by day; who makes one says what becomes of it.</summary>
public class SettlementTable : Table
{
    public SettlementTable(Construct scope, string id, string name, RemovalPolicy removalPolicy = RemovalPolicy.RETAIN, double units = 5)
        : base(scope, id, new TableProps
        {
            TableName = name,
            PartitionKey = new Attribute { Name = "day", Type = AttributeType.STRING },
            ReadCapacity = units,
            RemovalPolicy = removalPolicy,
        })
    {
    }
}
