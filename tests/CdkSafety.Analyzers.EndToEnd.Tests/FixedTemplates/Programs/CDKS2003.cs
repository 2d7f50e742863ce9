using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using DynamoDB = Amazon.CDK.AWS.DynamoDB;

public class BoundsInOrder : Stack
{
    public BoundsInOrder(Construct scope, string id) : base(scope, id)
    {
        // fixed Table/ReadScaling/Target: Properties.MinCapacity=10, Properties.MaxCapacity=500
        var table = new DynamoDB.Table(this, "Table", new DynamoDB.TableProps { PartitionKey = Shared.Key });
        table.AutoScaleReadCapacity(new DynamoDB.EnableScalingProps { MinCapacity = 500, MaxCapacity = 10 }).ScaleOnUtilization(new DynamoDB.UtilizationScalingProps { TargetUtilizationPercent = 70 });

        // fixed Low: Properties.ProvisionedThroughput.ReadCapacityUnits=10, Properties.ProvisionedThroughput.WriteCapacityUnits=500
        var low = new DynamoDB.Table(this, "Low", new DynamoDB.TableProps { PartitionKey = Shared.Key, ReadCapacity = 5, WriteCapacity = 5_000 });
        low.AutoScaleReadCapacity(new DynamoDB.EnableScalingProps { MinCapacity = 10, MaxCapacity = 500 }).ScaleOnUtilization(new DynamoDB.UtilizationScalingProps { TargetUtilizationPercent = 70 });
        low.AutoScaleWriteCapacity(new DynamoDB.EnableScalingProps { MinCapacity = 10, MaxCapacity = 500 }).ScaleOnUtilization(new DynamoDB.UtilizationScalingProps { TargetUtilizationPercent = 70 });

        // fixed Global: Properties.WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings.SeedCapacity=1000, Properties.WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings.MaxCapacity=1000
        new DynamoDB.TableV2(this, "Global", new DynamoDB.TablePropsV2
        {
            PartitionKey = Shared.Key,
            Billing = DynamoDB.Billing.Provisioned(new DynamoDB.ThroughputProps
            {
                ReadCapacity = DynamoDB.Capacity.Fixed(5),
                WriteCapacity = DynamoDB.Capacity.Autoscaled(new DynamoDB.AutoscaledCapacityOptions { SeedCapacity = 2_000, MaxCapacity = 1_000 }),
            }),
        });

        // fixed Raw: Properties.MinCapacity=2, Properties.MaxCapacity=9
        new CfnScalableTarget(this, "Raw", new CfnScalableTargetProps
        {
            MinCapacity = 9,
            MaxCapacity = 2,
            ResourceId = "table/orders",
            RoleArn = "arn:aws:iam::123456789012:role/scaling",
            ScalableDimension = "dynamodb:table:ReadCapacityUnits",
            ServiceNamespace = "dynamodb",
        });
    }
}
