using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class FunctionGrantTests() : RuleTests<FunctionGrantAnalyzer>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.IAM Amazon.CDK.AWS.Lambda Amazon.CDK.AWS.S3 Amazon.CDK.AWS.SecretsManager Amazon.CDK.AWS.SNS Amazon.CDK.AWS.SQS")
{
    private const string Table = """
        var table = new Table(this, "T", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
        """;

    private const string Start = """new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = "h", Code = Code.FromAsset("."), """;

    // ---- What is reported, where, and in which words

    [Theory]
    [InlineData("new Table(this, \"R\", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"pk\", Type = AttributeType.STRING } })", "TableName", "table", "GrantReadWriteData")]
    [InlineData("new TableV2(this, \"R\", new TablePropsV2 { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"pk\", Type = AttributeType.STRING } })", "TableArn", "table", "GrantReadWriteData")]
    [InlineData("new Bucket(this, \"R\")", "BucketName", "bucket", "GrantReadWrite")]
    [InlineData("new Queue(this, \"R\")", "QueueUrl", "queue", "GrantSendMessages")]
    [InlineData("new Topic(this, \"R\")", "TopicArn", "topic", "GrantPublish")]
    [InlineData("new Secret(this, \"R\")", "SecretArn", "secret", "GrantRead")]
    public Task A_name_without_a_grant_is_reported(string creation, string member, string word, string grant) => InStack(
        $$"""
        var resource = {{creation}};
        var worker = {{Start}}Environment = new Dictionary<string, string> { ["NAME"] = {|#0:resource.{{member}}|} } });
        """,
        Finding($"The function is given 'resource.{member}' and no permission for the {word}; grant it with 'resource.{grant}(worker)'"));

    [Fact]
    public Task A_function_in_no_variable_is_reported() => InStack(
        Table + "\n" + Start + """Environment = new Dictionary<string, string> { { "NAME", {|#0:table.TableName|} } } });""",
        Finding("The function is given 'table.TableName' and no permission for the table; grant it with 'table.GrantReadWriteData'"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack("var bucket = new Bucket(this, \"B\");\n" + Start.Replace("DOTNET_8", "DOTNET_6") + """Environment = new Dictionary<string, string> { ["NAME"] = [|bucket.BucketName|] } });"""),
        version));

    // ---- Ways to give a name

    [Theory]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]);")]
    [InlineData("worker.AddEnvironment(key: \"NAME\", value: [|table.TableName|]);")]
    [InlineData("worker.AddEnvironment(\"NAME\", $\"ddb:{[|table.TableName|]}\");")]
    [InlineData("var name = table.TableName; worker.AddEnvironment(\"NAME\", [|name|]);")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); worker.AddEnvironment(\"ARN\", table.TableArn);")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); new CfnOutput(this, \"O\", new CfnOutputProps { Value = table.TableName });")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); new Queue(this, \"Q\").GrantSendMessages(worker);")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); var other = WORKER; table.GrantReadData(other);")]
    [InlineData("worker.AddEnvironment(\"NAME\", [|table.TableName|]); new Amazon.CDK.AWS.APIGateway.LambdaRestApi(this, \"A\", new Amazon.CDK.AWS.APIGateway.LambdaRestApiProps { Handler = worker });")]
    public Task A_name_is_followed_into_the_environment(string statement) => InStack(Statement(statement));

    // ---- Ways to grant, and what is not certain

    [Theory]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); table.GrantReadData(worker);")]
    [InlineData("table.GrantReadData(worker); worker.AddEnvironment(\"NAME\", table.TableName);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); table.Grant(worker, \"dynamodb:GetItem\");")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); table.GrantReadData(worker.Role!);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); worker.AddToRolePolicy(new PolicyStatement());")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); worker.Role!.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"AmazonDynamoDBFullAccess\"));")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); worker.Role!.AddToPrincipalPolicy(new PolicyStatement());")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); var statement = new PolicyStatement(new PolicyStatementProps { Resources = new[] { table.TableArn } });")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); Share(table);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); Serve(worker);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); _table = table;")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); _function = worker;")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); var alias = worker; table.GrantReadData(alias);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); var alias = table; alias.GrantReadData(worker);")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); foreach (var f in new[] { worker }) { table.GrantReadData(f); }")]
    [InlineData("worker.AddEnvironment(\"NAME\", table.TableName); worker.AddEventSource(new Amazon.CDK.AWS.Lambda.EventSources.DynamoEventSource(table, new Amazon.CDK.AWS.Lambda.EventSources.DynamoEventSourceProps { StartingPosition = StartingPosition.LATEST }));")]
    [InlineData("worker.AddEnvironment(\"NAME\", \"orders\");")]
    [InlineData("_shared.AddEnvironment(\"NAME\", table.TableName);")]
    public Task A_grant_or_what_other_code_may_grant_is_silent(string statement) => InStackWithMembers(Statement(statement));

    [Theory]
    [InlineData("Role = role")]
    [InlineData("InitialPolicy = new[] { new PolicyStatement() }")]
    public Task A_function_with_permissions_of_its_own_is_silent(string member) => InFile(Stack(
        Table + "\nvar worker = " + Start + member + """, Environment = new Dictionary<string, string> { ["NAME"] = table.TableName } });""",
        parameters: "IRole role"));

    [Theory]
    [InlineData("var table = Amazon.CDK.AWS.DynamoDB.Table.FromTableName(this, \"T\", \"orders\");", "table.TableName")]
    [InlineData("var bucket = new Bucket(this, \"B\", new BucketProps { PublicReadAccess = true });", "bucket.BucketName")]
    [InlineData("", "given.TableName")]
    [InlineData("", "_given.TableName")]
    public Task A_resource_from_elsewhere_is_silent(string declaration, string name) => InFile(Stack(
        declaration + "\nvar worker = " + Start + "Environment = new Dictionary<string, string> { [\"NAME\"] = " + name + " } });",
        "private readonly ITable _given = null!;",
        "ITable given"));

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk("public class Table { public string TableName => \"\"; }");

    private static string Statement(string statement) =>
        Table + "\nvar worker = " + Start + "});\n" + statement.Replace("WORKER", Start.Replace("\"F\"", "\"G\"") + "})");

    private Task InStackWithMembers(string body) => InFile(Stack(
        body,
        """
        private Table? _table;
        private Amazon.CDK.AWS.Lambda.Function? _function;
        private readonly Amazon.CDK.AWS.Lambda.Function _shared = null!;
        private void Share(ITable table) => _table = (Table)table;
        private void Serve(Amazon.CDK.AWS.Lambda.Function function) => _function = function;
        """));

    /// <summary>Found by a mutant: no grant can be written with a variable of these types.</summary>
    [Theory]
    [InlineData("object worker", "var table")]
    [InlineData("Construct worker", "var table")]
    [InlineData("var worker", "dynamic table")]
    public Task Variables_that_no_grant_takes_are_silent(string worker, string table) => InStack(
        Table.Replace("var table", table) + "\n" + worker + " = " + Start + "Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });");
}
