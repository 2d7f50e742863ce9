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
        "Append 'environmentSuffix.ValueAsString' to the name");

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

    /// <summary>Each FixAll appended it once more: a name that ends in a constant is the same in every environment.</summary>
    [Fact]
    public Task A_constant_is_not_appended() => NoFixInFile(
        Stack("const string env = \"x\";\nnew Queue(this, \"Orders\", new QueueProps { QueueName = [|\"orders\"|] });"),
        Append);
}
