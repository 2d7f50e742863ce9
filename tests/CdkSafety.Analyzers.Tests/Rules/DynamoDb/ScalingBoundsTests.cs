using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class ScalingBoundsTests() : RuleTests<ScalingBoundsAnalyzer>("Amazon.CDK.AWS.DynamoDB Scaling=Amazon.CDK.AWS.ApplicationAutoScaling")
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
    [InlineData("var options = new EnableScalingProps { MinCapacity = 50 };")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(5), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 100, SeedCapacity = 100 }) }) });")]
    public Task Bounds_in_order_and_not_known_are_silent(string statement) => InFile(Stack(statement, parameters: "int low, bool isProd"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("var options = new EnableScalingProps { MinCapacity = [|9|], MaxCapacity = 2 };"), version));

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
