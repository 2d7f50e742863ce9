using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using Xunit;

namespace TransactionProcessing.Tests;

public class TransactionProcessingStackTests
{
    private readonly Template _template = Template.FromStack(new TransactionProcessingStack(
        new App(),
        "TestStack",
        new TransactionProcessingStackProps { EnvironmentSuffix = "test" }));

    [Fact]
    public void Clusters_are_deleted_with_the_stack()
    {
        _template.ResourceCountIs("AWS::RDS::DBCluster", 2);
        _template.AllResources("AWS::RDS::DBCluster", new Dictionary<string, object>
        {
            ["DeletionPolicy"] = "Delete",
        });
    }

    [Fact]
    public void Ledger_is_an_encrypted_aurora_cluster()
    {
        _template.HasResource("AWS::RDS::DBCluster", new Dictionary<string, object>
        {
            ["Properties"] = Match.ObjectLike(new Dictionary<string, object>
            {
                ["Engine"] = "aurora-mysql",
                ["DatabaseName"] = "ledger",
                ["StorageEncrypted"] = true,
            }),
            ["DeletionPolicy"] = "Delete",
            ["UpdateReplacePolicy"] = "Delete",
        });
    }

    [Fact]
    public void Ledger_can_be_torn_down()
    {
        _template.HasResourceProperties("AWS::RDS::DBCluster", new Dictionary<string, object>
        {
            ["DatabaseName"] = "ledger",
            ["DeletionProtection"] = false,
        });
    }

    [Fact]
    public void Session_table_is_on_demand()
    {
        _template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object>
        {
            ["BillingMode"] = "PAY_PER_REQUEST",
        });
    }

    [Fact]
    public void Session_table_is_deleted_with_the_stack()
    {
        _template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>
        {
            ["Properties"] = Match.ObjectLike(new Dictionary<string, object> { ["TableName"] = "payment-sessions" }),
            ["DeletionPolicy"] = "Delete",
        });
    }

    [Fact]
    public void Settlement_bucket_carries_the_environment()
    {
        _template.HasResourceProperties("AWS::S3::Bucket", new Dictionary<string, object>
        {
            ["BucketName"] = "settlements-test",
        });
    }

    [Fact]
    public void Settlements_have_their_tables()
    {
        _template.ResourceCountIs("AWS::DynamoDB::Table", 6);
        _template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>
        {
            ["Properties"] = Match.ObjectLike(new Dictionary<string, object> { ["TableName"] = "settlement-disputes-test" }),
            ["DeletionPolicy"] = "Delete",
        });
    }

    [Fact]
    public void Dashboard_exists()
    {
        _template.ResourceCountIs("AWS::CloudWatch::Dashboard", 1);
    }
}
