using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Parameters;

public class ParameterDefaultTests() : RuleTests<ParameterDefaultAnalyzer>("")
{
    [Fact]
    public Task A_parameter_without_a_default_is_reported() => InStack(
        """new {|#0:CfnParameter|}(this, "Host", new CfnParameterProps { Type = "String" });""",
        Finding("The parameter 'Host' has no default: the first deployment that gives no value for it stops; add a default"));

    [Fact]
    public Task A_parameter_whose_id_is_not_known_is_called_the_parameter() => InFile(
        Stack("new {|#0:CfnParameter|}(this, name);", parameters: "string name"),
        Finding("The parameter has no default: the first deployment that gives no value for it stops; add a default"));

    [Theory]
    [InlineData("CfnParameter host = [|new|](this, \"Host\");")]
    [InlineData("new [|CfnParameter|](this, \"Size\", new CfnParameterProps { Type = \"Number\" });")]
    [InlineData("new [|CfnParameter|](this, \"Zones\", new CfnParameterProps { Type = \"CommaDelimitedList\", Default = null });")]
    [InlineData("new [|CfnParameter|](this, \"Host\", new CfnParameterProps { MinLength = 0, MaxLength = 9 });")]
    [InlineData("new [|CfnParameter|](this, \"Ports\", new CfnParameterProps { Type = \"List<Number>\" });")]
    [InlineData("const string Type = \"String\"; new [|CfnParameter|](this, \"Host\", new CfnParameterProps { Type = Type, NoEcho = false });")]
    [InlineData("var props = new CfnParameterProps { Default = \"a\" }; props.Default = null; new [|CfnParameter|](this, \"Host\", props);")]
    [InlineData("var p = new [|CfnParameter|](this, \"Host\", new CfnParameterProps { Default = \"a\" }); p.Default = null;")]
    public Task Every_form_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new CfnParameter(this, \"Host\", new CfnParameterProps { Default = \"\" });")]
    [InlineData("new CfnParameter(this, \"Host\", new CfnParameterProps { Default = text });")]
    [InlineData("var p = new CfnParameter(this, \"Host\"); p.Default = \"a\";")]
    [InlineData("var p = new CfnParameter(this, \"Host\"); if (flag) { p.Default = \"a\"; }")]
    [InlineData("new CfnParameter(this, \"Password\", new CfnParameterProps { NoEcho = true });")]
    [InlineData("new CfnParameter(this, \"Password\", new CfnParameterProps { NoEcho = flag });")]
    [InlineData("new CfnParameter(this, \"Vpc\", new CfnParameterProps { Type = \"AWS::EC2::VPC::Id\" });")]
    [InlineData("new CfnParameter(this, \"Subnets\", new CfnParameterProps { Type = \"List<AWS::EC2::Subnet::Id>\" });")]
    [InlineData("new CfnParameter(this, \"Image\", new CfnParameterProps { Type = \"AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>\" });")]
    [InlineData("new CfnParameter(this, \"Host\", new CfnParameterProps { Type = text });")]
    [InlineData("new CfnParameter(this, \"Host\", new CfnParameterProps { MinLength = 1 });")]
    [InlineData("new CfnParameter(this, \"Host\", new CfnParameterProps { MinLength = text.Length });")]
    [InlineData("new CfnParameter(this, \"Host\", props);")]
    [InlineData("var other = new CfnParameterProps { Type = \"String\" };")]
    public Task A_default_secrets_and_types_of_AWS_are_silent(string statement) =>
        InFile(Stack(statement, parameters: "string text, bool flag, CfnParameterProps props"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new [|CfnParameter|](this, \"Host\", Props());",
        "private static CfnParameterProps Props() => new() { Type = \"String\" };",
        declarations: "public class Host : CfnParameter { public Host(Construct scope) : [|base|](scope, \"Host\", new CfnParameterProps { Type = \"String\" }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("new [|CfnParameter|](this, \"Host\");"), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK
        {
            public class CfnParameter { public CfnParameter(object scope, string id) { } }
            public class AppStack { public AppStack() => new CfnParameter(this, "Host"); }
        }
        """);
}
