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

        // fixed Scaled: Properties.BillingMode=PAY_PER_REQUEST
        var scaled = new Table(this, "Scaled", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PAY_PER_REQUEST });
        scaled.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 500 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        scaled.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 500 });

        // fixed Raw: Properties.BillingMode=PAY_PER_REQUEST, Properties.ProvisionedThroughput=none
        new CfnTable(this, "Raw", new CfnTableProps
        {
            BillingMode = "PAY_PER_REQUEST",
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 5 },
        });
    }
}
