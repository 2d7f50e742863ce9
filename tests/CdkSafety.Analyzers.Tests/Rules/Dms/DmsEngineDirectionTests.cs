using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Dms;

public class DmsEngineDirectionTests() : RuleTests<DmsEngineDirectionAnalyzer>("Amazon.CDK.AWS.DMS")
{
    // DMS has no L2 construct.
    [Theory]
    [InlineData("source", "kinesis", "The DMS engine 'kinesis' can be a target only: the deployment of this source endpoint fails")]
    [InlineData("Source", "DynamoDB", "The DMS engine 'DynamoDB' can be a target only: the deployment of this source endpoint fails")]
    [InlineData("target", "mongodb", "The DMS engine 'mongodb' can be a source only: the deployment of this target endpoint fails")]
    public Task An_engine_on_the_wrong_side_is_reported(string direction, string engine, string message) => InStack(
        $$"""new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = "{{direction}}", EngineName = {|#0:"{{engine}}"|} });""",
        Finding(message));

    [Theory]
    [InlineData("CfnEndpoint e = new(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"redshift\"|] });")]
    [InlineData("const string Side = \"source\", Engine = \"redshift\"; new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = Side, EngineName = [|Engine|] });")]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"target\", EngineName = [|\"redshift\"|] }; props.EndpointType = \"source\"; new CfnEndpoint(this, \"E\", props);")]
    [InlineData("var props = new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"redshift\"|] };")]
    [InlineData("var e = new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = \"mysql\" }); e.EngineName = [|\"redshift\"|];")]
    [InlineData("new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = [|flag ? \"redshift\" : \"kafka\"|] });")]
    [InlineData("new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = isProd ? [|\"redshift\"|] : \"mysql\" });")]
    public Task Every_form_is_judged(string statement) => InFile(Stack(statement, parameters: "bool flag, bool isProd"));

    [Theory]
    [InlineData("\"target\"", "\"kinesis\"")]
    [InlineData("\"source\"", "\"mongodb\"")]
    [InlineData("\"source\"", "\"s3\"")]
    [InlineData("\"target\"", "\"mysql\"")]
    [InlineData("\"source\"", "\"timestream\"")]
    [InlineData("\"source\"", "\"cassandra\"")]
    [InlineData("text", "\"kinesis\"")]
    [InlineData("flag ? \"source\" : \"target\"", "\"kinesis\"")]
    [InlineData("\"source\"", "text")]
    [InlineData("\"source\"", "$\"kinesis{text}\"")]
    [InlineData("\"source\"", "flag ? \"kinesis\" : \"mysql\"")]
    [InlineData("null!", "\"kinesis\"")]
    [InlineData("\"source\"", "null!")]
    public Task Right_and_unknown_directions_are_silent(string direction, string engine) => InFile(Stack(
        $$"""new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = {{direction}}, EngineName = {{engine}} });""",
        parameters: "string text, bool flag"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = [|Engine()|] });",
        "private static string Engine() => \"kafka\";",
        declarations: "public class Lake : CfnEndpoint { public Lake(Construct scope, string id) : base(scope, id, new CfnEndpointProps { EndpointType = \"source\", EngineName = [|\"opensearch\"|] }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack("""new CfnEndpoint(this, "E", new CfnEndpointProps { EndpointType = "source", EngineName = [|"kafka"|] });"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnEndpointProps { public string? EndpointType { get; set; } public string? EngineName { get; set; } }
            public class AppStack { public object Props => new CfnEndpointProps { EndpointType = "source", EngineName = "kafka" }; }
        }
        """);
}
