using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Dms;

public class DmsEngineNameTests() : RuleTests<DmsEngineNameAnalyzer>("Amazon.CDK.AWS.DMS")
{
    // ---- What is reported, where, and in which words. DMS has no L2 construct.

    [Theory]
    [InlineData("cassandra", "'cassandra' is not a DMS engine: DMS has no Cassandra endpoint in either direction; the deployment fails")]
    [InlineData("aurora-mysql", "'aurora-mysql' is not a DMS engine: aurora-mysql is the name that RDS uses; use 'aurora'")]
    [InlineData("MSSQL", "'MSSQL' is not a DMS engine: DMS calls Microsoft SQL Server sqlserver; use 'sqlserver'")]
    [InlineData("mysq", "'mysq' is not a DMS engine: the deployment fails; did you mean 'mysql'?")]
    [InlineData("quantumdb", "'quantumdb' is not a DMS engine: AWS documents no engine of this name, so the deployment probably fails; check the name")]
    public Task A_name_that_is_no_engine_is_reported(string engine, string message) => InStack(
        $$"""
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = {|#0:"{{engine}}"|},
        });
        """,
        Finding(message));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack("""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"cassandra"|] });"""),
        version));

    // ---- What is safe or not said

    [Theory]
    [InlineData("\"mysql\"")]
    [InlineData("\"MySQL\"")]
    [InlineData("\"postgres\"")]
    [InlineData("\"s3\"")]
    [InlineData("\"aurora-postgresql\"")]
    [InlineData("\"dms-transfer\"")]
    [InlineData("null!")]
    [InlineData("engine")]
    [InlineData("parameter.ValueAsString")]
    [InlineData("$\"{engine}\"")]
    [InlineData("$\"cassandra-{engine}\"")]
    [InlineData("\"cass\" + engine")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"ENGINE\")!")]
    [InlineData("(string)Node.TryGetContext(\"cassandra\")")]
    [InlineData("Engine()")]
    [InlineData("isProd ? \"mysql\" : \"cassandra\"")]
    [InlineData("isBig ? \"mysql\" : \"cassandra\"")]
    [InlineData("isBig ? engine : \"cassandra\"")]
    [InlineData("Token.AsString(\"cassandra\")")]
    public Task An_engine_that_exists_or_is_not_known_is_silent(string engine) => InFile(Stack(
        $$"""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = {{engine}} });""",
        "protected virtual string Engine() => \"cassandra\";",
        "string engine, CfnParameter parameter, bool isProd, bool isBig"));

    [Fact]
    public Task Other_DMS_resources_are_silent() => InStack(
        """
        new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "cassandra" });
        new CfnDataProvider(this, "Provider", new CfnDataProviderProps { Engine = "cassandra" });
        """);

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnEndpointProps { public string? EngineName { get; set; } }
            public class CfnEndpoint { public CfnEndpoint(CfnEndpointProps props) { } public static object Make() => new CfnEndpoint(new CfnEndpointProps { EngineName = "cassandra" }); }
        }
        """);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnEndpointProps { public string? EngineName { get; set; } }
            public class CfnEndpoint { public CfnEndpoint(CfnEndpointProps props) { } public static object Make() => new CfnEndpoint(new CfnEndpointProps { EngineName = "cassandra" }); }
        }
        """);

    [Fact]
    public Task A_subclass_of_the_project_that_is_called_like_an_L1_is_not_one() => InFile(
        """
        using Amazon.CDK;
        using Constructs;

        public class CfnEndpoint : Amazon.CDK.CfnResource
        {
            public CfnEndpoint(Construct scope, string engineName) : base(scope, "Endpoint", new CfnResourceProps { Type = "AWS::DMS::Endpoint", Properties = new System.Collections.Generic.Dictionary<string, object> { ["EngineName"] = engineName } }) { }

            public static object Make(Construct scope) => new CfnEndpoint(scope, "cassandra");
        }
        """);

    // ---- Ways to write the value

    [Theory]
    [InlineData("Local")]
    [InlineData("Engine")]
    [InlineData("Settings.Engine")]
    [InlineData("_readonly")]
    [InlineData("s_readonly")]
    [InlineData("_assigned")]
    [InlineData("Helper()")]
    [InlineData("Helper(\"cassandra\")")]
    [InlineData("local")]
    [InlineData("\"cass\" + \"andra\"")]
    [InlineData("\"cass\" + tail")]
    [InlineData("$\"cass{tail}\"")]
    [InlineData("string.Format(\"cass{0}\", tail)")]
    [InlineData("string.Concat(\"cass\", tail)")]
    [InlineData("string.Join(\"\", new[] { \"cass\", tail })")]
    [InlineData("\"CASSANDRA\".ToLower()")]
    [InlineData("\" cassandra \".Trim()")]
    [InlineData("isBig ? \"cassandra\" : \"hbase\"")]
    [InlineData("\"\"\"cassandra\"\"\"")]
    [InlineData("@\"cassandra\"")]
    public Task An_engine_is_followed_through(string engine) => InFile(Stack(
        $$"""
        const string Local = "cassandra";
        var local = "cassandra";
        var tail = "andra";
        _assigned = "cassandra";
        new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|{{engine}}|] });
        """,
        """
        private const string Engine = "cassandra";
        private readonly string _readonly = "cassandra";
        private static readonly string s_readonly = "cassandra";
        private readonly string _assigned;
        private static string Helper(string engine = "cassandra") { return engine; }
        """,
        "bool isBig",
        "public static class Settings { public const string Engine = \"cassandra\"; }"));

    [Fact]
    public Task The_branch_of_production_is_reported() => InFile(Stack(
        """new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = isProd ? [|"cassandra"|] : "mysql" });""",
        parameters: "bool isProd"));

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """
            var engine = {|#1:"cassandra"|};
            new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = {|#0:engine|} });
            """),
        Finding("'cassandra' is not a DMS engine: DMS has no Cassandra endpoint in either direction; the deployment fails", 1));

    [Theory]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"cassandra\"|] }; new CfnEndpoint(this, \"A\", props);")]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"source\", EngineName = \"mysql\" }; props.EngineName = [|\"cassandra\"|]; new CfnEndpoint(this, \"A\", props);")]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"cassandra\"|] }; new CfnEndpoint(this, \"A\", props); new CfnEndpoint(this, \"B\", props);")]
    [InlineData("CfnEndpoint endpoint = new(props: new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"cassandra\"|] }, id: \"A\", scope: this);")]
    [InlineData("Make(new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"cassandra\"|] });")]
    public Task Props_are_found_wherever_they_are(string statement) => InFile(Stack(
        statement,
        "private void Make(CfnEndpointProps props) => new CfnEndpoint(this, \"Made\", props);"));

    [Fact]
    public Task A_call_of_the_base_constructor_is_a_construct() => InFile(
        """
        using Amazon.CDK.AWS.DMS;
        using Constructs;

        public class Source : CfnEndpoint
        {
            public Source(Construct scope) : base(scope, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"cassandra"|] }) { }
        }

        public class Mended : CfnEndpoint
        {
            public Mended(Construct scope) : base(scope, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = "cassandra" })
            {
                EngineName = "mysql";
            }
        }

        public class Broken : CfnEndpoint
        {
            public Broken(Construct scope) : base(scope, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" })
            {
                this.EngineName = [|"cassandra"|];
            }
        }
        """);

    // ---- Changes after the creation

    [Theory]
    [InlineData("endpoint.EngineName = [|\"cassandra\"|];")]
    [InlineData("endpoint.AddPropertyOverride(\"EngineName\", [|\"cassandra\"|]);")]
    [InlineData("endpoint.AddOverride(\"Properties.EngineName\", [|\"cassandra\"|]);")]
    [InlineData("endpoint.EngineName = \"mysql\"; endpoint.EngineName = [|\"cassandra\"|];")]
    public Task A_later_change_to_a_wrong_engine_is_reported(string change) => InStack(
        "var endpoint = new CfnEndpoint(this, \"A\", new CfnEndpointProps { EndpointType = \"source\", EngineName = \"mysql\" });\n" + change);

    [Theory]
    [InlineData("endpoint.EngineName = \"mysql\";")]
    [InlineData("endpoint.EngineName = engine;")]
    [InlineData("endpoint.AddPropertyOverride(\"EngineName\", \"mysql\");")]
    [InlineData("endpoint.AddPropertyDeletionOverride(\"EngineName\");")]
    [InlineData("endpoint.AddPropertyOverride(engine, \"mysql\");")]
    [InlineData("if (engine.Length == 5) endpoint.EngineName = engine;")]
    [InlineData("foreach (var one in engine) { endpoint.EngineName = \"mysql\"; }")]
    [InlineData("System.Action change = () => endpoint.EngineName = \"mysql\";")]
    public Task A_later_change_to_a_right_or_unknown_engine_silences(string change) => InFile(Stack(
        "var endpoint = new CfnEndpoint(this, \"A\", new CfnEndpointProps { EndpointType = \"source\", EngineName = \"cassandra\" });\n" + change,
        parameters: "string engine"));
}
