using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

public class MissingRemovalPolicyTests() : RuleTests<MissingRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS")
{
    private const string OrdersMessage =
        "The database 'Orders' (AWS::DynamoDB::Table) has no removal policy: CloudFormation deletes it with all its data when the stack is deleted or an update replaces it; use RETAIN";

    [Fact]
    public Task An_L1_table_without_a_policy_is_reported() => InStack(
        """new {|#0:CfnTable|}(this, "Orders", new CfnTableProps { KeySchema = new object[0] });""",
        Finding(OrdersMessage));

    [Fact]
    public Task A_cluster_of_RDS_is_deleted_when_it_is_replaced() => InStack(
        """new {|#0:RDS.CfnDBCluster|}(this, "Ledger", new RDS.CfnDBClusterProps { Engine = "aurora-mysql" });""",
        Finding("The database 'Ledger' (AWS::RDS::DBCluster) has no removal policy: CloudFormation deletes it with all its data when an update replaces it; use RETAIN or SNAPSHOT"));

    [Theory]
    [InlineData("new [|Amazon.CDK.AWS.Timestream.CfnDatabase|](this, \"T\");")]
    [InlineData("new [|Amazon.CDK.AWS.Neptune.CfnDBCluster|](this, \"T\");")]
    [InlineData("new [|Amazon.CDK.AWS.DocDB.CfnDBCluster|](this, \"T\", new Amazon.CDK.AWS.DocDB.CfnDBClusterProps());")]
    [InlineData("new [|RDS.CfnDBInstance|](this, \"T\", new RDS.CfnDBInstanceProps { Engine = \"mysql\" });")]
    [InlineData("CfnTable t = [|new|](this, \"T\", new CfnTableProps { KeySchema = new object[0] });")]
    [InlineData("_ = new [|CfnTable|](props: new CfnTableProps { KeySchema = new object[0] }, id: \"T\", scope: this);")]
    [InlineData("var t = new [|CfnTable|](this, \"T\", new CfnTableProps { KeySchema = new object[0] }); new CfnOutput(this, \"O\", new CfnOutputProps { Value = t.AttrArn });")]
    [InlineData("var t = new [|CfnTable|](this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.AddPropertyOverride(\"TableName\", \"t\");")]
    [InlineData("var t = new [|CfnTable|](this, \"T\", new CfnTableProps { KeySchema = new object[0] }); var u = new CfnOutput(this, \"U\", new CfnOutputProps { Value = \"\" }); u.Node.AddDependency(t);")]
    public Task Every_database_and_form_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }).ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }).ApplyRemovalPolicy(RemovalPolicy.DESTROY);")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }).ApplyRemovalPolicy(policy);")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.AddOverride(\"DeletionPolicy\", \"Retain\");")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); if (policy == RemovalPolicy.RETAIN) { t.ApplyRemovalPolicy(policy); }")]
    public Task A_policy_however_set_is_silent(string statement) => InFile(Stack(statement, parameters: "RemovalPolicy policy"));

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps());")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2());")]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps());")]
    [InlineData("new Amazon.CDK.AWS.S3.CfnBucket(this, \"T\");")]
    [InlineData("new RDS.CfnDBInstance(this, \"T\", new RDS.CfnDBInstanceProps { DbClusterIdentifier = \"ledger\" });")]
    [InlineData("new Amazon.CDK.AWS.Neptune.CfnDBInstance(this, \"T\", new Amazon.CDK.AWS.Neptune.CfnDBInstanceProps { DbClusterIdentifier = \"ledger\", DbInstanceClass = \"x\" });")]
    [InlineData("new RDS.CfnGlobalCluster(this, \"T\");")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\");")]
    [InlineData("var props = new CfnTableProps { KeySchema = new object[0] };")]
    public Task An_L2_default_that_keeps_what_holds_no_data_and_what_is_imported_are_silent(string statement) => InStack(statement);

    [Theory]
    [InlineData("Protect(new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }));")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); Protect(t);")]
    [InlineData("_table = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] });")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); _table = t;")]
    [InlineData("var t = new List<CfnTable> { new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }) };")]
    public Task A_construct_that_other_code_may_change_is_silent(string statement) => InFile(Stack(
        statement,
        "private CfnTable? _table;\npublic void Keep() => _table!.ApplyRemovalPolicy(RemovalPolicy.RETAIN);\nprotected virtual void Protect(CfnTable table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);"));

    [Fact]
    public Task A_construct_in_a_field_that_nothing_changes_is_judged() => InFile(Stack(
        """_table = new [|CfnTable|](this, "T", new CfnTableProps { KeySchema = new object[0] });""",
        "private readonly CfnTable _table;"));

    [Fact]
    public Task An_aspect_of_the_project_may_set_the_policy() => InFile(Stack(
        """
        new CfnTable(this, "T", new CfnTableProps { KeySchema = new object[0] });
        Aspects.Of(this).Add(new KeepAll());
        """,
        declarations: "public class KeepAll : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect { public void Visit(IConstruct node) { if (node is CfnResource resource) { resource.ApplyRemovalPolicy(RemovalPolicy.RETAIN); } } }"));

    [Fact]
    public Task A_subclass_may_be_changed_where_it_is_made() => InFile(Stack(
        "new Orders(this).ApplyRemovalPolicy(RemovalPolicy.RETAIN);",
        declarations: "public class Orders : CfnTable { public Orders(Construct scope) : base(scope, \"T\", new CfnTableProps { KeySchema = new object[0] }) { } }"));

    [Fact]
    public Task What_a_construct_of_the_project_lacks_is_reported_where_it_is_written() => InFile(Stack(
        "new Store(this, \"a\");\nnew Store(this, \"b\");",
        declarations: "public class Store : Construct { public Store(Construct scope, string name) : base(scope, name) { new [|CfnTable|](this, name, new CfnTableProps { KeySchema = new object[0] }); } }"));

    [Theory]
    [InlineData("cdk_safety.stateful_resource_types", "-AWS::DynamoDB::Table")]
    [InlineData("cdk_safety.ephemeral_stacks", "AppStack")]
    public Task Options_silence(string key, string value) =>
        WithOption(key, value, Stack("new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0] });"));

    [Fact]
    public Task A_type_that_the_option_calls_a_database_is_judged() =>
        WithOption("cdk_safety.stateful_resource_types", "+AWS::S3::Bucket=database, +AWS::SQS::Queue=database", Stack("new [|Amazon.CDK.AWS.S3.CfnBucket|](this, \"T\");\nnew [|Amazon.CDK.AWS.SQS.Queue|](this, \"Q\");"));

    [Fact]
    public Task A_call_of_the_base_constructor_is_judged() => InFile(Stack(
        string.Empty,
        declarations: "public class Orders : CfnTable { public Orders(Construct scope) : [|base|](scope, \"T\", new CfnTableProps { KeySchema = new object[0] }) { } }"));

    [Theory]
    [InlineData("RemovalPolicy.RETAIN")]
    [InlineData("Constant")]
    [InlineData("_field")]
    [InlineData("Helper()")]
    [InlineData("isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    public Task A_policy_that_comes_by_a_name_is_silent(string policy) => InFile(Stack(
        $"var table = new CfnTable(this, \"T\", new CfnTableProps {{ KeySchema = new object[0] }});\ntable.ApplyRemovalPolicy({policy});",
        "private const RemovalPolicy Constant = RemovalPolicy.RETAIN; private RemovalPolicy _field; public void Set(RemovalPolicy policy) => _field = policy; private static RemovalPolicy Helper() => RemovalPolicy.SNAPSHOT;",
        "bool isProd"));

    [Fact]
    public Task Types_of_the_same_name_in_a_project_with_the_CDK_are_silent() => InFile(
        """
        namespace Mine
        {
            public class CfnTable { public CfnTable(object scope, string id) { } }
            public class AppStack { public AppStack() => new CfnTable(this, "Orders"); }
        }
        """);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("new [|CfnTable|](this, \"Orders\", new CfnTableProps { KeySchema = new object[0] });"), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        using Amazon.CDK.AWS.DynamoDB;

        new CfnTable(null, "Orders");

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class CfnTable { public CfnTable(object? scope, string id) { } }
        }
        """,
        OutputKind.ConsoleApplication);
}
