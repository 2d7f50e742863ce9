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
                ["DBClusterIdentifier"] = "transaction-ledger",
                ["Engine"] = "aurora-mysql",
                ["StorageEncrypted"] = true,
            }),
            ["DeletionPolicy"] = "Delete",
            ["UpdateReplacePolicy"] = "Delete",
        });
    }

    [Fact]
    public void Session_table_is_on_demand_and_deleted_with_the_stack()
    {
        _template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>
        {
            ["DeletionPolicy"] = "Delete",
        });
        _template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object>
        {
            ["TableName"] = "payment-sessions",
            ["BillingMode"] = "PAY_PER_REQUEST",
        });
    }

    [Fact]
    public void Ledger_is_not_protected_against_deletion()
    {
        var clusters = _template.FindResources("AWS::RDS::DBCluster", new Dictionary<string, object>
        {
            ["Properties"] = new Dictionary<string, object> { ["DeletionProtection"] = false },
        });

        var ledger = Assert.Single(clusters).Value;
        Assert.Equal("Delete", ledger["DeletionPolicy"]);
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
    public void Dashboard_exists()
    {
        _template.ResourceCountIs("AWS::CloudWatch::Dashboard", 1);
    }
}
