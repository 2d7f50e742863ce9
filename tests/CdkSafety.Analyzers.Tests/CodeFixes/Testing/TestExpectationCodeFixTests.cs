using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Testing;
using CdkSafety.Analyzers.Rules.Testing;
using CdkSafety.Analyzers.Tests.Rules.Testing;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Testing;

public class TestExpectationCodeFixTests() : CodeFixTests<TestExpectationAnalyzer, TestExpectationCodeFixProvider>("Amazon.CDK.Assertions")
{
    private const string Key = "CDKS7001.Expect";

    [Fact]
    public Task The_value_of_the_corrected_stack_is_expected() => InFile(
        TestExpectationTests.Class("""
            template.HasResource("AWS::RDS::DBCluster", new Dictionary<string, object>
            {
                ["DeletionPolicy"] = [|"Delete"|], // with the stack
            });
            """),
        TestExpectationTests.Class("""
            template.HasResource("AWS::RDS::DBCluster", new Dictionary<string, object>
            {
                ["DeletionPolicy"] = "Retain", // with the stack
            });
            """),
        Key,
        "Expect \"Retain\"");

    [Fact]
    public Task Values_of_every_kind_are_written_as_they_were() => InFile(
        TestExpectationTests.Class("""
            template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>
            {
                ["Properties"] = Match.ObjectLike(new Dictionary<string, object>
                {
                    ["TableName"] = [|"orders"|],
                    ["DeletionProtectionEnabled"] = [|false|],
                    ["ProvisionedThroughput"] = new Dictionary<string, object> { ["ReadCapacityUnits"] = [|70_000|], ["WriteCapacityUnits"] = [|"70000"|] },
                }),
                ["DeletionPolicy"] = [|"Delete"|],
                ["UpdateReplacePolicy"] = [|"Delete"|],
            });
            template.HasResourceProperties("AWS::DMS::Endpoint", new Dictionary<string, object> { ["EngineName"] = [|"postgresql"|] });
            template.HasResourceProperties("AWS::SQS::Queue", new Dictionary<string, object> { ["QueueName"] = [|"orders.fifo"|] });
            """,
            """private readonly OrdersProps _props = new() { EnvironmentSuffix = "x1" };"""),
        TestExpectationTests.Class("""
            template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>
            {
                ["Properties"] = Match.ObjectLike(new Dictionary<string, object>
                {
                    ["TableName"] = "orders-x1",
                    ["DeletionProtectionEnabled"] = true,
                    ["ProvisionedThroughput"] = new Dictionary<string, object> { ["ReadCapacityUnits"] = 40_000, ["WriteCapacityUnits"] = "40000" },
                }),
                ["DeletionPolicy"] = "Retain",
                ["UpdateReplacePolicy"] = "Retain",
            });
            template.HasResourceProperties("AWS::DMS::Endpoint", new Dictionary<string, object> { ["EngineName"] = "postgres" });
            template.HasResourceProperties("AWS::SQS::Queue", new Dictionary<string, object> { ["QueueName"] = "orders-x1.fifo" });
            """,
            """private readonly OrdersProps _props = new() { EnvironmentSuffix = "x1" };"""),
        Key);

    [Fact]
    public Task An_equality_is_corrected() => InFile(
        TestExpectationTests.Class("""Assert.Equal([|"Delete"|], template.FindResources("AWS::DynamoDB::Table")["Orders"]["DeletionPolicy"]);"""),
        TestExpectationTests.Class("""Assert.Equal("Retain", template.FindResources("AWS::DynamoDB::Table")["Orders"]["DeletionPolicy"]);"""),
        Key);

    [Theory]
    [InlineData("""template.HasResourceProperties("AWS::IAM::Role", new Dictionary<string, object> { ["ManagedPolicyArns"] = new object[] { [|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|] } });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", [|Expected()|]);""")]
    public Task A_fix_that_is_more_than_one_value_is_not_offered(string statement) => NoFixInFile(TestExpectationTests.Class(statement), Key);
}
