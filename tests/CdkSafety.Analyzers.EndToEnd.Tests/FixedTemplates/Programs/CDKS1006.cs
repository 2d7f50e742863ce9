using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;

public class Recoverable : Stack
{
    public Recoverable(Construct scope, string id) : base(scope, id)
    {
        // fixed Missing: Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled=true
        new Table(this, "Missing", new TableProps { PartitionKey = Shared.Key });

        // fixed Off: Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled=true
        new Table(this, "Off", new TableProps { PartitionKey = Shared.Key, PointInTimeRecovery = false });

        // fixed Global: Properties.Replicas.0.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled=true
        new TableV2(this, "Global", new TablePropsV2 { PartitionKey = Shared.Key });

        // fixed Raw: Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled=true
        new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
    }
}
