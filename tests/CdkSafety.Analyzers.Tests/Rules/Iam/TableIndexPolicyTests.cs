using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class TableIndexPolicyTests() : RuleTests<TableIndexPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.IAM")
{
    private const string Table = """
        var table = new Table(this, "T", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });

        """;

    private const string Index = """
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = "i", PartitionKey = new Attribute { Name = "sk", Type = AttributeType.STRING } });

        """;

    [Theory]
    [InlineData("dynamodb:Query", "dynamodb:Query")]
    [InlineData("dynamodb:scan", "dynamodb:Scan")]
    public Task A_read_of_the_table_alone_is_reported(string action, string named) => InStack(
        Table + Index + $$"""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "dynamodb:GetItem", "{{action}}" }, Resources = new[] { {|#0:table.TableArn|} } });
        """,
        Finding($"'table.TableArn' does not include the table's indexes: {named} on one of them is denied; add its '/index/*'"));

    [Theory]
    [InlineData("Effect = Effect.ALLOW, Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { [|table.TableArn|] }")]
    [InlineData("Actions = actions, Resources = new[] { \"arn:aws:s3:::orders\", [|table.TableArn|] }")]
    public Task Ways_to_write_the_statement(string members) => InStack(
        Index.Insert(0, Table) + "var actions = new[] { \"dynamodb:Query\" };\nvar statement = new PolicyStatement(new PolicyStatementProps { " + members + " });");

    [Fact]
    public Task A_table_made_with_its_indexes_is_reported() => InStack(
        """
        var table = new TableV2(this, "T", new TablePropsV2
        {
            PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING },
            LocalSecondaryIndexes = new[] { new LocalSecondaryIndexProps { IndexName = "i", SortKey = new Attribute { Name = "sk", Type = AttributeType.STRING } } },
        });
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "dynamodb:Query" }, Resources = new[] { [|table.TableArn|] } });
        """);

    [Fact]
    public Task An_L1_table_is_reported() => InStack(
        """
        var table = new CfnTable(this, "T", new CfnTableProps { KeySchema = new object(), GlobalSecondaryIndexes = new object() });
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "dynamodb:Query" }, Resources = new[] { {|#0:table.AttrArn|} } });
        """,
        Finding("'table.AttrArn' does not include the table's indexes: dynamodb:Query on one of them is denied; add its '/index/*'"));

    [Theory]
    [InlineData("Actions = new[] { \"dynamodb:GetItem\" }, Resources = new[] { table.TableArn }")]
    [InlineData("Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn, $\"{table.TableArn}/index/*\" }")]
    [InlineData("Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn, table.TableArn + \"/*\" }")]
    [InlineData("Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn, \"*\" }")]
    [InlineData("Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn, other }")]
    [InlineData("Effect = Effect.DENY, Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn }")]
    [InlineData("Effect = effect, Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn }")]
    [InlineData("Actions = actions, Resources = new[] { table.TableArn }")]
    public Task A_statement_that_covers_the_indexes_or_is_not_known_is_silent(string members) => InFile(Stack(
        Table + Index + "var statement = new PolicyStatement(new PolicyStatementProps { " + members + " });",
        parameters: "string other, Effect effect, string[] actions"));

    [Theory]
    [InlineData("")]
    [InlineData("table.AddGlobalSecondaryIndex(index); var second = new PolicyStatement(new PolicyStatementProps { Resources = new[] { $\"{table.TableArn}/index/*\" } });")]
    [InlineData("table.AddGlobalSecondaryIndex(index); table.GrantReadData(grantee);")]
    [InlineData("table.AddGlobalSecondaryIndex(index); Share(table);")]
    public Task A_table_without_indexes_or_with_other_permissions_is_silent(string statement) => InFile(Stack(
        Table + statement + "\nvar statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn } });",
        "private void Share(ITable table) => table.Node.AddMetadata(\"k\", \"v\");",
        "GlobalSecondaryIndexProps index, IGrantable grantee"));

    [Theory]
    [InlineData("var resources = new[] { table.TableArn }; PolicyStatement statement = new(new PolicyStatementProps { Actions = new[] { Query }, Resources = [|resources|] });")]
    [InlineData("var arn = table.TableArn; var statement = new PolicyStatement(props: new PolicyStatementProps { Actions = Actions(), Resources = new[] { [|arn|] } });")]
    [InlineData("var document = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { Query }, Resources = new[] { [|table.TableArn|] } }) } });")]
    public Task A_statement_is_followed_through(string statement) => InFile(Stack(
        Table + Index + statement,
        """
        private const string Query = "dynamodb:Query";
        private static string[] Actions() => new[] { "dynamodb:GetItem", Query };
        """));

    [Theory]
    [InlineData("var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { table.TableArn } }); statement.AddResources($\"{table.TableArn}/index/*\");")]
    [InlineData("var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" } }); statement.AddResources(table.TableArn);")]
    [InlineData("var imported = Amazon.CDK.AWS.DynamoDB.Table.FromTableName(this, \"I\", \"orders\"); var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { imported.TableArn } });")]
    public Task A_statement_that_is_changed_or_about_another_table_is_silent(string statement) => InStack(Table + Index + statement);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk("public class Table { public string TableArn => \"\"; }");

    [Fact]
    public Task A_doppelganger_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class Table
            {
                public string TableArn => "t";
                public void AddGlobalSecondaryIndex(string name) { }
            }
        }

        namespace App
        {
            public class Stack : Amazon.CDK.Stack
            {
                public Stack()
                {
                    var table = new Amazon.CDK.AWS.DynamoDB.Table();
                    table.AddGlobalSecondaryIndex("i");
                    var statement = new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps { Actions = new[] { "dynamodb:Query" }, Resources = new[] { table.TableArn } });
                }
            }
        }
        """);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(Table + Index + "var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"dynamodb:Query\" }, Resources = new[] { [|table.TableArn|] } });"),
        version));
}
