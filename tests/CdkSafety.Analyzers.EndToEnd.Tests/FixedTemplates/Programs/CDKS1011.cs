using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.S3;

public class WithoutSnapshots : Stack
{
    public WithoutSnapshots(Construct scope, string id) : base(scope, id)
    {
        // fixed Table: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.SNAPSHOT });

        // fixed Files: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Bucket(this, "Files").ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);

        // fixed Option: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var option = new CfnBucket(this, "Option");
        option.CfnOptions.DeletionPolicy = CfnDeletionPolicy.SNAPSHOT;
        option.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.SNAPSHOT;
    }
}
