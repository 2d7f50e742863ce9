using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Naming;

public class PhysicalNameEnvironmentTests() : RuleTests<PhysicalNameEnvironmentAnalyzer>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.S3 IAM=Amazon.CDK.AWS.IAM SQS=Amazon.CDK.AWS.SQS")
{
    private const string Orders = "new Table(this, \"Orders\", new TableProps { TableName = [|\"orders\"|] });";

    // ---- What is reported, where, and in which words

    [Fact]
    public Task A_constant_name_beside_a_parameter_is_reported() => InFile(
        Stack(
            """new Table(this, "Orders", new TableProps { TableName = {|#0:"orders"|} });""",
            parameters: "string environmentSuffix"),
        Finding("The name 'orders' of 'Orders' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; add environmentSuffix to it, or leave it out"));

    [Fact]
    public Task A_constant_name_beside_a_CfnParameter_is_reported() => InStack(
        """
        var environmentSuffix = new CfnParameter(this, "EnvironmentSuffix", new CfnParameterProps { Type = "String" });
        new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0], TableName = {|#0:"orders"|} });
        """,
        Finding("The name 'orders' of 'Orders' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; add environmentSuffix.ValueAsString to it, or leave it out"));

    [Fact]
    public Task A_name_that_gets_too_long_with_an_environment_is_said_to() => InFile(
        Stack(
            """new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, "Search", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { DomainName = {|#0:"transaction-search-all"|} });""",
            parameters: "string stage"),
        Finding("The name 'transaction-search-all' of 'Search' (AWS::OpenSearchService::Domain) is the same in every environment: the second deployment to an account fails because the name is taken; shorten it, since with -staging it would have 30 characters, where the service takes 28, or leave it out"));

    [Fact]
    public Task The_longest_environment_is_that_of_the_option()
    {
        var test = Test(
            Stack("""new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, "Search", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { DomainName = {|#0:"transaction-search-all"|} });""", parameters: "string stage"),
            Finding("The name 'transaction-search-all' of 'Search' (AWS::OpenSearchService::Domain) is the same in every environment: the second deployment to an account fails because the name is taken; add stage to it, or leave it out"));
        test.SetOption("cdk_safety.environment_names", "dev, test, live");
        return Run(test);
    }

    [Fact]
    public Task A_template_parameter_is_known_by_its_id() => InFile(
        Stack("""
            var parameter = new CfnParameter(this, "EnvironmentSuffix");
            new Bucket(this, "Data", new BucketProps { BucketName = {|#0:"acme-data"|} });
            """),
        Finding("The name 'acme-data' of 'Data' (AWS::S3::Bucket) is the same in every environment: the second deployment to an account fails because the name is taken; add parameter.ValueAsString to it, or leave it out"));

    [Fact]
    public Task The_domain_of_a_custom_sign_in_page_is_silent() => InFile(Stack(
        """new Amazon.CDK.AWS.Cognito.CfnUserPoolDomain(this, "D", new Amazon.CDK.AWS.Cognito.CfnUserPoolDomainProps { UserPoolId = "p", Domain = "auth.example.com" });""",
        parameters: "string stage"));

    [Fact]
    public Task A_constant_name_beside_a_settings_object_is_reported() => InFile(
        Stack(
            """new Bucket(this, "Data", new BucketProps { BucketName = {|#0:"acme-data"|} });""",
            parameters: "AppSettings settings",
            declarations: "public class AppSettings { public string EnvName { get; set; } = \"\"; }"),
        Finding("The name 'acme-data' of 'Data' (AWS::S3::Bucket) is the same in every environment: the second deployment to an account fails because the name is taken; add settings.EnvName to it, or leave it out"));

    [Fact]
    public Task A_constant_name_among_names_with_an_environment_is_reported() => InFile(
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class Other : Stack
        {
            public Other(Construct scope, string stage) : base(scope, "Other") =>
                new Table(this, "Customers", new TableProps { TableName = $"customers-{stage}" });
        }

        public class AppStack : Stack
        {
            public AppStack(Construct scope, string id) : base(scope, id) =>
                new Table(this, "Orders", new TableProps { TableName = {|#0:"orders"|} });
        }
        """,
        Finding("The name 'orders' of 'Orders' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; build it from the environment, or leave it out"));

    [Fact]
    public async Task A_name_in_another_file_shows_that_there_are_environments()
    {
        var test = Test(Stack(Orders));
        test.TestState.Sources.Add(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.SQS;

            public class Queues : Stack
            {
                public Queues() => new Queue(this, "Jobs", new QueueProps { QueueName = "jobs-" + (string)Node.TryGetContext("stage") });
            }
            """);
        await Run(test);
    }

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Table(this, "Orders", new TableProps { TableName = [|"orders"|] });
            new CfnBucket(this, "Raw", new CfnBucketProps { BucketName = [|"acme-data"|] });
            """,
            parameters: "string environmentSuffix"),
        version));

    // ---- What counts as an environment

    [Theory]
    [InlineData("string environmentSuffix", "")]
    [InlineData("string envSuffix", "")]
    [InlineData("string environment", "")]
    [InlineData("string EnvironmentName", "")]
    [InlineData("string env", "")]
    [InlineData("string stage", "")]
    [InlineData("string postfix", "")]
    [InlineData("string prefix", "")]
    [InlineData("string? stageName", "")]
    [InlineData("CfnParameter environmentParameter", "")]
    [InlineData("CfnParameter stageParam", "")]
    [InlineData("AppSettings settings", "")]
    [InlineData("IAppSettings settings", "")]
    [InlineData("StageConfig config", "")]
    [InlineData("Deployment deployment", "")]
    [InlineData("", "private readonly string _environmentSuffix = Read();")]
    [InlineData("", "private static string Stage => Read();")]
    [InlineData("", "public string EnvName { get; } = Read();")]
    [InlineData("", "private readonly AppSettings _settings = new AppSettings();")]
    [InlineData("", "private readonly CfnParameter _stage = null!;")]
    public Task A_value_in_scope_is_an_environment(string parameters, string members) => InFile(Stack(
        Orders,
        members + "\nprivate static string Read() => System.Console.ReadLine()!;",
        parameters,
        """
        public interface IAppSettings { string Stage { get; } }
        public class BaseSettings { public string Stage { get; set; } = ""; }
        public class AppSettings : BaseSettings { }
        public record StageConfig(string Name, int Size);
        public class Deployment { public StageConfig Environment { get; set; } = null!; }
        """));

    [Fact]
    public Task The_name_of_an_environment_is_added() => InFile(
        Stack(
            """new Bucket(this, "Data", new BucketProps { BucketName = {|#0:"acme-data"|} });""",
            parameters: "Deployment deployment",
            declarations: "public record StageConfig(string Name, int Size); public class Deployment { public StageConfig Environment { get; set; } = null!; }"),
        Finding("The name 'acme-data' of 'Data' (AWS::S3::Bucket) is the same in every environment: the second deployment to an account fails because the name is taken; add deployment.Environment.Name to it, or leave it out"));

    [Theory]
    [InlineData("var environmentSuffix = System.Environment.GetEnvironmentVariable(\"SUFFIX\");")]
    [InlineData("string environmentSuffix = (string)Node.TryGetContext(\"environmentSuffix\");")]
    [InlineData("var environmentSuffix = new CfnParameter(this, \"EnvironmentSuffix\");")]
    [InlineData("var stageParameter = new CfnParameter(this, \"Stage\");")]
    public Task A_local_before_the_construct_is_an_environment(string declaration) => InStack(declaration + "\n" + Orders);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("string name", "", "")]
    [InlineData("int environment", "", "")]
    [InlineData("Amazon.CDK.IEnvironment env", "", "")]
    [InlineData("Amazon.CDK.Environment env", "", "")]
    [InlineData("StackProps props", "", "")]
    [InlineData("CfnParameter size", "", "")]
    [InlineData("", "", "private class Unused { public string Stage { get; set; } = \"\"; }")]
    [InlineData("", "var environmentSuffix = System.Console.ReadLine();", "")]
    [InlineData("", "", "private const string Prefix = \"acme\";")]
    [InlineData("", "", "private const string Prefix = \"acme\"; private void Other() => new Table(this, \"T\", new TableProps { TableName = $\"{Prefix}-{Bank()}\" }); private static string Bank() => System.Console.ReadLine()!;")]
    [InlineData("Bank bank", "", "public class Bank { public string Name { get; set; } = \"\"; }")]
    public Task Other_values_are_no_environment(string parameters, string after, string members) => InFile(Stack(
        "new Table(this, \"Orders\", new TableProps { TableName = \"orders\" });\n" + after,
        members,
        parameters));

    [Fact]
    public Task The_Environment_of_a_stack_is_where_it_is_deployed() => InStack(
        """
        _ = this.Environment;
        new Table(this, "Orders", new TableProps { TableName = "orders" });
        """);

    [Fact]
    public Task A_static_member_reads_no_instance() => InFile(Stack(
        "",
        """
        private readonly string _environmentSuffix = "x";
        public static void Make(Construct scope) => new Table(scope, "Orders", new TableProps { TableName = "orders" });
        """));

    // ---- Names that are safe

    [Theory]
    [InlineData("$\"orders-{environmentSuffix}\"")]
    [InlineData("\"orders-\" + environmentSuffix")]
    [InlineData("string.Format(\"orders-{0}\", environmentSuffix)")]
    [InlineData("string.Join(\"-\", \"orders\", environmentSuffix)")]
    [InlineData("$\"orders-{somethingElse}\"")]
    [InlineData("somethingElse")]
    [InlineData("Name(\"orders\")")]
    [InlineData("$\"{StackName}-orders\"")]
    [InlineData("$\"orders-{Aws.STACK_NAME}\"")]
    [InlineData("$\"orders-{Aws.ACCOUNT_ID}\"")]
    [InlineData("Fn.Sub(\"orders-${EnvironmentSuffix}\")")]
    [InlineData("Fn.Join(\"-\", new[] { \"orders\", environmentSuffix })")]
    [InlineData("Fn.ImportValue(\"orders\")")]
    [InlineData("(string)Node.TryGetContext(\"orders\")")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"NAME\")")]
    [InlineData("PhysicalName.GENERATE_IF_NEEDED")]
    [InlineData("\"orders-prod\"")]
    [InlineData("\"dev_orders\"")]
    [InlineData("\"staging.orders\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("environmentSuffix == \"x\" ? \"orders\" : \"orders2\"")]
    public Task A_name_that_may_differ_is_silent(string name) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { TableName = {{name}} });""",
        "private string Name(string name) => name + _suffix;\nprivate readonly string _suffix = System.Console.ReadLine()!;",
        "string environmentSuffix, string somethingElse"));

    [Fact]
    public Task Words_in_the_middle_of_a_word_are_no_environment() => InFile(Stack(
        """
        new Table(this, "A", new TableProps { TableName = [|"products"|] });
        new Table(this, "B", new TableProps { TableName = [|"devices"|] });
        """,
        parameters: "string stage"));

    [Theory]
    [InlineData("new IAM.Role(this, \"R\", new IAM.RoleProps { RoleName = \"dms-vpc-role\", AssumedBy = new IAM.AccountRootPrincipal() });")]
    [InlineData("new IAM.CfnRole(this, \"R\", new IAM.CfnRoleProps { RoleName = \"dms-cloudwatch-logs-role\", AssumeRolePolicyDocument = new object() });")]
    [InlineData("new IAM.CfnRole(this, \"R\", new IAM.CfnRoleProps { RoleName = \"AWSServiceRoleForEverything\", AssumeRolePolicyDocument = new object() });")]
    [InlineData("new Table(this, \"T\", new TableProps { PartitionKey = new Attribute { Name = \"orders\", Type = AttributeType.STRING } });")]
    [InlineData("new Table(this, \"T\", new TableProps()).AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = \"orders\" });")]
    [InlineData("new Amazon.CDK.AWS.CloudWatch.Metric(new Amazon.CDK.AWS.CloudWatch.MetricProps { MetricName = \"orders\", Namespace = \"n\" });")]
    [InlineData("new CfnOutput(this, \"O\", new CfnOutputProps { ExportName = \"orders\", Value = \"x\" });")]
    [InlineData("Table.FromTableName(this, \"T\", \"orders\");")]
    [InlineData("Bucket.FromBucketName(this, \"B\", \"orders\");")]
    [InlineData("Bucket.FromBucketAttributes(this, \"B\", new BucketAttributes { BucketName = \"orders\" });")]
    [InlineData("new Bucket(this, \"orders\");")]
    public Task Names_that_do_not_collide_are_silent(string statement) => InFile(Stack(statement, parameters: "string environmentSuffix"));

    [Theory]
    [InlineData("new EC2.SecurityGroup(this, \"G\", new EC2.SecurityGroupProps { SecurityGroupName = \"database\", Vpc = new EC2.Vpc(this, \"V\") });")]
    [InlineData("new EC2.CfnSecurityGroup(this, \"G\", new EC2.CfnSecurityGroupProps { GroupName = \"database\", GroupDescription = \"d\", VpcId = vpcId });")]
    [InlineData("new ECS.FargateService(this, \"S\", new ECS.FargateServiceProps { ServiceName = \"api\", Cluster = cluster, TaskDefinition = new ECS.FargateTaskDefinition(this, \"D\") });")]
    [InlineData("new EVT.Rule(this, \"R\", new EVT.RuleProps { RuleName = \"ordered\", EventBus = new EVT.EventBus(this, \"B\") });")]
    [InlineData("new EVT.Rule(this, \"R\", new EVT.RuleProps { RuleName = \"ordered\", EventBus = bus });")]
    [InlineData("new EVT.CfnRule(this, \"R\", new EVT.CfnRuleProps { Name = \"ordered\", EventBusName = $\"orders-{environmentSuffix}\" });")]
    [InlineData("var database = new GLUE.CfnDatabase(this, \"D\", new GLUE.CfnDatabaseProps { CatalogId = Account, DatabaseInput = new object() }); new GLUE.CfnTable(this, \"T\", new GLUE.CfnTableProps { CatalogId = Account, DatabaseName = database.Ref, TableInput = new GLUE.CfnTable.TableInputProperty { Name = \"orders\" } });")]
    public Task A_name_within_what_each_environment_may_have_of_its_own_is_silent(string statement) =>
        InFile("using EC2 = Amazon.CDK.AWS.EC2; using ECS = Amazon.CDK.AWS.ECS; using EVT = Amazon.CDK.AWS.Events; using GLUE = Amazon.CDK.AWS.Glue;\n" + Stack(statement, parameters: "string environmentSuffix, string vpcId, ECS.ICluster cluster, EVT.IEventBus bus"));

    [Theory]
    [InlineData("new EC2.CfnSecurityGroup(this, \"G\", new EC2.CfnSecurityGroupProps { GroupName = [|\"database\"|], GroupDescription = \"d\" });")]
    [InlineData("new EC2.CfnSecurityGroup(this, \"G\", new EC2.CfnSecurityGroupProps { GroupName = [|\"database\"|], GroupDescription = \"d\", VpcId = \"vpc-1\" });")]
    [InlineData("new EVT.Rule(this, \"R\", new EVT.RuleProps { RuleName = [|\"ordered\"|] });")]
    [InlineData("new EVT.CfnRule(this, \"R\", new EVT.CfnRuleProps { Name = [|\"ordered\"|], EventBusName = \"default\" });")]
    public Task A_name_within_what_all_environments_share_is_reported(string statement) =>
        InFile("using EC2 = Amazon.CDK.AWS.EC2; using EVT = Amazon.CDK.AWS.Events;\n" + Stack(statement, parameters: "string environmentSuffix"));

    [Fact]
    public Task A_role_of_another_name_is_no_exception() => InFile(Stack(
        """
        new IAM.Role(this, "R", new IAM.RoleProps { RoleName = [|"dms-vpc-role-2"|], AssumedBy = new IAM.AccountRootPrincipal() });
        new Table(this, "T", new TableProps { TableName = [|"dms-vpc-role"|] });
        """,
        parameters: "string environmentSuffix"));

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public string? TableName { get; set; } }
            public class Table
            {
                public Table(object? scope, string id, TableProps props) { }
                public static Table Make(string environmentSuffix) => new Table(null, "T", new TableProps { TableName = "orders" });
            }
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public string? TableName { get; set; } }
            public class Table
            {
                public Table(object? scope, string id, TableProps props) { }
                public static Table Make(string environmentSuffix) => new Table(null, "T", new TableProps { TableName = "orders" });
            }
        }
        """);

    // ---- Ways to write the name

    [Theory]
    [InlineData("Local")]
    [InlineData("Name")]
    [InlineData("Names.Orders")]
    [InlineData("_readonly")]
    [InlineData("Helper(\"orders\")")]
    [InlineData("$\"{Name}-table\"")]
    [InlineData("Name + \"-table\"")]
    [InlineData("\"ORDERS\".ToLower()")]
    public Task A_name_is_followed_through(string name) => InFile(Stack(
        $$"""
        const string Local = "orders";
        new Table(this, "Orders", new TableProps { TableName = [|{{name}}|] });
        """,
        """
        private const string Name = "orders";
        private readonly string _readonly = "orders";
        private static string Helper(string name) => name;
        """,
        "string environmentSuffix",
        "public static class Names { public const string Orders = \"orders\"; }"));

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """
            var name = {|#1:"orders"|};
            new Table(this, "Orders", new TableProps { TableName = {|#0:name|} });
            """,
            parameters: "string environmentSuffix"),
        Finding("The name 'orders' of 'Orders' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; add environmentSuffix to it, or leave it out", 1));

    [Theory]
    [InlineData("var props = new TableProps(); props.TableName = [|\"orders\"|]; new Table(this, \"T\", props);")]
    [InlineData("var props = new TableProps { TableName = \"orders\" }; props.TableName = environmentSuffix; new Table(this, \"T\", props);")]
    [InlineData("var props = new TableProps { TableName = \"orders\" }; props.TableName += environmentSuffix; new Table(this, \"T\", props);")]
    [InlineData("var cfn = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); cfn.TableName = [|\"orders\"|];")]
    [InlineData("var cfn = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], TableName = \"orders\" }); cfn.TableName = environmentSuffix;")]
    [InlineData("var cfn = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], TableName = \"orders\" }); cfn.TableName += environmentSuffix;")]
    [InlineData("var cfn = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0], TableName = \"orders\" }); cfn.TableName = null;")]
    [InlineData("var table = new Table(this, \"T\", new TableProps { TableName = \"orders\" }); ((CfnTable)table.Node.DefaultChild!).AddPropertyDeletionOverride(\"TableName\");")]
    [InlineData("var table = new Table(this, \"T\", new TableProps()); ((CfnTable)table.Node.DefaultChild!).AddPropertyOverride(\"TableName\", [|\"orders\"|]);")]
    [InlineData("Make(new TableProps { TableName = [|\"orders\"|] });")]
    public Task Changes_count(string statements) => InFile(Stack(
        statements,
        "private void Make(TableProps props) => new Table(this, \"Made\", props);",
        "string environmentSuffix"));

    [Fact]
    public Task A_call_of_the_base_constructor_is_a_construct() => InFile(
        """
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class Orders : Table
        {
            public Orders(Construct scope, string stage) : base(scope, "Orders", new TableProps { TableName = [|"orders"|] }) { }
        }
        """);

    [Fact]
    public Task A_primary_constructor_has_its_parameters_in_scope()
    {
        NeedsCSharp12();
        return InFile(
            """
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class Orders(Construct scope, string stage) : Table(scope, "Orders", new TableProps { TableName = [|"orders"|] })
            {
                public string Stage() => stage;
            }
            """);
    }

    // ---- The options

    [Theory]
    [InlineData("orders")]
    [InlineData("customers, orders")]
    [InlineData("ord*")]
    [InlineData("*rder*")]
    public Task Excluded_names_are_silent(string names)
    {
        var test = Test(Stack("new Table(this, \"T\", new TableProps { TableName = \"orders\" });", parameters: "string environmentSuffix"));
        test.SetOption("cdk_safety.CDKS5001.excluded_names", names);
        return Run(test);
    }

    [Theory]
    [InlineData("Orders")]
    [InlineData("order")]
    [InlineData("rder*")]
    public Task Names_that_are_not_excluded_are_reported(string names)
    {
        var test = Test(Stack(Orders, parameters: "string environmentSuffix"));
        test.SetOption("cdk_safety.CDKS5001.excluded_names", names);
        return Run(test);
    }

    [Fact]
    public Task The_names_of_environments_can_be_set()
    {
        var test = Test(Stack(Orders, parameters: "string tenant"));
        test.SetOption("cdk_safety.environment_suffix_names", "tenant, tier");
        return Run(test);
    }

    [Fact]
    public Task Names_of_environments_that_are_set_replace_the_default()
    {
        var test = Test(Stack("new Table(this, \"T\", new TableProps { TableName = \"orders\" });", parameters: "string stage"));
        test.SetOption("cdk_safety.environment_suffix_names", "tenant, tier");
        return Run(test);
    }
}
