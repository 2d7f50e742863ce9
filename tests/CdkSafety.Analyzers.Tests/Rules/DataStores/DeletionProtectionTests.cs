using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DataStores;

public class DeletionProtectionTests() : ValueRuleTests<DeletionProtectionAnalyzer>(
    "Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS Cognito=Amazon.CDK.AWS.Cognito ELB=Amazon.CDK.AWS.ElasticLoadBalancingV2", "Table", "DeletionProtection", "bool", "false", "true")
{
    [Fact]
    public Task An_L2_table_without_protection_is_reported() => InStack(
        """new Table(this, "Orders", new TableProps { DeletionProtection = {|#0:false|} });""",
        Finding("'Orders' (AWS::DynamoDB::Table) has its deletion protection off: a single request, or the deletion of the stack, deletes it; use true"));

    [Fact]
    public Task An_L1_user_pool_says_it_in_words() => InStack(
        """new Cognito.CfnUserPool(this, "Users", new Cognito.CfnUserPoolProps { DeletionProtection = {|#0:"INACTIVE"|} });""",
        Finding("'Users' (AWS::Cognito::UserPool) has its deletion protection off: a single request, or the deletion of the stack, deletes it; use ACTIVE"));

    [Theory]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { DeletionProtection = [|false|] });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Replicas = new[] { new ReplicaTableProps { Region = \"eu-west-1\", DeletionProtection = [|false|] } } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { DeletionProtectionEnabled = [|false|], KeySchema = new object[0] });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { DeletionProtectionEnabled = [|false|], Region = \"eu-west-1\" } } });")]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps { DeletionProtection = [|false|] });")]
    [InlineData("new RDS.DatabaseInstance(this, \"T\", new RDS.DatabaseInstanceProps { DeletionProtection = [|false|] });")]
    [InlineData("new RDS.CfnDBCluster(this, \"T\", new RDS.CfnDBClusterProps { DeletionProtection = [|false|] });")]
    [InlineData("new Amazon.CDK.AWS.DocDB.DatabaseCluster(this, \"T\", new Amazon.CDK.AWS.DocDB.DatabaseClusterProps { DeletionProtection = [|false|] });")]
    [InlineData("new Amazon.CDK.AWS.Neptune.CfnDBCluster(this, \"T\", new Amazon.CDK.AWS.Neptune.CfnDBClusterProps { DeletionProtection = [|false|] });")]
    [InlineData("new Amazon.CDK.AWS.QLDB.CfnLedger(this, \"T\", new Amazon.CDK.AWS.QLDB.CfnLedgerProps { PermissionsMode = \"STANDARD\", DeletionProtection = [|false|] });")]
    [InlineData("new Cognito.UserPool(this, \"T\", new Cognito.UserPoolProps { DeletionProtection = [|false|] });")]
    [InlineData("new ELB.ApplicationLoadBalancer(this, \"T\", new ELB.ApplicationLoadBalancerProps { DeletionProtection = [|false|] });")]
    [InlineData("new ELB.CfnLoadBalancer(this, \"T\", new ELB.CfnLoadBalancerProps { LoadBalancerAttributes = new[] { new ELB.CfnLoadBalancer.LoadBalancerAttributeProperty { Key = \"idle_timeout.timeout_seconds\", Value = \"false\" }, new ELB.CfnLoadBalancer.LoadBalancerAttributeProperty { Key = \"deletion_protection.enabled\", Value = [|\"false\"|] } } });")]
    [InlineData("var t = new Table(this, \"T\", new TableProps()); ((CfnTable)t.Node.DefaultChild!).DeletionProtectionEnabled = [|false|];")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.AddPropertyOverride(\"DeletionProtectionEnabled\", [|false|]);")]
    public Task Every_resource_with_a_protection_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps());")]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps { DeletionProtection = true });")]
    [InlineData("new Cognito.CfnUserPool(this, \"T\", new Cognito.CfnUserPoolProps { DeletionProtection = \"ACTIVE\" });")]
    [InlineData("new ELB.CfnLoadBalancer(this, \"T\", new ELB.CfnLoadBalancerProps { LoadBalancerAttributes = new[] { new ELB.CfnLoadBalancer.LoadBalancerAttributeProperty { Key = \"other\", Value = \"false\" } } });")]
    [InlineData("var t = new Table(this, \"T\", new TableProps { DeletionProtection = false }); ((CfnTable)t.Node.DefaultChild!).DeletionProtectionEnabled = true;")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\");")]
    public Task What_is_protected_not_said_changed_or_imported_is_silent(string statement) => InStack(statement);
}
