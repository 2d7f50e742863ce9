using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Parameters;

public class EnvironmentParameterValuesTests() : RuleTests<EnvironmentParameterValuesAnalyzer>("")
{
    private const string Message = "The parameter 'EnvironmentSuffix' for the environment takes any text: a misspelt environment is deployed as a new one; list its values, such as dev, staging, prod";

    [Fact]
    public Task A_parameter_for_the_environment_is_reported() => InStack(
        """new {|#0:CfnParameter|}(this, "EnvironmentSuffix", new CfnParameterProps { Type = "String", Default = "dev" });""",
        Finding(Message));

    [Theory]
    [InlineData("new [|CfnParameter|](this, \"Environment\");")]
    [InlineData("CfnParameter stage = [|new|](this, \"stage-name\", new CfnParameterProps { Default = \"dev\" });")]
    [InlineData("new [|CfnParameter|](this, \"ENV\", new CfnParameterProps());")]
    [InlineData("new [|CfnParameter|](props: new CfnParameterProps(), id: \"AppEnv\", scope: this);")]
    [InlineData("const string Id = \"DeploymentEnvironmentParam\"; new [|CfnParameter|](this, Id);")]
    [InlineData("var props = new CfnParameterProps(); props.Type = \"String\"; new [|CfnParameter|](this, \"EnvName\", props);")]
    [InlineData("new [|CfnParameter|](this, \"Where\", new CfnParameterProps { Description = \"Name of the environment\" });")]
    [InlineData("new [|CfnParameter|](this, id, new CfnParameterProps { Description = \"The target environment, such as dev\" });")]
    [InlineData("var p = new [|CfnParameter|](this, \"Where\"); p.Description = \"Deployment stage\";")]
    [InlineData("var p = new [|CfnParameter|](this, \"Env\", new CfnParameterProps { AllowedPattern = \"a+\" }); p.AllowedPattern = null;")]
    public Task Every_form_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new CfnParameter(this, \"Env\", new CfnParameterProps { AllowedValues = new[] { \"dev\", \"prod\" } });")]
    [InlineData("new CfnParameter(this, \"Env\", new CfnParameterProps { AllowedValues = values });")]
    [InlineData("new CfnParameter(this, \"Env\", new CfnParameterProps { AllowedPattern = \"[a-z]+\" });")]
    [InlineData("var p = new CfnParameter(this, \"Env\"); p.AllowedValues = values;")]
    [InlineData("new CfnParameter(this, \"Env\", props);")]
    [InlineData("new CfnParameter(this, \"Env\", new CfnParameterProps { Type = \"AWS::SSM::Parameter::Value<String>\" });")]
    [InlineData("new CfnParameter(this, \"Env\", new CfnParameterProps { Type = text });")]
    [InlineData("new CfnParameter(this, \"StageCount\", new CfnParameterProps { Type = \"Number\" });")]
    [InlineData("new CfnParameter(this, \"BeanstalkEnvironmentId\");")]
    [InlineData("new CfnParameter(this, \"Envelope\");")]
    [InlineData("new CfnParameter(this, text);")]
    [InlineData("new CfnParameter(this, \"Where\", new CfnParameterProps { Description = text });")]
    [InlineData("new CfnParameter(this, \"Vars\", new CfnParameterProps { Description = \"Environment variables of the function\" });")]
    [InlineData("new CfnParameter(this, \"Arn\", new CfnParameterProps { Description = \"Role that the build environment takes\" });")]
    [InlineData("var props2 = new CfnParameterProps { Description = \"Environment\" };")]
    public Task Other_parameters_and_listed_values_are_silent(string statement) =>
        InFile(Stack(statement, parameters: "string text, string[] values, CfnParameterProps props"));

    [Fact]
    public Task A_parameter_that_another_member_may_constrain_is_silent() => InFile(Stack(
        "_environment = new CfnParameter(this, \"Environment\");",
        "private readonly CfnParameter _environment;\npublic void Allow(string[] values) => _environment.AllowedValues = values;"));

    [Fact]
    public Task The_message_names_the_environments_of_the_option()
    {
        var test = Test(
            Stack("""new {|#0:CfnParameter|}(this, "EnvironmentSuffix");"""),
            Finding(Message.Replace("dev, staging, prod", "test, live", System.StringComparison.Ordinal)));
        test.SetOption("cdk_safety.environment_names", "test, live");
        return Run(test);
    }

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new [|CfnParameter|](this, \"Environment\", Props());",
        "private static CfnParameterProps Props() => new() { Type = \"String\" };",
        declarations: "public class Stage : CfnParameter { public Stage(Construct scope) : [|base|](scope, \"Stage\", new CfnParameterProps { Type = \"String\" }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("new [|CfnParameter|](this, \"Environment\");"), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK
        {
            public class CfnParameter { public CfnParameter(object scope, string id) { } }
            public class AppStack { public AppStack() => new CfnParameter(this, "Environment"); }
        }
        """);
}
