using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class ScalingBoundsTests() : ValueRuleTests<ScalingBoundsAnalyzer>(
    "Amazon.CDK.AWS.DynamoDB Scaling=Amazon.CDK.AWS.ApplicationAutoScaling CfnScalableTarget=Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTarget CfnScalableTargetProps=Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTargetProps",
    "CfnScalableTarget", "MinCapacity", "int", "9", "1", mayBeAbsent: false, others: "MaxCapacity = 5, ")
{
    private const string Message = "The minimum of 5,000 is above the maximum of 100: the scaling is refused when the app is synthesized or deployed; keep it at or below the maximum";

    [Fact]
    public Task A_table_whose_bounds_are_crossed_is_reported() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps());
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = {|#0:5000|}, MaxCapacity = 100 });
        """,
        Finding(Message));

    [Fact]
    public Task An_L1_target_is_reported() => InStack(
        """new Scaling.CfnScalableTarget(this, "T", new Scaling.CfnScalableTargetProps { MaxCapacity = 100, MinCapacity = {|#0:5000|}, ResourceId = "table/orders", ScalableDimension = "dynamodb:table:ReadCapacityUnits", ServiceNamespace = "dynamodb" });""",
        Finding(Message));

    [Fact]
    public Task A_seed_above_the_maximum_is_reported() => InStack(
        """new TableV2(this, "T", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(5), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MinCapacity = 1, SeedCapacity = {|#0:200|}, MaxCapacity = 100 }) }) });""",
        Finding("The seed capacity of 200 is above the maximum of 100: the scaling is refused when the app is synthesized or deployed; keep it at or below the maximum"));

    [Theory]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MinCapacity = [|9|], MaxCapacity = 2 }), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MinCapacity = 1, MaxCapacity = 3 }) }) });")]
    [InlineData("var options = new AutoscaledCapacityOptions { MinCapacity = [|9|], MaxCapacity = 2 };")]
    [InlineData("const int Low = 9; new Scaling.ScalableTarget(this, \"T\", new Scaling.ScalableTargetProps { MinCapacity = [|Low|], MaxCapacity = 2 });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { WriteProvisionedThroughputSettings = new CfnGlobalTable.WriteProvisionedThroughputSettingsProperty { WriteCapacityAutoScalingSettings = new CfnGlobalTable.CapacityAutoScalingSettingsProperty { MinCapacity = [|9|], MaxCapacity = 2 } } });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { Replicas = new object[] { new Dictionary<string, object> { [\"readProvisionedThroughputSettings\"] = new Dictionary<string, object> { [\"readCapacityAutoScalingSettings\"] = new Dictionary<string, object> { [\"minCapacity\"] = [|9|], [\"maxCapacity\"] = 2 } } } } });")]
    [InlineData("var bounds = new EnableScalingProps { MinCapacity = 1, MaxCapacity = 2 }; bounds.MinCapacity = [|9|]; new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(bounds);")]
    public Task Every_form_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("var options = new EnableScalingProps { MinCapacity = 5, MaxCapacity = 5 };")]
    [InlineData("var options = new EnableScalingProps { MinCapacity = low, MaxCapacity = 5 };")]
    [InlineData("var options = new EnableScalingProps { MinCapacity = 50, MaxCapacity = low };")]
    [InlineData("var options = new EnableScalingProps { MinCapacity = isProd ? 50 : 1, MaxCapacity = isProd ? 100 : 10 };")]
    [InlineData("var options = new EnableScalingProps { MinCapacity = 50, MaxCapacity = isProd ? 10 : 100 };")]
    [InlineData("var options = new EnableScalingProps { MinCapacity = 50 };")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(5), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 100, SeedCapacity = 100 }) }) });")]
    public Task Bounds_in_order_and_not_known_are_silent(string statement) => InFile(Stack(statement, parameters: "int low, bool isProd"));

    // ---- The table's own capacity

    [Fact]
    public Task A_capacity_below_the_minimum_of_its_scaling_is_reported() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps { ReadCapacity = {|#0:5|} });
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1000 });
        """,
        Finding("The capacity of 5 of 'Orders' (AWS::DynamoDB::Table) is below the minimum of 10 of its auto scaling: auto scaling moves it there, away from what the code says; keep it inside the bounds"));

    [Fact]
    public Task A_capacity_above_the_maximum_of_its_scaling_is_reported() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps { WriteCapacity = {|#0:5000|} });
        table.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1000 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        """,
        Finding("The capacity of 5,000 of 'Orders' (AWS::DynamoDB::Table) is above the maximum of 1,000 of its auto scaling: auto scaling moves it there, away from what the code says; keep it inside the bounds"));

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps { ReadCapacity = [|5|] }).AutoScaleReadCapacity(Bounds);")]
    [InlineData("Table table = new(this, \"T\", new TableProps { ReadCapacity = [|5|], BillingMode = BillingMode.PROVISIONED }); table.AutoScaleReadCapacity(props: Bounds);")]
    [InlineData("const int Units = 5; var table = new Table(this, \"T\", new TableProps { ReadCapacity = [|Units|] }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var props = new TableProps(); props.ReadCapacity = [|5|]; var table = new Table(this, \"T\", props); var bounds = new EnableScalingProps { MaxCapacity = 20 }; bounds.MinCapacity = 10; var scaling = table.AutoScaleReadCapacity(bounds);")]
    [InlineData("_table = new Table(this, \"T\", new TableProps { ReadCapacity = [|5|] }); _table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps()); ((CfnTable)table.Node.DefaultChild!).AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", [|5|]); table.AutoScaleReadCapacity(Bounds);")]
    public Task The_table_of_a_scaling_is_found(string statements) => InFile(Stack(statements, "private Table? _table; private static EnableScalingProps Bounds => new() { MinCapacity = 10, MaxCapacity = 20 };"));

    [Fact]
    public Task A_table_of_its_own_class_is_found() => InFile(Stack(
        string.Empty,
        declarations: """
        public class Orders : Table
        {
            public Orders(Construct scope) : base(scope, "Orders", new TableProps { ReadCapacity = [|5|] })
            {
                AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 20 });
            }
        }
        """));

    [Theory]
    [InlineData("var table = new Table(this, \"T\", new TableProps()); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 15, WriteCapacity = 5 }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 10 }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = low }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = low, MaxCapacity = 20 });")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); if (isProd) table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = isProd ? 15 : 5 }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); table.AutoScaleGlobalSecondaryIndexReadCapacity(\"byDay\", Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); var other = new Table(this, \"O\", new TableProps()); other.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); if (isProd) table = new Table(this, \"O\", new TableProps { ReadCapacity = 6 }); table.AutoScaleReadCapacity(Bounds);")]
    [InlineData("any.AutoScaleReadCapacity(Bounds);")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = 5 }); table.AutoScaleReadCapacity(Bounds);")]
    public Task A_capacity_inside_the_bounds_or_not_known_is_silent(string statements) => InFile(Stack(
        statements, "private static EnableScalingProps Bounds => new() { MinCapacity = 10, MaxCapacity = 20 };", "int low, bool isProd, Table any"));

    [Fact]
    public Task Crossed_bounds_are_one_finding() => InStack(
        "var table = new Table(this, \"T\", new TableProps { ReadCapacity = 5 }); table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = [|20|], MaxCapacity = 10 });");

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        var options = new Amazon.CDK.AWS.DynamoDB.EnableScalingProps { MinCapacity = 9, MaxCapacity = 2 };

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class EnableScalingProps { public int MinCapacity { get; set; } public int MaxCapacity { get; set; } }
        }
        """,
        OutputKind.ConsoleApplication);
}
