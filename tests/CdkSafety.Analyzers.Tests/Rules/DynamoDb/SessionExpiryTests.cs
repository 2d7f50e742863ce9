using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DynamoDb;

public class SessionExpiryTests() : RuleTests<SessionExpiryAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    [Fact]
    public void It_is_off_unless_asked_for() => Assert.False(new SessionExpiryAnalyzer().SupportedDiagnostics[0].IsEnabledByDefault);

    [Fact]
    public Task A_session_table_without_expiry_is_reported() => InStack(
        """new {|#0:Table|}(this, "UserSessions", new TableProps { PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING } });""",
        Finding("'UserSessions' (AWS::DynamoDB::Table) is for 'sessions' and its items never expire: the table grows, and what it holds stays valid in it; name a time-to-live attribute"));

    [Theory]
    [InlineData("new [|CfnTable|](this, \"refresh-token\", new CfnTableProps { KeySchema = new object[0] });")]
    [InlineData("new [|TableV2|](this, \"Store\", new TablePropsV2 { TableName = \"price_cache\" });")]
    [InlineData("TableProps props = new() { TableName = Name }; [|Table|] table = new(this, \"Store\", props);")]
    [InlineData("new [|Table|](props: new TableProps { TableName = \"sessions-\" + \"eu\" }, id: \"Store\", scope: this);")]
    public Task Every_form_is_reported(string statement) => InFile(Stack(statement.Replace("[|Table|] table = new(", "Table table = [|new|]("), "private const string Name = \"sessionStore\";"));

    [Theory]
    [InlineData("new Table(this, \"Sessions\", new TableProps { TimeToLiveAttribute = \"expires\" });")]
    [InlineData("new Table(this, \"Sessions\", new TableProps { TimeToLiveAttribute = attribute });")]
    [InlineData("new TableV2(this, \"Sessions\", new TablePropsV2 { TimeToLiveAttribute = \"expires\" });")]
    [InlineData("new CfnTable(this, \"Sessions\", new CfnTableProps { KeySchema = new object[0], TimeToLiveSpecification = new CfnTable.TimeToLiveSpecificationProperty { AttributeName = \"expires\", Enabled = true } });")]
    [InlineData("var raw = new CfnTable(this, \"Sessions\", new CfnTableProps { KeySchema = new object[0] }); raw.AddPropertyOverride(\"TimeToLiveSpecification\", new Dictionary<string, object> { [\"AttributeName\"] = \"expires\", [\"Enabled\"] = true });")]
    [InlineData("new Table(this, \"Orders\", new TableProps());")]
    [InlineData("new Table(this, \"Obsessions\", new TableProps());")]
    [InlineData("new Table(this, \"Orders\", new TableProps { TableName = attribute });")]
    [InlineData("new Table(this, \"Sessions\", props);")]
    [InlineData("Table.FromTableName(this, \"Sessions\", \"sessions\");")]
    [InlineData("new Amazon.CDK.AWS.SQS.Queue(this, \"Sessions\");")]
    public Task What_expires_or_is_no_session_table_is_silent(string statement) => InFile(Stack(statement, parameters: "string attribute, TableProps props"));

    [Fact]
    public Task An_ephemeral_stack_is_silent() =>
        WithOption("cdk_safety.ephemeral_stacks", "App*", Stack("""new Table(this, "Sessions", new TableProps());"""));

    [Fact]
    public Task A_call_of_the_base_constructor_is_judged() => InFile(Stack(
        string.Empty, declarations: "public class Sessions : Table { public Sessions(Construct scope) : [|base|](scope, \"Sessions\", new TableProps()) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("""new [|Table|](this, "Sessions", new TableProps());"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => InFile(
        """
        namespace Mine
        {
            public class Table { public Table(object scope, string id) { } }
            public class AppStack { public AppStack() => new Table(this, "Sessions"); }
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class Table
            {
                public Table(object scope, string id) { }
                public static Table Make() => new(new object(), "Sessions");
            }
        }
        """);
}
