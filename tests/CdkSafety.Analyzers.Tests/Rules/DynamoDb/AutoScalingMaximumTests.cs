using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class AutoScalingMaximumTests() : ValueRuleTests<AutoScalingMaximumAnalyzer>(
    "Amazon.CDK.AWS.DynamoDB Scaling=Amazon.CDK.AWS.ApplicationAutoScaling CfnScalableTarget=Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTarget CfnScalableTargetProps=Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTargetProps",
    "CfnScalableTarget", "MaxCapacity", "int", "80000", "100", mayBeAbsent: false, others: "ServiceNamespace = \"dynamodb\", ")
{
    private const string Message =
        "Auto scaling to 80,000 capacity units passes the quota of 40,000: it is accepted at deployment and fails when the load comes; use 40,000 or less";

    [Fact]
    public Task The_scaling_of_an_L2_table_above_the_quota_is_reported() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps { ReadCapacity = 5 });
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = {|#0:80000|} });
        """,
        Finding(Message));

    [Fact]
    public Task An_L1_scalable_target_of_dynamodb_is_reported() => InStack(
        """
        new Scaling.CfnScalableTarget(this, "Target", new Scaling.CfnScalableTargetProps
        {
            MinCapacity = 1,
            MaxCapacity = {|#0:80000|},
            ResourceId = "table/orders",
            ScalableDimension = "dynamodb:table:ReadCapacityUnits",
            ServiceNamespace = "dynamodb",
        });
        """,
        Finding(Message));

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = [|80000|] });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleGlobalSecondaryIndexReadCapacity(\"i\", new EnableScalingProps { MinCapacity = 1, MaxCapacity = [|80000|] });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleGlobalSecondaryIndexWriteCapacity(props: new EnableScalingProps { MinCapacity = 1, MaxCapacity = [|80000|] }, indexName: \"i\");")]
    [InlineData("var props = new EnableScalingProps { MinCapacity = 1 }; props.MaxCapacity = [|80000|]; new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(props);")]
    [InlineData("EnableScalingProps props = new() { MinCapacity = 1, MaxCapacity = [|80000|] }; new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(props);")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(1), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = [|80000|] }) }) });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { GlobalSecondaryIndexes = new[] { new GlobalSecondaryIndexPropsV2 { IndexName = \"i\", WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = [|80000|] }) } } });")]
    [InlineData("var capacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = [|80000|] }); new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = capacity, WriteCapacity = capacity }) });")]
    [InlineData("new Scaling.ScalableTarget(this, \"T\", new Scaling.ScalableTargetProps { MinCapacity = 1, MaxCapacity = [|80000|], ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = Scaling.ServiceNamespace.DYNAMODB });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { KeySchema = new object[0], AttributeDefinitions = new object[0], Replicas = new object[0], WriteProvisionedThroughputSettings = new CfnGlobalTable.WriteProvisionedThroughputSettingsProperty { WriteCapacityAutoScalingSettings = new CfnGlobalTable.CapacityAutoScalingSettingsProperty { MinCapacity = 1, MaxCapacity = [|80000|], TargetTrackingScalingPolicyConfiguration = new object() } } });")]
    [InlineData("var target = new Scaling.CfnScalableTarget(this, \"T\", new Scaling.CfnScalableTargetProps { MinCapacity = 1, MaxCapacity = 5, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = \"dynamodb\" }); target.MaxCapacity = [|80000|];")]
    [InlineData("var target = new Scaling.CfnScalableTarget(this, \"T\", new Scaling.CfnScalableTargetProps { MinCapacity = 1, MaxCapacity = 5, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = \"dynamodb\" }); target.AddPropertyOverride(\"MaxCapacity\", [|80000|]);")]
    public Task Every_place_of_a_maximum_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = 40000 });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 80000, MaxCapacity = 4000 });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1 });")]
    [InlineData("var props = new EnableScalingProps { MaxCapacity = 80000 }; props.MaxCapacity = 5; new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(props);")]
    [InlineData("var props = new EnableScalingProps { MaxCapacity = 80000 }; if (isProd) props.MaxCapacity = 5; new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(props);")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = maximum });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = isProd ? 5 : 80000 });")]
    [InlineData("new Scaling.ScalableTarget(this, \"T\", new Scaling.ScalableTargetProps { MinCapacity = 1, MaxCapacity = 80000, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = Scaling.ServiceNamespace.LAMBDA });")]
    [InlineData("new Scaling.ScalableTarget(this, \"T\", new Scaling.ScalableTargetProps { MinCapacity = 1, MaxCapacity = 80000, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = service });")]
    [InlineData("new Scaling.CfnScalableTarget(this, \"T\", new Scaling.CfnScalableTargetProps { MinCapacity = 1, MaxCapacity = 80000, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = \"ecs\" });")]
    [InlineData("new Scaling.CfnScalableTarget(this, \"T\", new Scaling.CfnScalableTargetProps { MinCapacity = 1, MaxCapacity = 80000, ResourceId = \"r\", ScalableDimension = \"d\", ServiceNamespace = name });")]
    [InlineData("new Scaling.CfnScalableTarget(this, \"T\", new Scaling.CfnScalableTargetProps { MinCapacity = 1, MaxCapacity = 80000, ResourceId = \"r\", ScalableDimension = \"d\" });")]
    [InlineData("new Amazon.CDK.AWS.ECS.FargateService(this, \"T\", new Amazon.CDK.AWS.ECS.FargateServiceProps()).AutoScaleTaskCount(new Scaling.EnableScalingProps { MaxCapacity = 80000 });")]
    public Task A_maximum_that_fits_or_is_not_known_is_silent(string statement) => InFile(Stack(
        statement,
        parameters: "double maximum, bool isProd, Scaling.ServiceNamespace service, string name"));

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """new Table(this, "T", new TableProps()).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = {|#0:Maximum|} });""",
            "private static double Maximum => {|#1:80000|};"),
        Finding(Message, 1));

    [Fact]
    public Task Scaling_in_a_helper_method_is_reported_once() => InFile(Stack(
        """
        Scale(new Table(this, "Orders", new TableProps()));
        Scale(new Table(this, "Customers", new TableProps()));
        """,
        "private static void Scale(Table table) => table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = [|80000|] });"));

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class EnableScalingProps { public double MaxCapacity { get; set; } }
            public class Table { public void AutoScaleReadCapacity(EnableScalingProps props) => props = new EnableScalingProps { MaxCapacity = 80000 }; }
        }
        """);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class EnableScalingProps { public double MaxCapacity { get; set; } }
            public class Mine { public EnableScalingProps Make() => new EnableScalingProps { MaxCapacity = 80000 }; }
        }
        """);

    [Fact]
    public Task The_quota_can_be_set()
    {
        var test = Test(
            Stack(
                """
                var table = new Table(this, "Orders", new TableProps());
                table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = 80000 });
                table.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = {|#0:100001|} });
                """),
            Finding("Auto scaling to 100,001 capacity units passes the quota of 100,000: it is accepted at deployment and fails when the load comes; use 100,000 or less"));
        test.SetOption("cdk_safety.dynamodb_max_capacity", "100000");
        return Run(test);
    }
}
