using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class ProvisionedCapacityTests() : RuleTests<ProvisionedCapacityAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Option = "cdk_safety.dynamodb_max_capacity";

    // ---- What is reported, where, and in which words

    [Fact]
    public Task An_L2_table_above_the_quota_is_reported_for_read_and_write() => InStack(
        """
        new Table(this, "Orders", new TableProps
        {
            ReadCapacity = {|#0:70000|},
            WriteCapacity = {|#1:40001|},
        });
        """,
        FindingAt(0, "70,000 read capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less"),
        FindingAt(1, "40,001 write capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less"));

    [Fact]
    public Task An_L1_table_above_the_quota_is_reported() => InStack(
        """
        new CfnTable(this, "Orders", new CfnTableProps
        {
            KeySchema = new object[0],
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = {|#0:70000|}, WriteCapacityUnits = 5 },
        });
        """,
        Finding("70,000 read capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less"));

    [Fact]
    public Task An_index_above_the_quota_is_reported() => InFile(
        Stack(
            """
            new CfnTable(this, name, new CfnTableProps
            {
                KeySchema = new object[0],
                GlobalSecondaryIndexes = new[]
                {
                    new CfnTable.GlobalSecondaryIndexProperty
                    {
                        IndexName = "byDate",
                        KeySchema = new object[0],
                        Projection = new CfnTable.ProjectionProperty(),
                        ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 1, WriteCapacityUnits = {|#0:50000.5|} },
                    },
                },
            });
            """,
            parameters: "string name"),
        Finding("50,000.5 write capacity units for an index of a table are above the quota of 40,000: the deployment fails; use 40,000 or less"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Table(this, "Orders", new TableProps { ReadCapacity = [|70000|] });
            new CfnTable(this, "Raw", new CfnTableProps
            {
                KeySchema = new object[0],
                ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 1, WriteCapacityUnits = [|70000|] },
            });
            new TableV2(this, "Global", new TablePropsV2
            {
                Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed([|70000|]), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 10 }) }),
            });
            """),
        version));

    // ---- Every place that takes a capacity

    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps { MaxReadRequestUnits = [|70000|], MaxWriteRequestUnits = [|70000|], BillingMode = BillingMode.PAY_PER_REQUEST });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed([|70000|]), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 1 }) }) });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Billing = Billing.OnDemand(new MaxThroughputProps { MaxReadRequestUnits = [|70000|], MaxWriteRequestUnits = [|70000|] }) });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { GlobalSecondaryIndexes = new[] { new GlobalSecondaryIndexPropsV2 { IndexName = \"i\", ReadCapacity = Capacity.Fixed([|70000|]) } } });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { GlobalSecondaryIndexes = new[] { new GlobalSecondaryIndexPropsV2 { IndexName = \"i\", MaxReadRequestUnits = [|70000|], MaxWriteRequestUnits = [|70000|] } } });")]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { Replicas = new[] { new ReplicaTableProps { Region = \"eu-west-1\", ReadCapacity = Capacity.Fixed([|70000|]) } } });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = \"i\", ReadCapacity = [|70000|], WriteCapacity = [|70000|] });")]
    [InlineData("var index = new GlobalSecondaryIndexProps { IndexName = \"i\" }; index.ReadCapacity = [|70000|]; new Table(this, \"T\", new TableProps()).AddGlobalSecondaryIndex(index);")]
    [InlineData("var throughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|70000|], WriteCapacityUnits = 1 }; new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = throughput });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], OnDemandThroughput = new CfnTable.OnDemandThroughputProperty { MaxReadRequestUnits = [|70000|], MaxWriteRequestUnits = [|70000|] } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|70000|], [\"writeCapacityUnits\"] = 1 } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { { \"ReadCapacityUnits\", [|70000|] } } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], GlobalSecondaryIndexes = new List<object> { new Dictionary<string, object> { [\"provisionedThroughput\"] = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|70000|] } } }.ToArray() });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], GlobalSecondaryIndexes = new object[] { new Dictionary<string, object> { [\"provisionedThroughput\"] = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|70000|] } } } });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { KeySchema = new object[0], AttributeDefinitions = new object[0], Replicas = new object[] { new CfnGlobalTable.ReplicaSpecificationProperty { Region = \"eu-west-1\", ReadProvisionedThroughputSettings = new CfnGlobalTable.ReadProvisionedThroughputSettingsProperty { ReadCapacityUnits = [|70000|] } } } });")]
    [InlineData("new CfnGlobalTable(this, \"T\", new CfnGlobalTableProps { KeySchema = new object[0], AttributeDefinitions = new object[0], Replicas = new object[0], WriteOnDemandThroughputSettings = new CfnGlobalTable.WriteOnDemandThroughputSettingsProperty { MaxWriteRequestUnits = [|70000|] } });")]
    public Task Every_place_of_a_capacity_is_judged(string statement) => InStack(statement);

    [Fact]
    public Task Indexes_in_a_collection_expression_are_judged()
    {
        NeedsCSharp12();
        return InStack(
            """
            new TableV2(this, "T", new TablePropsV2 { GlobalSecondaryIndexes = [new GlobalSecondaryIndexPropsV2 { IndexName = "i", ReadCapacity = Capacity.Fixed([|70000|]) }] });
            IGlobalSecondaryIndexPropsV2[] indexes = [new GlobalSecondaryIndexPropsV2 { IndexName = "i", ReadCapacity = Capacity.Fixed([|70000|]) }];
            new TableV2(this, "U", new TablePropsV2 { GlobalSecondaryIndexes = [.. indexes] });
            """);
    }

    // ---- What is safe or not said

    [Theory]
    [InlineData("40000")]
    [InlineData("40_000.0")]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("-1")]
    public Task A_capacity_within_the_quota_is_silent(string capacity) => InStack(
        $$"""
        new Table(this, "Orders", new TableProps { ReadCapacity = {{capacity}}, WriteCapacity = {{capacity}} });
        new Table(this, "Nothing", new TableProps());
        """);

    [Theory]
    [InlineData("units")]
    [InlineData("units * 2")]
    [InlineData("System.Math.Max(units, 70000)")]
    [InlineData("int.Parse(System.Environment.GetEnvironmentVariable(\"UNITS\")!)")]
    [InlineData("parameter.ValueAsNumber")]
    [InlineData("Units()")]
    [InlineData("big ? 70000 : 5")]
    [InlineData("big ? 70000 : units")]
    [InlineData("units == 1 ? 5 : 70000")]
    public Task A_capacity_that_is_not_known_is_silent(string capacity) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { ReadCapacity = {{capacity}} });""",
        "protected virtual double Units() => 70000;",
        "int units, bool big, CfnParameter parameter"));

    [Fact]
    public Task Another_services_capacity_is_silent() => InStack(
        """
        new Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTarget(this, "T", new Amazon.CDK.AWS.ApplicationAutoScaling.CfnScalableTargetProps { MaxCapacity = 70000, MinCapacity = 70000, ResourceId = "x", ScalableDimension = "x", ServiceNamespace = "ecs" });
        """);

    [Fact]
    public Task An_imported_table_is_silent() => InStack("Table.FromTableName(this, \"Orders\", \"70000\");");

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public double? ReadCapacity { get; set; } }

            public class Table
            {
                public Table(object? scope, string id, TableProps props) { }

                public static void Main() => new Table(null, "Orders", new TableProps { ReadCapacity = 70000 });
            }
        }
        """,
        OutputKind.ConsoleApplication);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        public class AppStack : Amazon.CDK.Stack
        {
            public AppStack() => new Amazon.CDK.AWS.DynamoDB.Table(this, "Orders", new Amazon.CDK.AWS.DynamoDB.TableProps { ReadCapacity = 70000 });
        }

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public double? ReadCapacity { get; set; } }
            public class Table : Constructs.Construct { public Table(Constructs.Construct scope, string id, TableProps props) : base(scope, id) { } }
        }
        """);

    // ---- Ways to write the value

    [Theory]
    [InlineData("Local")]
    [InlineData("Units")]
    [InlineData("Settings.Units")]
    [InlineData("_readonly")]
    [InlineData("s_readonly")]
    [InlineData("Property")]
    [InlineData("Helper()")]
    [InlineData("Helper(70000)")]
    [InlineData("local")]
    [InlineData("70 * 1000")]
    [InlineData("2 * Units")]
    [InlineData("70_000L")]
    [InlineData("7e4")]
    [InlineData("big ? 70000 : 80000")]
    public Task A_capacity_is_followed_through(string capacity) => InFile(Stack(
        $$"""
        const int Local = 70000;
        var local = 70000;
        new Table(this, "Orders", new TableProps { ReadCapacity = [|{{capacity}}|] });
        """,
        """
        private const double Units = 70000;
        private readonly int _readonly = 70000;
        private static readonly double? s_readonly = 70000;
        private static int Property => 70000;
        private static double Helper(int units = 70000) => units;
        """,
        "bool big",
        "public static class Settings { public const int Units = 70000; }"));

    [Theory]
    [InlineData("(double)[|70000|]")]
    [InlineData("(double?)([|70000|])")]
    [InlineData("isProd ? [|70000|] : 5")]
    [InlineData("isProd ? 70000 / 1000 : 70000")]
    public Task The_smallest_span_is_reported(string capacity) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { ReadCapacity = {{capacity}} });""",
        parameters: "bool isProd"));

    [Fact]
    public Task A_constant_in_an_object_typed_property_is_boxed() => InStack(
        """
        object units = 70000;
        new CfnTable(this, "T", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { ["readCapacityUnits"] = [|units|] } });
        """);

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """
            var units = {|#1:70000|};
            new Table(this, "Orders", new TableProps { ReadCapacity = {|#0:units|} });
            """),
        Finding("70,000 read capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less", 1));

    [Fact]
    public Task A_constant_says_where_it_is_declared() => InFile(
        Stack(
            """new Table(this, "Orders", new TableProps { ReadCapacity = {|#0:Units|} });""",
            "private const int {|#1:Units|} = 70000;"),
        Finding("70,000 read capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less", 1));

    [Fact]
    public Task Constructs_are_found_however_they_are_made() => InFile(
        """
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class Orders : Table
        {
            public Orders(Construct scope) : base(props: new TableProps { ReadCapacity = [|70000|] }, id: "Orders", scope: scope)
            {
                Table other = new(this, "Other", Props());
            }

            private static TableProps Props()
            {
                var props = new TableProps();
                props.WriteCapacity = [|70000|];
                return props;
            }
        }
        """);

    [Fact]
    public Task Props_that_two_constructs_share_are_reported_once() => InStack(
        """
        var props = new TableProps { ReadCapacity = [|70000|] };
        new Table(this, "Orders", props);
        new Table(this, "Customers", props);
        """);

    [Fact]
    public Task The_last_write_to_props_wins() => InStack(
        """
        var props = new TableProps { ReadCapacity = 70000 };
        props.ReadCapacity = 5;
        props.WriteCapacity = [|70000|];
        new Table(this, "Orders", props);
        """);

    // ---- Changes after the creation

    [Theory]
    [InlineData("cfn.AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", [|70000|]);")]
    [InlineData("cfn.AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", [|\"70000\"|]);")]
    [InlineData("cfn.AddOverride(\"Properties.ProvisionedThroughput.WriteCapacityUnits\", [|70000|]);")]
    [InlineData("cfn.AddPropertyOverride(\"GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits\", [|70000|]);")]
    [InlineData("cfn.ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|70000|], WriteCapacityUnits = 1 };")]
    public Task A_later_change_above_the_quota_is_reported(string change) => InStack(
        "var cfn = new CfnTable(this, \"Raw\", new CfnTableProps { KeySchema = new object[0] });\n" + change);

    [Theory]
    [InlineData("cfn.AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", 5);")]
    [InlineData("cfn.AddPropertyOverride(\"ProvisionedThroughput\", new Dictionary<string, object> { [\"ReadCapacityUnits\"] = 5 });")]
    [InlineData("cfn.AddPropertyDeletionOverride(\"ProvisionedThroughput\");")]
    [InlineData("cfn.AddDeletionOverride(\"Properties.ProvisionedThroughput.ReadCapacityUnits\");")]
    [InlineData("cfn.AddPropertyOverride(path, 5);")]
    [InlineData("foreach (var one in path) { cfn.AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", 5); }")]
    [InlineData("if (path.Length > 1) { cfn.AddPropertyOverride(\"ProvisionedThroughput.ReadCapacityUnits\", 5); }")]
    public Task A_later_change_within_the_quota_silences(string change) => InFile(Stack(
        "var table = new Table(this, \"Orders\", new TableProps { ReadCapacity = 70000 });\nvar cfn = (CfnTable)table.Node.DefaultChild!;\n" + change,
        parameters: "string path"));

    [Theory]
    [InlineData("cfn.GlobalSecondaryIndexes = new object[0];")]
    [InlineData("cfn.AddPropertyDeletionOverride(\"GlobalSecondaryIndexes\");")]
    [InlineData("cfn.AddPropertyOverride(\"GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits\", 5);")]
    [InlineData("cfn.AddPropertyOverride(\"GlobalSecondaryIndexes.0\", indexes);")]
    [InlineData("if (indexes is null) { cfn.GlobalSecondaryIndexes = new object[0]; }")]
    [InlineData("cfn.GlobalSecondaryIndexes = indexes;")]
    public Task An_index_that_is_changed_later_is_silent(string change) => InFile(Stack(
        """
        var cfn = new CfnTable(this, "Raw", new CfnTableProps
        {
            KeySchema = new object[0],
            GlobalSecondaryIndexes = new object[] { new Dictionary<string, object> { ["provisionedThroughput"] = new Dictionary<string, object> { ["readCapacityUnits"] = 70000 } } },
        });

        """ + change,
        parameters: "object indexes"));

    // ---- The option

    [Theory]
    [InlineData("80000", 80000)]
    [InlineData(" 100000 ", 100000)]
    [InlineData("10", 10)]
    public Task The_quota_can_be_set(string option, int quota)
    {
        var test = Test(Stack(
            $$"""
            new Table(this, "Within", new TableProps { ReadCapacity = {{quota}} });
            new Table(this, "Above", new TableProps { ReadCapacity = {|#0:{{quota + 1}}|} });
            """),
            Finding($"{quota + 1:#,0} read capacity units for the table 'Above' are above the quota of {quota:#,0}: the deployment fails; use {quota:#,0} or less"));
        test.SetOption(Option, option);
        return Run(test);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("NaN")]
    public Task A_quota_that_cannot_be_read_is_the_default(string option)
    {
        var test = Test(Stack(
            """
            new Table(this, "Within", new TableProps { ReadCapacity = 40000 });
            new Table(this, "Above", new TableProps { ReadCapacity = [|40001|] });
            """));
        test.SetOption(Option, option);
        return Run(test);
    }
}
