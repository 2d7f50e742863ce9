using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using DynamoDB = Amazon.CDK.AWS.DynamoDB;

public class ScalingInQuota : Stack
{
    public ScalingInQuota(Construct scope, string id) : base(scope, id)
    {
        // fixed Table/ReadScaling/Target: Properties.MinCapacity=10, Properties.MaxCapacity=40000
        var table = new DynamoDB.Table(this, "Table", new DynamoDB.TableProps { PartitionKey = Shared.Key });
        table.AutoScaleReadCapacity(new DynamoDB.EnableScalingProps { MinCapacity = 10, MaxCapacity = 80_000 }).ScaleOnUtilization(new DynamoDB.UtilizationScalingProps { TargetUtilizationPercent = 70 });

        // fixed Raw: Properties.MaxCapacity=40000
        new CfnScalableTarget(this, "Raw", new CfnScalableTargetProps
        {
            MinCapacity = 5,
            MaxCapacity = 90_000,
            ResourceId = "table/orders",
            RoleArn = "arn:aws:iam::123456789012:role/scaling",
            ScalableDimension = "dynamodb:table:ReadCapacityUnits",
            ServiceNamespace = "dynamodb",
        });
    }
}
