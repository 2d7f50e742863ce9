using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Iam;

public class TableIndexPolicyCodeFixTests() : CodeFixTests<TableIndexPolicyAnalyzer, TableIndexPolicyCodeFixProvider>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.IAM")
{
    private const string Add = "CDKS4004.Add";
    private const string Before = """
        var table = new Table(this, "T", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });
        table.AddLocalSecondaryIndex(new LocalSecondaryIndexProps { IndexName = "i", SortKey = new Attribute { Name = "sk", Type = AttributeType.STRING } });

        """;

    [Theory]
    [InlineData("[|table.TableArn|]", "table.TableArn, $\"{table.TableArn}/index/*\"")]
    [InlineData("[|table.TableArn|], \"arn:aws:s3:::orders\"", "table.TableArn, $\"{table.TableArn}/index/*\", \"arn:aws:s3:::orders\"")]
    public Task The_indexes_stand_behind_the_table(string resources, string fixedResources) => InStack(
        Before + "var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { " + resources + " } });",
        Before + "var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { " + fixedResources + " } });",
        Add,
        "Add the table's indexes");

    [Fact]
    public Task Every_line_keeps_its_comment() => InStack(
        Before + """
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "dynamodb:Query" },
            Resources = new[]
            {
                [|table.TableArn|], // reads
            },
        });
        """,
        Before + """
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "dynamodb:Query" },
            Resources = new[]
            {
                table.TableArn, // reads
                $"{table.TableArn}/index/*",
            },
        });
        """,
        Add);

    [Fact]
    public Task A_list_without_a_last_comma_keeps_its_layout() => InStack(
        Before + """
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "dynamodb:Query" },
            Resources = new[]
            {
                [|table.TableArn|] // reads
            },
        });
        """,
        Before + """
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "dynamodb:Query" },
            Resources = new[]
            {
                table.TableArn, // reads
                $"{table.TableArn}/index/*"
            },
        });
        """,
        Add);
}
