using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class OnDemandCapacityTests() : ValueRuleTests<OnDemandCapacityAnalyzer>(
    "Amazon.CDK.AWS.DynamoDB", "Table", "ReadCapacity", "int", "5", "0", others: "BillingMode = BillingMode.PAY_PER_REQUEST, ")
{
    [Fact]
    public Task An_L2_table_on_demand_with_capacity_is_reported() => InStack(
        """new Table(this, "Orders", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = {|#0:5|} });""",
        Finding("'Orders' (AWS::DynamoDB::Table) is billed as PAY_PER_REQUEST and sets ReadCapacityUnits, which belongs to the other billing mode: it is refused or dropped; remove it"));

    [Fact]
    public Task A_provisioned_table_with_on_demand_maxima_is_reported() => InStack(
        """new Table(this, "Orders", new TableProps { MaxReadRequestUnits = {|#0:100|}, BillingMode = BillingMode.PROVISIONED });""",
        Finding("'Orders' (AWS::DynamoDB::Table) is billed as PROVISIONED and sets MaxReadRequestUnits, which belongs to the other billing mode: it is refused or dropped; remove it"));

    [Theory]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], BillingMode = \"PAY_PER_REQUEST\", ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|5|], WriteCapacityUnits = [|6|] } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], BillingMode = \"PROVISIONED\", OnDemandThroughput = new CfnTable.OnDemandThroughputProperty { MaxReadRequestUnits = [|5|] } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], BillingMode = \"PAY_PER_REQUEST\", GlobalSecondaryIndexes = new[] { new CfnTable.GlobalSecondaryIndexProperty { IndexName = \"i\", KeySchema = new object[0], Projection = new object(), ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|5|], WriteCapacityUnits = 0 } } } });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { BillingMode = \"PAY_PER_REQUEST\", WriteProvisionedThroughputSettings = new CfnGlobalTable.WriteProvisionedThroughputSettingsProperty { WriteCapacityAutoScalingSettings = new CfnGlobalTable.CapacityAutoScalingSettingsProperty { MinCapacity = 1, MaxCapacity = [|2|] } } });")]
    [InlineData("var props = new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST }; props.WriteCapacity = [|7|]; new Table(this, \"T\", props);")]
    [InlineData("const int Units = 7; var props = new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, WriteCapacity = [|Units|] };")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], BillingMode = \"PROVISIONED\" }); t.AddPropertyOverride(\"OnDemandThroughput.MaxWriteRequestUnits\", [|9|]);")]
    public Task Every_contradiction_is_reported(string statement) => InStack(statement);

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, MaxReadRequestUnits = 100 });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PROVISIONED, ReadCapacity = 5 });")]
    [InlineData("new Table(this, \"T\", new TableProps { ReadCapacity = 5 });")]
    [InlineData("new Table(this, \"T\", new TableProps { MaxReadRequestUnits = 5 });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = mode, ReadCapacity = 5 });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = isProd ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST, ReadCapacity = 5 });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = units });")]
    [InlineData("new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = null, WriteCapacity = 0 });")]
    [InlineData("var t = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], BillingMode = \"PROVISIONED\", OnDemandThroughput = new CfnTable.OnDemandThroughputProperty { MaxReadRequestUnits = 5 } }); t.BillingMode = \"PAY_PER_REQUEST\";")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\");")]
    public Task What_fits_its_mode_or_is_not_known_is_silent(string statement) => InFile(Stack(statement, parameters: "BillingMode mode, int units, bool isProd"));

    [Fact]
    public Task Auto_scaling_of_a_table_on_demand_is_reported() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST });
        table.{|#0:AutoScaleReadCapacity|}(new EnableScalingProps { MinCapacity = 1, MaxCapacity = 10 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        """,
        Finding("'Orders' (AWS::DynamoDB::Table) is billed as PAY_PER_REQUEST and sets auto scaling, which belongs to the other billing mode: it is refused or dropped; remove it"));

    [Theory]
    [InlineData("var table = new Table(this, \"T\", OnDemand); table.[|AutoScaleWriteCapacity|](Bounds); table.[|AutoScaleReadCapacity|](Bounds);")]
    [InlineData("var table = new Table(this, \"T\", OnDemand); var scaling = table.[|AutoScaleGlobalSecondaryIndexReadCapacity|](\"byDay\", bounds);")]
    [InlineData("new Table(this, \"T\", OnDemand).[|AutoScaleGlobalSecondaryIndexWriteCapacity|](props: bounds, indexName: \"byDay\");")]
    [InlineData("_table = new Table(this, \"T\", OnDemand); _table.[|AutoScaleReadCapacity|](bounds);")]
    public Task Every_auto_scaling_of_a_table_on_demand_is_reported(string statements) => InFile(Stack(
        statements,
        "private Table? _table; private static TableProps OnDemand => new() { BillingMode = BillingMode.PAY_PER_REQUEST }; private static EnableScalingProps Bounds => new() { MinCapacity = 1, MaxCapacity = 2 };",
        "EnableScalingProps bounds"));

    [Theory]
    [InlineData("var table = new Table(this, \"T\", new TableProps()); table.AutoScaleReadCapacity(bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PROVISIONED }); table.AutoScaleReadCapacity(bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { BillingMode = mode }); table.AutoScaleReadCapacity(bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { BillingMode = isProd ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST }); if (isProd) { table.AutoScaleReadCapacity(bounds); }")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST }); any.AutoScaleReadCapacity(bounds);")]
    public Task Auto_scaling_of_another_table_or_an_unknown_one_is_silent(string statements) => InFile(Stack(
        statements, parameters: "BillingMode mode, bool isProd, EnableScalingProps bounds, Table any"));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        var props = new Amazon.CDK.AWS.DynamoDB.TableProps { BillingMode = "PAY_PER_REQUEST", ReadCapacity = 2 };

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public string? BillingMode { get; set; } public int ReadCapacity { get; set; } }
        }
        """,
        OutputKind.ConsoleApplication);
}
