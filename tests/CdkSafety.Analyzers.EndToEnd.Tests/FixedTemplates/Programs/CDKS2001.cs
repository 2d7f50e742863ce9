using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;

public class CapacityAtQuota : Stack
{
    public CapacityAtQuota(Construct scope, string id) : base(scope, id)
    {
        // fixed Table: Properties.ProvisionedThroughput.ReadCapacityUnits=40000, Properties.ProvisionedThroughput.WriteCapacityUnits=40000, Properties.GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits=40000
        var table = new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, ReadCapacity = 70_000, WriteCapacity = 70_000 });
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = "byState", PartitionKey = Shared.Key, ReadCapacity = 50_000, WriteCapacity = 5 });

        // fixed Global: Properties.Replicas.0.ReadProvisionedThroughputSettings.ReadCapacityUnits=40000
        new TableV2(this, "Global", new TablePropsV2
        {
            PartitionKey = Shared.Key,
            Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(70_000), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 10 }) }),
        });

        // fixed OnDemand: Properties.OnDemandThroughput.MaxReadRequestUnits=40000
        new Table(this, "OnDemand", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PAY_PER_REQUEST, MaxReadRequestUnits = 90_000 });

        // fixed Raw: Properties.ProvisionedThroughput.ReadCapacityUnits=40000, Properties.ProvisionedThroughput.WriteCapacityUnits=40000
        new CfnTable(this, "Raw", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 70_000, WriteCapacityUnits = 70_000 },
        });
    }
}

public class CapacityScaled : Stack
{
    // action CDKS2001.Scale
    public CapacityScaled(Construct scope, string id) : base(scope, id)
    {
        // fixed Table: Properties.ProvisionedThroughput.ReadCapacityUnits=20000
        // fixed Table/ReadScaling/Target: Properties.MinCapacity=20000, Properties.MaxCapacity=40000
        var table = new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, ReadCapacity = 70_000, WriteCapacity = 5 });
        table.GrantReadData(new Amazon.CDK.AWS.IAM.Role(this, "Role", new Amazon.CDK.AWS.IAM.RoleProps { AssumedBy = new Amazon.CDK.AWS.IAM.AccountRootPrincipal() }));
    }
}
