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

    [Fact]
    public Task The_name_in_a_variable_is_an_additional_location() => InStack(
        Statement("var name = {|#1:table.TableName|}; worker.AddEnvironment(\"NAME\", {|#0:name|});"),
        Finding("The function is given 'table.TableName' and no permission for the table; grant it with 'table.GrantReadWriteData(worker)'", 1));

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

    // ---- Ways to write constructs and props

    [Theory]
    [InlineData("Table table = new(this, \"T\", new TableProps { PartitionKey = key }); Amazon.CDK.AWS.Lambda.Function worker = new(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = new Dictionary<string, string> { [\"NAME\"] = [|table.TableName|] } });")]
    [InlineData("Table table = new(id: \"T\", props: new TableProps { PartitionKey = key }, scope: this); Amazon.CDK.AWS.Lambda.Function worker = new(props: new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = new Dictionary<string, string>() { { \"NAME\", [|table.TableName|] } } }, id: \"F\", scope: this);")]
    [InlineData("Table table; table = new Table(this, \"T\", new TableProps { PartitionKey = key }); Amazon.CDK.AWS.Lambda.Function worker; worker = new Amazon.CDK.AWS.Lambda.Function(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = new Dictionary<string, string> { [\"NAME\"] = [|table.TableName|] } });")]
    public Task Ways_to_make_both(string statements) => InFile(Stack(statements, parameters: "Amazon.CDK.AWS.DynamoDB.Attribute key, Code code"));

    [Theory]
    [InlineData("var props = new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } }; new Amazon.CDK.AWS.Lambda.Function(this, \"F\", props);")]
    [InlineData("var environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName }; environment[\"OTHER\"] = \"o\"; var worker = new Amazon.CDK.AWS.Lambda.Function(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = environment });")]
    [InlineData("var worker = new Amazon.CDK.AWS.Lambda.Function(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = given });")]
    [InlineData("var worker = new Worker(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = code, Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });")]
    [InlineData("var container = task.AddContainer(\"C\", new Amazon.CDK.AWS.ECS.ContainerDefinitionOptions { Image = Amazon.CDK.AWS.ECS.ContainerImage.FromRegistry(\"i\"), Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });")]
    public Task What_is_not_followed_is_silent(string statements) => InFile(Stack(
        Table + "\n" + statements,
        parameters: "Code code, IDictionary<string, string> given, Amazon.CDK.AWS.ECS.FargateTaskDefinition task",
        declarations: "public class Worker : Amazon.CDK.AWS.Lambda.Function { public Worker(Constructs.Construct scope, string id, FunctionProps props) : base(scope, id, props) { AddToRolePolicy(new PolicyStatement()); } }"));

    [Fact]
    public Task A_function_of_an_alpha_module_is_judged()
    {
        const string Alpha = "Amazon.CDK.AWS.Lambda.Python.Alpha";
        var test = Test(Stack(
            Table + "\nvar worker = new " + Alpha + """.PythonFunction(this, "F", new FunctionProps { Runtime = Runtime.PYTHON_3_12, Handler = "h", Code = Code.FromAsset("."), Environment = new Dictionary<string, string> { ["NAME"] = [|table.TableName|] } });"""));
        test.TestState.AdditionalProjects[Alpha].Sources.Add(
            $$"""
            namespace {{Alpha}}
            {
                public class PythonFunction : Amazon.CDK.AWS.Lambda.Function
                {
                    public PythonFunction(Constructs.Construct scope, string id, Amazon.CDK.AWS.Lambda.FunctionProps props)
                        : base(scope, id, props)
                    {
                    }
                }
            }
            """);
        test.TestState.AdditionalProjects[Alpha].AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
        test.TestState.AdditionalProjectReferences.Add(Alpha);
        return Run(test);
    }

    [Fact]
    public Task A_doppelganger_is_silent() => InFile(
        """
        using System.Collections.Generic;

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class Table { public string TableName => "t"; }
        }

        namespace App
        {
            public class Stack : Amazon.CDK.Stack
            {
                public Stack(Amazon.CDK.AWS.Lambda.Code code)
                {
                    var table = new Amazon.CDK.AWS.DynamoDB.Table();
                    var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new Amazon.CDK.AWS.Lambda.FunctionProps { Runtime = Amazon.CDK.AWS.Lambda.Runtime.DOTNET_8, Handler = "h", Code = code, Environment = new Dictionary<string, string> { ["NAME"] = table.TableName } });
                }
            }
        }
        """);

    // ---- Roles of the member, and L1 constructs

    [Theory]
    [InlineData("")]
    [InlineData("role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaVPCAccessExecutionRole\"));")]
    [InlineData("new Queue(this, \"Q\").GrantSendMessages(role);")]
    [InlineData("role.Node.AddDependency(new Bucket(this, \"B\"));")]
    [InlineData("role.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task A_role_of_the_member_that_may_only_write_logs_is_seen_through(string statement) => InStack(
        Table + RoleOf("ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\") }") + $$"""

        var worker = {{Start}}Role = role, Environment = new Dictionary<string, string> { ["NAME"] = {|#0:table.TableName|} } });
        {{statement}}
        """,
        Finding("The function is given 'table.TableName' and no permission for the table; grant it with 'table.GrantReadWriteData(worker)'"));

    [Theory]
    [InlineData("")]
    [InlineData("ManagedPolicies = new IManagedPolicy[0]")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:{Aws.PARTITION}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole\") }")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: Basic, scope: this, id: \"P\"), ManagedPolicy.FromAwsManagedPolicyName(\"AWSXRayDaemonWriteAccess\") }")]
    public Task Policies_that_only_let_a_function_run_are_seen_through(string member) => InFile(Stack(
        Table + RoleOf(member) + "\nvar worker = " + Start + "Role = role, Environment = new Dictionary<string, string> { [\"NAME\"] = [|table.TableName|] } });",
        "private const string Basic = \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\";"));

    [Theory]
    [InlineData("", "table.GrantReadData(role);")]
    [InlineData("", "table.GrantReadData(worker);")]
    [InlineData("", "role.AddToPolicy(new PolicyStatement());")]
    [InlineData("", "role.AddToPrincipalPolicy(new PolicyStatement());")]
    [InlineData("", "role.AttachInlinePolicy(new Amazon.CDK.AWS.IAM.Policy(this, \"P\"));")]
    [InlineData("", "new Amazon.CDK.AWS.IAM.Policy(this, \"P\", new Amazon.CDK.AWS.IAM.PolicyProps { Roles = new[] { role } });")]
    [InlineData("", "new ManagedPolicy(this, \"P\", new ManagedPolicyProps { Roles = new[] { role } });")]
    [InlineData("", "role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"AmazonDynamoDBFullAccess\"));")]
    [InlineData("", "Widen(role);")]
    [InlineData("", "var arn = role.RoleArn;")]
    [InlineData("", "var other = OTHERRole = role }); other.AddToRolePolicy(new PolicyStatement());")]
    [InlineData("", "var other = OTHERRole = role }); table.GrantReadData(other);")]
    [InlineData("", "var props = new FunctionProps { Role = role };")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"AmazonDynamoDBFullAccess\") }", "")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\"), policy }", "")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyName(this, \"P\", \"AWSLambdaBasicExecutionRole\") }", "")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::123456789012:policy/AWSLambdaBasicExecutionRole\") }", "")]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: \"arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess\", scope: this, id: \"AWSLambdaBasicExecutionRole\") }", "")]
    [InlineData("ManagedPolicies = policies", "")]
    [InlineData("InlinePolicies = inline", "")]
    [InlineData("RoleName = \"worker\"", "")]
    public Task A_role_of_the_member_that_may_do_more_is_silent(string member, string statement) => InFile(Stack(
        Table + RoleOf(member) + "\nvar worker = " + Start + "Role = role, Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });\n" +
        statement.Replace("OTHER", Start.Replace("\"F\"", "\"G\"")),
        "private void Widen(IRole role) => role.AddToPrincipalPolicy(new PolicyStatement());",
        "IManagedPolicy policy, IManagedPolicy[] policies, IDictionary<string, PolicyDocument> inline"));

    [Theory]
    [InlineData("worker.AddAlias(\"live\")")]
    [InlineData("new Alias(this, \"A\", new AliasProps { AliasName = \"live\", Version = worker.CurrentVersion })")]
    [InlineData("new Version_(this, \"V\", new VersionProps { Lambda = worker })")]
    public Task A_grant_to_what_has_the_role_of_the_function_is_silent(string creation) => InStack(
        Table + "\nvar worker = " + Start + "Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });\nvar live = " + creation + ";\ntable.GrantReadData(live);");

    [Theory]
    [InlineData("Amazon.CDK.AWS.IAM.Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = worker, Actions = new[] { \"dynamodb:*\" }, ResourceArns = new[] { \"*\" } });")]
    [InlineData("worker.GrantPrincipal.AddToPrincipalPolicy(new PolicyStatement());")]
    [InlineData("worker.Connections.AllowToAnyIpv4(Amazon.CDK.AWS.EC2.Port.AllTraffic());")]
    [InlineData("table.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { worker.GrantPrincipal } }));")]
    [InlineData("var statement = new PolicyStatement(); statement.AddArnPrincipal(worker.Role!.RoleArn);")]
    public Task Other_ways_to_allow_the_use_are_silent(string statement) => InStack(
        Table + "\nvar worker = " + Start + "Environment = new Dictionary<string, string> { [\"NAME\"] = table.TableName } });\n" + statement);

    [Theory]
    [InlineData("new SingletonFunction(this, \"F\", new SingletonFunctionProps { Uuid = \"u\", ")]
    [InlineData("new Amazon.CDK.AWS.Lambda.Nodejs.NodejsFunction(this, \"F\", new Amazon.CDK.AWS.Lambda.Nodejs.NodejsFunctionProps { ")]
    [InlineData("new DockerImageFunction(this, \"F\", new DockerImageFunctionProps { Code = DockerImageCode.FromImageAsset(\".\"), ")]
    public Task Every_construct_that_makes_a_function_is_judged(string start) => InStack(
        Table + "\nvar worker = " + start.Replace("Uuid = \"u\", ", "Uuid = \"u\", Runtime = Runtime.DOTNET_8, Handler = \"h\", Code = Code.FromAsset(\".\"), ") + """
        Environment = new Dictionary<string, string> { ["NAME"] = [|table.TableName|] } });
        var arn = table.TableArn;
        worker.AddEnvironment("ARN", arn);
        """);

    [Theory]
    [InlineData("new CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { [\"NAME\"] = {|#0:table.TableName|} } }")]
    [InlineData("new Dictionary<string, object> { [\"Variables\"] = new Dictionary<string, string> { { \"NAME\", {|#0:table.TableName|} } } }")]
    public Task An_L1_function_with_a_role_of_the_member_is_reported(string environment) => InStack(
        Table + RoleOf("") + $$"""

        new CfnFunction(this, "F", new CfnFunctionProps { Code = new object(), Role = role.RoleArn, Environment = {{environment}} });
        """,
        Finding("The function is given 'table.TableName' and no permission for the table; grant it with 'table.GrantReadWriteData(role)'"));

    [Theory]
    [InlineData("table.TableName", "")]
    [InlineData("table.TableArn", "ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\" }")]
    [InlineData("new CfnTable(this, \"T2\", new CfnTableProps { KeySchema = new object() })", "")]
    public Task An_L1_role_knows_no_grants(string name, string member)
    {
        var isL1 = name.StartsWith("new", System.StringComparison.Ordinal);
        var expression = isL1 ? "raw.Ref" : name;
        return InStack(
            Table + "\nvar raw = " + (isL1 ? name : "1") + ";\n" + CfnRoleOf(member) + $$"""

            var worker = new CfnFunction(this, "F", new CfnFunctionProps { Code = new object(), Role = role.AttrArn });
            worker.Environment = new CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { ["NAME"] = {|#0:{{expression}}|} } };
            """,
            Finding($"The function is given '{expression}' and no permission for the table; add a policy statement for it to the role"));
    }

    [Theory]
    [InlineData("", "\"arn:aws:iam::123456789012:role/worker\"", "")]
    [InlineData("", "arn", "")]
    [InlineData("Policies = new object[] { }", "role.AttrArn", "")]
    [InlineData("RoleName = \"worker\"", "role.AttrArn", "")]
    [InlineData("ManagedPolicyArns = new[] { arn }", "role.AttrArn", "")]
    [InlineData("ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess\" }", "role.AttrArn", "")]
    [InlineData("", "role.AttrArn", "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyName = \"p\", PolicyDocument = new object(), Roles = new[] { role.Ref } });")]
    [InlineData("", "role.AttrArn", "new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps { PolicyDocument = new object(), Roles = new[] { role.Ref } });")]
    [InlineData("", "role.AttrArn", "role.Policies = new object[] { };")]
    [InlineData("", "role.AttrArn", "role.AddPropertyOverride(\"Policies.0.PolicyName\", \"p\");")]
    [InlineData("", "role.AttrArn", "worker.Role = arn;")]
    [InlineData("", "role.AttrArn", "worker.AddPropertyOverride(\"Role\", arn);")]
    public Task An_L1_function_whose_role_may_do_more_is_silent(string member, string role, string statement) => InFile(Stack(
        Table + CfnRoleOf(member) + "\nvar worker = new CfnFunction(this, \"F\", new CfnFunctionProps { Code = new object(), Role = " + role +
        ", Environment = new CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { [\"NAME\"] = table.TableName } } });\n" + statement,
        parameters: "string arn"));

    [Theory]
    [InlineData("new Amazon.CDK.AWS.S3.CfnBucket(this, \"R\")", "Ref", "bucket")]
    [InlineData("new CfnQueue(this, \"R\")", "AttrQueueName", "queue")]
    [InlineData("new CfnTopic(this, \"R\")", "Ref", "topic")]
    [InlineData("new CfnSecret(this, \"R\")", "AttrId", "secret")]
    [InlineData("new CfnGlobalTable(this, \"R\", new CfnGlobalTableProps { KeySchema = new object(), AttributeDefinitions = new object(), Replicas = new object() })", "AttrArn", "table")]
    public Task An_L1_resource_is_reported(string creation, string member, string word) => InStack(
        $$"""
        var resource = {{creation}};
        var worker = {{Start}}Environment = new Dictionary<string, string> { ["NAME"] = {|#0:resource.{{member}}|} } });
        """,
        Finding($"The function is given 'resource.{member}' and no permission for the {word}; add a policy statement for it to the role"));

    [Theory]
    [InlineData("new CfnQueuePolicy(this, \"P\", new CfnQueuePolicyProps { PolicyDocument = new object(), Queues = new[] { queue.Ref } });")]
    [InlineData("queue.AddPropertyOverride(\"Tags\", \"t\");")]
    [InlineData("var statement = new PolicyStatement(new PolicyStatementProps { Resources = new[] { queue.AttrArn } });")]
    public Task An_L1_resource_with_a_policy_is_silent(string statement) => InStack(
        "var queue = new CfnQueue(this, \"R\");\nvar worker = " + Start + "Environment = new Dictionary<string, string> { [\"NAME\"] = queue.Ref } });\n" + statement);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk("public class Table { public string TableName => \"\"; }");

    private static string RoleOf(string member) =>
        "\nvar role = new Role(this, \"Role\", new RoleProps { AssumedBy = new ServicePrincipal(\"lambda.amazonaws.com\"), " + member + " });";

    private static string CfnRoleOf(string member) =>
        "\nvar role = new CfnRole(this, \"Role\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), " + member + " });";

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
}
