using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Naming;

public class ConstantPhysicalNameTests() : RuleTests<ConstantPhysicalNameAnalyzer>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.S3 IAM=Amazon.CDK.AWS.IAM")
{
    private const string Message =
        "The TableName 'orders' is constant: the stack cannot be deployed twice to an account, and an update that replaces the resource fails because the name is taken";

    [Fact]
    public Task An_L2_name_in_a_project_without_environments_is_reported() => InStack(
        """new Table(this, "Orders", new TableProps { TableName = {|#0:"orders"|} });""",
        Finding(Message));

    [Fact]
    public Task An_L1_name_in_a_project_without_environments_is_reported() => InStack(
        """new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0], TableName = {|#0:"orders"|} });""",
        Finding(Message));

    [Fact]
    public void It_is_information_and_no_warning() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(new ConstantPhysicalNameAnalyzer().SupportedDiagnostics).DefaultSeverity);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Table(this, "Orders", new TableProps { TableName = [|"orders"|] });
            new CfnBucket(this, "Raw", new CfnBucketProps { BucketName = [|"acme-data"|] });
            """),
        version));

    [Theory]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = [|\"acme-data\"|] });")]
    [InlineData("new IAM.Role(this, \"R\", new IAM.RoleProps { RoleName = [|\"admin\"|], AssumedBy = new IAM.AccountRootPrincipal() });")]
    [InlineData("new Amazon.CDK.AWS.SQS.Queue(this, \"Q\", new Amazon.CDK.AWS.SQS.QueueProps { QueueName = [|\"jobs.fifo\"|] });")]
    [InlineData("new Amazon.CDK.AWS.SNS.Topic(this, \"T\", new Amazon.CDK.AWS.SNS.TopicProps { TopicName = [|\"news\"|] });")]
    [InlineData("new Amazon.CDK.AWS.Kinesis.Stream(this, \"S\", new Amazon.CDK.AWS.Kinesis.StreamProps { StreamName = [|\"clicks\"|] });")]
    [InlineData("new Amazon.CDK.AWS.Glue.CfnCrawler(this, \"C\", new Amazon.CDK.AWS.Glue.CfnCrawlerProps { Name = [|\"crawler\"|], Role = \"r\", Targets = new object() });")]
    [InlineData("new Amazon.CDK.AWS.RDS.CfnDBCluster(this, \"D\", new Amazon.CDK.AWS.RDS.CfnDBClusterProps { DbClusterIdentifier = [|\"main\"|] });")]
    [InlineData("new Amazon.CDK.AWS.CloudWatch.Dashboard(this, \"D\", new Amazon.CDK.AWS.CloudWatch.DashboardProps { DashboardName = [|\"board\"|] });")]
    [InlineData("new Amazon.CDK.AWS.Logs.LogGroup(this, \"L\", new Amazon.CDK.AWS.Logs.LogGroupProps { LogGroupName = [|\"/app/log\"|] });")]
    public Task Every_kind_of_name_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("string environmentSuffix", "")]
    [InlineData("CfnParameter stage", "")]
    [InlineData("", "private readonly string _env = System.Console.ReadLine()!;")]
    [InlineData("", "public void More(string stage) => new Table(this, \"More\", new TableProps { TableName = $\"more-{stage}\" });")]
    public Task A_project_with_environments_has_its_own_rule(string parameters, string members) => InFile(Stack(
        """new Table(this, "Orders", new TableProps { TableName = "orders" });""",
        members,
        parameters));

    [Fact]
    public Task A_name_with_a_hole_that_is_no_environment_shows_none() => InFile(Stack(
        """
        new Table(this, "Orders", new TableProps { TableName = [|"orders"|] });
        new Table(this, "Others", new TableProps { TableName = $"others-{tenant}" });
        """,
        parameters: "string tenant"));

    [Theory]
    [InlineData("name")]
    [InlineData("$\"orders-{name}\"")]
    [InlineData("\"orders-prod\"")]
    [InlineData("Aws.STACK_NAME")]
    [InlineData("big ? \"orders\" : \"orders2\"")]
    [InlineData("null")]
    public Task A_name_that_may_differ_is_silent(string name) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { TableName = {{name}} });""",
        parameters: "string name, bool big"));

    [Theory]
    [InlineData("new IAM.Role(this, \"R\", new IAM.RoleProps { RoleName = \"dms-vpc-role\", AssumedBy = new IAM.AccountRootPrincipal() });")]
    [InlineData("new Table(this, \"T\", new TableProps { PartitionKey = new Attribute { Name = \"orders\", Type = AttributeType.STRING } });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = \"orders\" });")]
    [InlineData("new Amazon.CDK.AWS.CloudWatch.Metric(new Amazon.CDK.AWS.CloudWatch.MetricProps { MetricName = \"orders\", Namespace = \"n\" });")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\");")]
    public Task Names_that_do_not_collide_are_silent(string statement) => InStack(statement);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public string? TableName { get; set; } }
            public class Table { public static object Make() => new TableProps { TableName = "orders" }; }
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public string? TableName { get; set; } }
            public class Table { public static object Make() => new TableProps { TableName = "orders" }; }
        }
        """);

    [Fact]
    public Task A_name_is_followed_with_its_declarations() => InFile(
        Stack(
            """
            var props = new TableProps { TableName = {|#0:Name|} };
            new Table(this, "Orders", props);
            """,
            "private const string {|#1:Name|} = \"orders\";"),
        Finding(Message, 1));

    [Fact]
    public Task A_name_that_two_constructs_share_is_reported_once() => InStack(
        """
        var props = new TableProps { TableName = [|"orders"|] };
        new Table(this, "Orders", props);
        new Table(this, "Again", props);
        """);

    [Fact]
    public Task Excluded_names_are_silent()
    {
        var test = Test(Stack(
            """
            new Table(this, "A", new TableProps { TableName = "shared-orders" });
            new Table(this, "B", new TableProps { TableName = [|"orders"|] });
            """));
        test.SetOption("cdk_safety.CDKS5001.excluded_names", "shared-*");
        return Run(test);
    }
}
