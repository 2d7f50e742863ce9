using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.S3;

public class NotEmptied : Stack
{
    public NotEmptied(Construct scope, string id) : base(scope, id)
    {
        // fixed Files: DeletionPolicy=Retain, UpdateReplacePolicy=Retain, Properties.Tags=none
        new Bucket(this, "Files", new BucketProps { AutoDeleteObjects = true, RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Images: DeletionPolicy=Retain, UpdateReplacePolicy=Retain, Properties.EmptyOnDelete=none
        new Repository(this, "Images", new RepositoryProps { EmptyOnDelete = true, RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Raw: Properties.EmptyOnDelete=none
        new CfnRepository(this, "Raw", new CfnRepositoryProps { EmptyOnDelete = true });
    }
}
