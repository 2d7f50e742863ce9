using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Naming;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Naming;

public class PhysicalNameEnvironmentCodeFixTests() : CodeFixTests<PhysicalNameEnvironmentAnalyzer, PhysicalNameEnvironmentCodeFixProvider>(
    "Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.SQS Amazon.CDK.AWS.Glue Amazon.CDK.AWS.ElasticLoadBalancingV2")
{
    private const string Append = "CDKS5001.Append1";
    private const string Remove = "CDKS5001.Remove";

    // Where a prefix is in scope too, it comes before the stage by its name.
    private const string StageKey = "CDKS5001.Append2";

    [Fact]
    public Task The_parameter_in_scope_is_appended() => InStack(
        """
        var environmentSuffix = new CfnParameter(this, "EnvironmentSuffix");
        new Amazon.CDK.AWS.DynamoDB.Table(this, "Orders", new Amazon.CDK.AWS.DynamoDB.TableProps
        {
            TableName = [|"orders"|], // read by reporting
        });
        """,
        """
        var environmentSuffix = new CfnParameter(this, "EnvironmentSuffix");
        new Amazon.CDK.AWS.DynamoDB.Table(this, "Orders", new Amazon.CDK.AWS.DynamoDB.TableProps
        {
            TableName = $"orders-{environmentSuffix.ValueAsString}", // read by reporting
        });
        """,
        Append,
        "Add 'environmentSuffix.ValueAsString' to the name");

    [Fact]
    public Task The_suffix_stands_before_a_fixed_ending_and_keeps_to_the_alphabet() => InFile(
        Stack(
            """
            new Queue(this, "Orders", new QueueProps { QueueName = [|"orders.fifo"|], Fifo = true });
            new CfnDatabase(this, "Catalog", new CfnDatabaseProps
            {
                CatalogId = "1",
                DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = [|"cdr_analytics"|] },
            });
            """,
            parameters: "string stage"),
        Stack(
            """
            new Queue(this, "Orders", new QueueProps { QueueName = $"orders-{stage}.fifo", Fifo = true });
            new CfnDatabase(this, "Catalog", new CfnDatabaseProps
            {
                CatalogId = "1",
                DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = $"cdr_analytics_{stage}" },
            });
            """,
            parameters: "string stage"),
        Append);

    [Fact]
    public Task A_constant_stays_the_one_place_of_the_name() => InFile(
        Stack("""new Queue(this, "Orders", new QueueProps { QueueName = [|OrdersQueue|] });""", members: """private const string OrdersQueue = "orders";""", parameters: "string stage"),
        Stack("""new Queue(this, "Orders", new QueueProps { QueueName = $"{OrdersQueue}-{stage}" });""", members: """private const string OrdersQueue = "orders";""", parameters: "string stage"),
        Append);

    [Fact]
    public Task The_name_may_be_left_to_CloudFormation() => InFile(
        Stack(
            """
            new Queue(this, "Orders", new QueueProps { QueueName = [|"orders"|], Fifo = false });
            new Queue(this, "Bills", new QueueProps
            {
                Fifo = false,
                QueueName = [|"bills"|]
            });
            """,
            parameters: "string stage"),
        Stack(
            """
            new Queue(this, "Orders", new QueueProps { Fifo = false });
            new Queue(this, "Bills", new QueueProps
            {
                Fifo = false
            });
            """,
            parameters: "string stage"),
        Remove,
        "Let CloudFormation make the name");

    [Theory]
    [InlineData("$\"{prefix}-refunds-{stage}\"", "$\"{prefix}-orders-{stage}\"")]
    [InlineData("$\"{stage}_refunds\"", "$\"{stage}-orders\"")]
    [InlineData("$\"{props.Prefix}-refunds-{stage}\"", "$\"{props.Prefix}-orders-{stage}\"")]
    [InlineData("$\"{prefix}-{stage}-refunds\"", "$\"{prefix}-{stage}-orders\"")]
    [InlineData("$\"{prefix}{stage}refunds\"", "$\"{prefix}{stage}orders\"")]
    [InlineData("$\"acme-{stage}-refunds\"", "$\"orders-{stage}\"")]
    [InlineData("$\"{prefix}-refunds\"", "$\"orders-{stage}\"")]
    [InlineData("$\"{prefix}-{stage:x}-refunds\"", "$\"orders-{stage}\"")]
    [InlineData("$\"{later}-refunds-{stage}\"", "$\"orders-{stage}\"")]
    [InlineData("$\"{prefix}-refunds-{stage}\", QueueName2 = \"{stage}-x\"", "$\"{prefix}-orders-{stage}\"")]
    public Task The_name_is_laid_out_as_the_others_of_the_class(string other, string expected)
    {
        string Source(string name) => Stack(
            $$"""
            new Queue(this, "Orders", new QueueProps { QueueName = {{name}} });
            var later = "x";
            new MyQueue(new QueueProps2 { QueueName = {{other}} });
            """,
            parameters: "string prefix, string stage, AppProps props",
            declarations: """
            public class AppProps { public string Prefix { get; set; } = ""; }
            public class QueueProps2 { public string? QueueName { get; set; } public string? QueueName2 { get; set; } }
            public class MyQueue { public MyQueue(QueueProps2 props) { } }
            """);
        return InFile(Source("[|\"orders\"|]"), Source(expected), StageKey);
    }

    [Fact]
    public Task Names_of_the_class_that_differ_are_not_followed() => InFile(
        Stack(
            """
            new Queue(this, "A", new QueueProps { QueueName = $"{team}-a-{stage}" });
            new Queue(this, "B", new QueueProps { QueueName = $"{stage}-b-{team}" });
            new Queue(this, "Orders", new QueueProps { QueueName = [|"orders"|] });
            """,
            parameters: "string team, string stage"),
        Stack(
            """
            new Queue(this, "A", new QueueProps { QueueName = $"{team}-a-{stage}" });
            new Queue(this, "B", new QueueProps { QueueName = $"{stage}-b-{team}" });
            new Queue(this, "Orders", new QueueProps { QueueName = $"orders-{stage}" });
            """,
            parameters: "string team, string stage"),
        Append);

    [Fact]
    public Task The_layout_keeps_to_each_alphabet() => InFile(
        Stack(
            """
            new Queue(this, "A", new QueueProps { QueueName = $"{team}-a-{stage}" });
            new Queue(this, "Orders", new QueueProps { QueueName = [|"orders.fifo"|], Fifo = true });
            new CfnDatabase(this, "C", new CfnDatabaseProps { CatalogId = "1", DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = [|"cdr_analytics"|] } });
            new Amazon.CDK.AWS.KMS.CfnAlias(this, "Key", new Amazon.CDK.AWS.KMS.CfnAliasProps { AliasName = [|"alias/orders"|], TargetKeyId = "1" });
            new Amazon.CDK.AWS.Logs.CfnLogGroup(this, "Log", new Amazon.CDK.AWS.Logs.CfnLogGroupProps { LogGroupName = [|"/shop/orders"|] });
            """,
            parameters: "string team, string stage"),
        Stack(
            """
            new Queue(this, "A", new QueueProps { QueueName = $"{team}-a-{stage}" });
            new Queue(this, "Orders", new QueueProps { QueueName = $"{team}-orders-{stage}.fifo", Fifo = true });
            new CfnDatabase(this, "C", new CfnDatabaseProps { CatalogId = "1", DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = $"{team}_cdr_analytics_{stage}" } });
            new Amazon.CDK.AWS.KMS.CfnAlias(this, "Key", new Amazon.CDK.AWS.KMS.CfnAliasProps { AliasName = $"alias/{team}-orders-{stage}", TargetKeyId = "1" });
            new Amazon.CDK.AWS.Logs.CfnLogGroup(this, "Log", new Amazon.CDK.AWS.Logs.CfnLogGroupProps { LogGroupName = $"/shop/orders-{stage}" });
            """,
            parameters: "string team, string stage"),
        Append);

    [Fact]
    public Task A_prefix_stands_in_front() => InFile(
        Stack("""new Queue(this, "Orders", new QueueProps { QueueName = [|"orders"|] });""", parameters: "string namePrefix"),
        Stack("""new Queue(this, "Orders", new QueueProps { QueueName = $"{namePrefix}-orders" });""", parameters: "string namePrefix"),
        Append);

    [Theory]
    [InlineData("CDKS5001.Append1", "stage")]
    [InlineData("CDKS5001.Append2", "props.EnvironmentName")]
    [InlineData("CDKS5001.Append3", "_env")]
    public Task Each_value_in_scope_has_an_action_the_nearest_first(string key, string value)
    {
        string Source(string name) => Stack(
            $$"""
            var environmentSuffix = new CfnParameter(this, "EnvironmentSuffix");
            new Queue(this, "Orders", new QueueProps { QueueName = {{name}} });
            """,
            "private readonly string _env = System.Environment.MachineName;",
            "string stage, AppProps props",
            "public class AppProps { public string EnvironmentName { get; set; } = \"\"; }");
        return InFile(Source("[|\"orders\"|]"), Source("$\"orders-{" + value + "}\""), key, "Add '" + value + "' to the name");
    }

    [Fact]
    public Task A_name_with_no_room_is_not_appended_to() => NoFixInFile(
        Stack("""new CfnTargetGroup(this, "Orders", new CfnTargetGroupProps { Name = [|"orders-service-target-group-int"|] });""", parameters: "string stage"),
        Append);

    [Fact]
    public Task A_required_name_is_not_removed() => NoFixInFile(
        Stack("""new Amazon.CDK.AWS.KMS.CfnAlias(this, "Key", new Amazon.CDK.AWS.KMS.CfnAliasProps { AliasName = [|"alias/orders"|], TargetKeyId = "1" });""", parameters: "string stage"),
        Remove);

    /// <summary>The comment behind the comma that goes is not that of the name.</summary>
    [Fact]
    public Task The_comment_of_the_member_before_a_removed_name_stays() => InFile(
        Stack(
            """
            new Queue(this, "Orders", new QueueProps
            {
                Fifo = false, // any order will do
                QueueName = [|"orders"|] // read by reporting
            });
            """,
            parameters: "string stage"),
        Stack(
            """
            new Queue(this, "Orders", new QueueProps
            {
                Fifo = false // any order will do
            });
            """,
            parameters: "string stage"),
        Remove);
}
