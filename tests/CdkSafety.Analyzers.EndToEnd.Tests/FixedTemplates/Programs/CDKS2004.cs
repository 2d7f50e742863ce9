using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;

public class OneBillingMode : Stack
{
    public OneBillingMode(Construct scope, string id) : base(scope, id)
    {
        // fixed OnDemand: Properties.BillingMode=PAY_PER_REQUEST, Properties.ProvisionedThroughput=none
        new Table(this, "OnDemand", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = 5, WriteCapacity = 5 });

        // fixed Provisioned: Properties.ProvisionedThroughput.ReadCapacityUnits=5, Properties.OnDemandThroughput=none
        new Table(this, "Provisioned", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PROVISIONED, MaxReadRequestUnits = 9 });

        // fixed Raw: Properties.BillingMode=PAY_PER_REQUEST, Properties.ProvisionedThroughput=none
        new CfnTable(this, "Raw", new CfnTableProps
        {
            BillingMode = "PAY_PER_REQUEST",
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 5 },
        });
    }
}
