using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;

public class Expiring : Stack
{
    public Expiring(Construct scope, string id) : base(scope, id)
    {
        // fixed Sessions: Properties.TimeToLiveSpecification.AttributeName=ttl, Properties.TimeToLiveSpecification.Enabled=true
        new Table(this, "Sessions", new TableProps { PartitionKey = Shared.Key });

        // fixed Tokens: Properties.TimeToLiveSpecification.AttributeName=ttl, Properties.TimeToLiveSpecification.Enabled=true
        new TableV2(this, "Tokens", new TablePropsV2 { PartitionKey = Shared.Key });

        // fixed Cache: Properties.TimeToLiveSpecification.AttributeName=ttl, Properties.TimeToLiveSpecification.Enabled=true
        new CfnTable(this, "Cache", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
    }
}
