using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

public class SnapshotSupportTests() : ValueRuleTests<SnapshotSupportAnalyzer>(
    "Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS", "Table", "RemovalPolicy", "RemovalPolicy", "RemovalPolicy.SNAPSHOT", "RemovalPolicy.RETAIN")
{
    [Fact]
    public Task An_L2_table_with_SNAPSHOT_is_reported() => InStack(
        """new Table(this, "Orders", new TableProps { RemovalPolicy = {|#0:RemovalPolicy.SNAPSHOT|} });""",
        Finding("CloudFormation cannot make a snapshot of 'Orders' (AWS::DynamoDB::Table): it rejects the template; use RETAIN"));

    [Fact]
    public Task Each_attribute_of_an_L1_is_reported() => InStack(
        """
        var topic = new Amazon.CDK.AWS.SNS.CfnTopic(this, "Orders");
        topic.CfnOptions.DeletionPolicy = {|#0:CfnDeletionPolicy.SNAPSHOT|};
        topic.AddOverride("UpdateReplacePolicy", {|#1:"Snapshot"|});
        """,
        FindingAt(0, "CloudFormation cannot make a snapshot of 'Orders' (AWS::SNS::Topic): it rejects the template; use RETAIN"),
        FindingAt(1, "CloudFormation cannot make a snapshot of 'Orders' (AWS::SNS::Topic): it rejects the template; use RETAIN"));

    [Theory]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps { RemovalPolicy = RemovalPolicy.SNAPSHOT });")]
    [InlineData("new RDS.CfnDBInstance(this, \"T\", new RDS.CfnDBInstanceProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("new Amazon.CDK.AWS.DocDB.DatabaseCluster(this, \"T\", new Amazon.CDK.AWS.DocDB.DatabaseClusterProps { RemovalPolicy = RemovalPolicy.SNAPSHOT });")]
    [InlineData("new Amazon.CDK.AWS.Neptune.CfnDBCluster(this, \"T\").ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("new Amazon.CDK.AWS.Redshift.CfnCluster(this, \"T\", new Amazon.CDK.AWS.Redshift.CfnClusterProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("new Amazon.CDK.AWS.EC2.CfnVolume(this, \"T\", new Amazon.CDK.AWS.EC2.CfnVolumeProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("new Amazon.CDK.AWS.ElastiCache.CfnCacheCluster(this, \"T\", new Amazon.CDK.AWS.ElastiCache.CfnCacheClusterProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("new Amazon.CDK.AWS.ElastiCache.CfnReplicationGroup(this, \"T\", new Amazon.CDK.AWS.ElastiCache.CfnReplicationGroupProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\").ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);")]
    [InlineData("var t = new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.SNAPSHOT }); t.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task What_has_snapshots_what_is_imported_and_what_is_changed_is_silent(string statement) => InStack(statement);

    [Fact]
    public Task An_instance_of_a_cluster_has_no_snapshots_of_its_own() => InFile(
        Stack(
            """
            new RDS.CfnDBInstance(this, "Writer", new RDS.CfnDBInstanceProps { DbClusterIdentifier = cluster.Ref }).ApplyRemovalPolicy({|#0:RemovalPolicy.SNAPSHOT|});
            new Amazon.CDK.AWS.DocDB.CfnDBInstance(this, "Docs", new Amazon.CDK.AWS.DocDB.CfnDBInstanceProps { DbClusterIdentifier = "docs" }).ApplyRemovalPolicy({|#1:RemovalPolicy.SNAPSHOT|});
            """,
            parameters: "RDS.CfnDBCluster cluster"),
        FindingAt(0, "CloudFormation cannot make a snapshot of 'Writer' (AWS::RDS::DBInstance): it rejects the template; use RETAIN"),
        FindingAt(1, "CloudFormation cannot make a snapshot of 'Docs' (AWS::DocDB::DBInstance): it rejects the template; use RETAIN"));
}
