using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;

namespace CdrPipeline;

/// <summary>A table of records by id; who makes one says what it is called and what becomes of it.</summary>
public class RecordTable : Table
{
    public RecordTable(Construct scope, string id, string name, RemovalPolicy removalPolicy)
        : base(scope, id, Props(name, removalPolicy))
    {
    }

    /// <summary>The props of every table of records, for those who have to change some of them.</summary>
    public static TableProps Props(string name, RemovalPolicy removalPolicy) => new()
    {
        TableName = name,
        PartitionKey = new Attribute { Name = "recordId", Type = AttributeType.STRING },
        BillingMode = BillingMode.PROVISIONED,
        RemovalPolicy = removalPolicy,
    };
}
