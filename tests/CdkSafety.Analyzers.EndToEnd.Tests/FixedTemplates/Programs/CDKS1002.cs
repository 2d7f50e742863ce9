using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.Cognito;
using Amazon.CDK.AWS.ECR;
using EFS = Amazon.CDK.AWS.EFS;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;

public class StoresRetained : Stack
{
    public StoresRetained(Construct scope, string id) : base(scope, id)
    {
        // fixed Files: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Bucket(this, "Files", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Shared: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new EFS.FileSystem(this, "Shared", new EFS.FileSystemProps { Vpc = global::Shared.Vpc(this), VpcSubnets = new Amazon.CDK.AWS.EC2.SubnetSelection { SubnetType = Amazon.CDK.AWS.EC2.SubnetType.PRIVATE_ISOLATED }, RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Images: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Repository(this, "Images", new RepositoryProps { RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Users: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new UserPool(this, "Users", new UserPoolProps { RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Key: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Key(this, "Key", new KeyProps { RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Events: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Amazon.CDK.AWS.Kinesis.Stream(this, "Events").ApplyRemovalPolicy(RemovalPolicy.DESTROY);

        // fixed Raw: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new CfnBucket(this, "Raw").ApplyRemovalPolicy(RemovalPolicy.DESTROY);

        // fixed Option: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var option = new CfnBucket(this, "Option");
        option.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;
    }
}
