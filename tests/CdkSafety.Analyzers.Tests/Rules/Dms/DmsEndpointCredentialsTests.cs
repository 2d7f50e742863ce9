using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Dms;

public class DmsEndpointCredentialsTests() : RuleTests<DmsEndpointCredentialsAnalyzer>("Amazon.CDK.AWS.DMS")
{
    [Theory]
    [InlineData("EngineName = \"mysql\"", "mysql", "ServerName, Username, Password")]
    [InlineData("EngineName = \"Postgres\", ServerName = \"db\", Port = 5432", "postgres", "Username, Password")]
    [InlineData("EngineName = \"oracle\", ServerName = \"db\", Username = \"admin\"", "oracle", "Password")]
    [InlineData("EngineName = \"redshift\", Password = text", "redshift", "ServerName, Username")]
    [InlineData("EngineName = \"sqlserver\", ServerName = \"db\", MicrosoftSqlServerSettings = new CfnEndpoint.MicrosoftSqlServerSettingsProperty { BcpPacketSize = 1 }", "sqlserver", "Username, Password")]
    [InlineData("EngineName = \"mysql\", ServerName = \"db\", ExtraConnectionAttributes = \"parallelLoadThreads=1\"", "mysql", "Username, Password")]
    [InlineData("EngineName = \"mysql\", ServerName = \"db\", MySqlSettings = new Dictionary<string, object> { [\"maxFileSize\"] = 1 }", "mysql", "Username, Password")]
    public Task An_endpoint_without_credentials_is_reported(string members, string engine, string missing) => InFile(
        Stack($$"""new {|#0:CfnEndpoint|}(this, "Source", new CfnEndpointProps { EndpointType = "source", {{members}} });""", parameters: "string text"),
        Finding($"The DMS endpoint 'Source' with the engine '{engine}' has no secret and no {missing}: DMS cannot connect; give it a secret of Secrets Manager, or all of these from parameters"));

    [Theory]
    [InlineData("CfnEndpoint e = [|new|](this, \"E\", new CfnEndpointProps { EngineName = \"mysql\" });")]
    [InlineData("const string Engine = \"mysql\"; _ = new [|CfnEndpoint|](props: new CfnEndpointProps { EngineName = Engine }, id: \"E\", scope: this);")]
    [InlineData("var props = new CfnEndpointProps { EngineName = \"mysql\" }; props.ServerName = \"db\"; new [|CfnEndpoint|](this, \"E\", props);")]
    [InlineData("var e = new [|CfnEndpoint|](this, \"E\", new CfnEndpointProps { EngineName = \"mysql\", Username = \"a\", Password = \"b\" }); e.Password = null;")]
    public Task Every_form_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("EngineName = \"mysql\", ServerName = text, Username = text, Password = text")]
    [InlineData("EngineName = \"mysql\", Username = text, Password = text")]
    [InlineData("EngineName = \"mysql\", MySqlSettings = new CfnEndpoint.MySqlSettingsProperty { SecretsManagerSecretId = text, SecretsManagerAccessRoleArn = text }")]
    [InlineData("EngineName = \"aurora\", MySqlSettings = new Dictionary<string, object> { [\"secretsManagerSecretId\"] = text }")]
    [InlineData("EngineName = \"mysql\", MySqlSettings = settings")]
    [InlineData("EngineName = \"gcp-mysql\", GcpMySqlSettings = new CfnEndpoint.GcpMySQLSettingsProperty { Username = text, Password = text }")]
    [InlineData("EngineName = \"mysql\", ExtraConnectionAttributes = \"authenticationMethod=iam\"")]
    [InlineData("EngineName = \"mysql\", ExtraConnectionAttributes = text")]
    [InlineData("EngineName = \"mongodb\", ServerName = text")]
    [InlineData("EngineName = \"s3\"")]
    [InlineData("EngineName = \"kinesis\"")]
    [InlineData("EngineName = \"cassandra\"")]
    [InlineData("EngineName = text")]
    [InlineData("EngineName = \"babelfish\"")]
    public Task Credentials_other_ways_and_unknown_values_are_silent(string members) => InFile(Stack(
        $$"""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", {{members}} });""", parameters: "string text, IResolvable settings"));

    [Theory]
    [InlineData("new CfnEndpoint(this, \"E\", props);")]
    [InlineData("var other = new CfnEndpointProps { EngineName = \"mysql\" };")]
    [InlineData("var e = new CfnEndpoint(this, \"E\", new CfnEndpointProps { EngineName = \"mysql\" }); e.Username = \"a\"; e.Password = text;")]
    [InlineData("var e = new CfnEndpoint(this, \"E\", new CfnEndpointProps { EngineName = \"mysql\" }); e.AddPropertyOverride(\"MySqlSettings.SecretsManagerSecretId\", text);")]
    [InlineData("var e = new CfnEndpoint(this, \"E\", new CfnEndpointProps { EngineName = \"mysql\" }); Complete(e);")]
    public Task Props_elsewhere_and_later_changes_are_silent(string statement) => InFile(Stack(
        statement,
        "private static void Complete(CfnEndpoint endpoint) { endpoint.Username = \"a\"; endpoint.Password = endpoint.LogicalId; }",
        "string text, CfnEndpointProps props"));

    [Theory]
    [InlineData("", "public class Ledger : CfnEndpoint { public Ledger(Construct scope, string id) : [|base|](scope, id, new CfnEndpointProps { EngineName = \"mysql\" }) { } }")]
    [InlineData("new [|CfnEndpoint|](this, \"E\", Props());", "public static class Unused { }")]
    public Task Base_calls_and_helpers_are_judged(string statement, string declarations) => InFile(Stack(
        statement,
        "private static CfnEndpointProps Props() => new() { EndpointType = \"source\", EngineName = \"postgres\" };",
        declarations: declarations));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("""new [|CfnEndpoint|](this, "E", new CfnEndpointProps { EngineName = "mysql" });"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnEndpointProps { public string? EngineName { get; set; } }
            public class CfnEndpoint { public CfnEndpoint(object scope, string id, CfnEndpointProps props) { } }
            public class AppStack { public AppStack() => new CfnEndpoint(this, "E", new CfnEndpointProps { EngineName = "mysql" }); }
        }
        """);
}
