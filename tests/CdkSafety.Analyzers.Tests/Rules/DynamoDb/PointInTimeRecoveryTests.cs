using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class PointInTimeRecoveryTests() : ValueRuleTests<PointInTimeRecoveryAnalyzer>("Amazon.CDK.AWS.DynamoDB", "Table", "PointInTimeRecovery", "bool", "false", "true", mayBeAbsent: false)
{
    private const string OrdersMessage =
        "'Orders' (AWS::DynamoDB::Table) has no point-in-time recovery: what is deleted or overwritten by mistake cannot be brought back; turn it on";

    [Fact]
    public Task A_table_that_turns_it_off_is_reported_there() => InStack(
        """new Table(this, "Orders", new TableProps { PointInTimeRecovery = {|#0:false|} });""",
        Finding(OrdersMessage));

    [Fact]
    public Task A_table_that_says_nothing_is_reported_at_its_type() => InStack(
        """new {|#0:Table|}(this, "Orders", new TableProps { TableName = "orders" });""",
        Finding(OrdersMessage));

    [Theory]
    [InlineData("new [|Table|](this, \"T\", null);")]
    [InlineData("Table t = [|new|](this, \"T\", new TableProps());")]
    [InlineData("new [|TableV2|](this, \"T\", new TablePropsV2());")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { PointInTimeRecovery = [|false|] });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { PointInTimeRecovery = true, Replicas = new[] { new ReplicaTableProps { Region = \"eu-west-1\", PointInTimeRecovery = [|false|] } } });")]
    [InlineData("new [|CfnTable|](this, \"T\", new CfnTableProps { KeySchema = new object[0] });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = [|false|] } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], PointInTimeRecoverySpecification = new Dictionary<string, object> { [\"pointInTimeRecoveryEnabled\"] = [|\"false\"|] } });")]
    [InlineData("new [|CfnGlobalTable|](this, \"T\", new CfnGlobalTableProps { Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { Region = \"eu-west-1\" } } });")]
    public Task Every_table_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps { PointInTimeRecovery = true });")]
    [InlineData("new Table(this, \"T\", props);")]
    [InlineData("new Table(this, \"T\", new TableProps { PointInTimeRecovery = isProd });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { PointInTimeRecovery = true });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Replicas = replicas });")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); t.AddPropertyOverride(\"PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled\", true);")]
    [InlineData("var t = new Table(this, \"T\", new TableProps()); ((CfnTable)t.Node.DefaultChild!).PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true };")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { PointInTimeRecoverySpecification = new CfnGlobalTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true } } } });")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\"); var p = new TableProps();")]
    public Task What_has_it_is_not_known_or_is_imported_is_silent(string statement) =>
        InFile(Stack(statement, parameters: "bool isProd, TableProps props, IReplicaTableProps[] replicas"));

    [Fact]
    public Task The_specification_of_newer_versions_counts() => Run(Test(
        Stack(
            """
            new Table(this, "A", new TableProps { PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = true } });
            new Table(this, "B", new TableProps { PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = [|false|] } });
            """),
        CdkReferences.Newest));
}
