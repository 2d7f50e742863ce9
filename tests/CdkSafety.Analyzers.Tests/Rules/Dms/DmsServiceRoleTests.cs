using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Dms;

public class DmsServiceRoleTests() : RuleTests<DmsServiceRoleAnalyzer>("Amazon.CDK.AWS.DMS Amazon.CDK.AWS.IAM")
{
    // DMS has no L2 construct.
    [Fact]
    public Task A_Redshift_target_without_the_role_is_reported() => InStack(
        """new {|#0:CfnEndpoint|}(this, "Warehouse", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });""",
        Finding("'Warehouse' (AWS::DMS::Endpoint) needs the IAM role 'dms-access-for-endpoint', which nothing in this project makes: in an account without it DMS cannot stage data for Redshift, and the endpoint's connection test fails; make the role, or say with an option that the account has it"));

    [Fact]
    public Task A_task_that_logs_without_the_role_is_reported() => InStack(
        """new {|#0:CfnReplicationTask|}(this, "Task", new CfnReplicationTaskProps { MigrationType = "cdc", ReplicationInstanceArn = "i", SourceEndpointArn = "s", TargetEndpointArn = "t", TableMappings = "{}", ReplicationTaskSettings = "{\"Logging\":{\"EnableLogging\":true}}" });""",
        Finding("'Task' (AWS::DMS::ReplicationTask) needs the IAM role 'dms-cloudwatch-logs-role', which nothing in this project makes: in an account without it the task runs and writes no log; make the role, or say with an option that the account has it"));

    [Theory]
    [InlineData("CfnEndpoint e = [|new|](this, \"E\", new CfnEndpointProps { EndpointType = \"Target\", EngineName = \"Redshift-Serverless\" });")]
    [InlineData("const string Engine = \"redshift\"; new [|CfnEndpoint|](props: new CfnEndpointProps { EndpointType = \"target\", EngineName = Engine }, id: \"E\", scope: this);")]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"source\", EngineName = \"redshift\" }; props.EndpointType = \"target\"; new [|CfnEndpoint|](this, \"E\", props);")]
    [InlineData("new [|CfnEndpoint|](this, \"E\", new CfnEndpointProps { EndpointType = \"target\", EngineName = \"redshift\", RedshiftSettings = new CfnEndpoint.RedshiftSettingsProperty { SecretsManagerSecretId = text, SecretsManagerAccessRoleArn = text } });")]
    [InlineData("new [|CfnEndpoint|](this, \"E\", new CfnEndpointProps { EndpointType = \"target\", EngineName = \"redshift\", RedshiftSettings = new Dictionary<string, object> { [\"bucketName\"] = text } });")]
    public Task Every_form_of_a_Redshift_target_is_judged(string statement) => InFile(Stack(statement, parameters: "string text"));

    [Theory]
    [InlineData("\"source\"", "\"redshift\"", "")]
    [InlineData("text", "\"redshift\"", "")]
    [InlineData("\"target\"", "text", "")]
    [InlineData("\"target\"", "\"mysql\"", "")]
    [InlineData("\"target\"", "\"redshifts\"", "")]
    [InlineData("\"target\"", "flag ? \"redshift\" : \"mysql\"", "")]
    [InlineData("\"target\"", "\"redshift\"", ", RedshiftSettings = new CfnEndpoint.RedshiftSettingsProperty { ServiceAccessRoleArn = text }")]
    [InlineData("\"target\"", "\"redshift\"", ", RedshiftSettings = settings")]
    public Task Other_endpoints_are_silent(string direction, string engine, string more) => InFile(Stack(
        $$"""new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = {{direction}}, EngineName = {{engine}}{{more}} });""",
        parameters: "string text, bool flag, IResolvable settings"));

    [Theory]
    [InlineData("\"{\\\"Logging\\\": { \\\"EnableLogging\\\" : true }}\"", true)]
    [InlineData("$\"{{\\\"Logging\\\":{{\\\"EnableLogging\\\":true}},\\\"TargetMetadata\\\":{{\\\"TargetSchema\\\":\\\"{text}\\\"}}}}\"", true)]
    [InlineData("flag ? \"{\\\"Logging\\\":{\\\"EnableLogging\\\":true}}\" : \"{\\\"Logging\\\":{\\\"EnableLogging\\\":true,\\\"LogComponents\\\":[]}}\"", true)]
    [InlineData("\"{\\\"Logging\\\":{\\\"EnableLogging\\\":false}}\"", false)]
    [InlineData("$\"{{\\\"Logging\\\":{{\\\"EnableLogging\\\":{text}}}}}\"", false)]
    [InlineData("flag ? \"{\\\"Logging\\\":{\\\"EnableLogging\\\":true}}\" : \"{}\"", false)]
    [InlineData("\"EnableLogging\"", false)]
    [InlineData("text", false)]
    [InlineData("null", false)]
    public Task The_settings_of_a_task_say_whether_it_logs(string settings, bool isWrong) => InFile(Stack(
        $$"""new {{(isWrong ? "[|CfnReplicationTask|]" : "CfnReplicationTask")}}(this, "T", new CfnReplicationTaskProps { MigrationType = "cdc", ReplicationInstanceArn = "i", SourceEndpointArn = "s", TargetEndpointArn = "t", TableMappings = "{}", ReplicationTaskSettings = {{settings}} });""",
        parameters: "string text, bool flag"));

    [Theory]
    [InlineData("new Dictionary<string, object> { [\"Logging\"] = new Dictionary<string, object> { [\"EnableLogging\"] = true } }", true)]
    [InlineData("new Dictionary<string, object> { [\"Logging\"] = new Dictionary<string, object> { [\"EnableLogging\"] = false } }", false)]
    [InlineData("new Dictionary<string, object>()", false)]
    [InlineData("settings", false)]
    public Task The_settings_of_a_serverless_replication_are_an_object(string settings, bool isWrong) => InFile(Stack(
        $$"""new {{(isWrong ? "[|CfnReplicationConfig|]" : "CfnReplicationConfig")}}(this, "C", new CfnReplicationConfigProps { ReplicationConfigIdentifier = "c", ReplicationType = "cdc", SourceEndpointArn = "s", TargetEndpointArn = "t", TableMappings = "{}", ComputeConfig = new CfnReplicationConfig.ComputeConfigProperty { MaxCapacityUnits = 4 }, ReplicationSettings = {{settings}} });""",
        parameters: "IResolvable settings"));

    [Theory]
    [InlineData("dms-access-for-endpoint", true)]
    [InlineData("dms-cloudwatch-logs-role", false)]
    public Task Each_role_stands_for_itself(string role, bool isSilent) => InStack(
        $$"""
        new {{(isSilent ? "CfnEndpoint" : "[|CfnEndpoint|]")}}(this, "E", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });
        new Role(this, "R", new RoleProps { RoleName = "{{role}}", AssumedBy = new ServicePrincipal("dms.amazonaws.com") });
        """);

    [Fact]
    public Task The_option_says_that_accounts_have_the_roles()
    {
        var test = Test(Stack("""new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });"""));
        test.SetOption("cdk_safety.account_has_dms_roles", "true");
        return Run(test);
    }

    [Fact]
    public Task Props_whose_construct_is_elsewhere_are_silent() => InFile(Stack(
        """var props = new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" }; new CfnEndpoint(this, "E", given);""", parameters: "CfnEndpointProps given"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new [|CfnEndpoint|](this, \"E\", Props());",
        "private static CfnEndpointProps Props() => new() { EndpointType = \"target\", EngineName = \"redshift\" };",
        declarations: "public class Warehouse : CfnEndpoint { public Warehouse(Construct scope, string id) : [|base|](scope, id, new CfnEndpointProps { EndpointType = \"target\", EngineName = \"redshift\" }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack("""new [|CfnEndpoint|](this, "E", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnEndpointProps { public string? EndpointType { get; set; } public string? EngineName { get; set; } }
            public class CfnEndpoint { public CfnEndpoint(object scope, string id, CfnEndpointProps props) { } }
            public class AppStack { public AppStack() => new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" }); }
        }
        """);
}
