using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Naming;

public class ExportNameTests() : RuleTests<ExportNameAnalyzer>("")
{
    [Fact]
    public Task A_constant_export_is_reported() => InStack(
        """new CfnOutput(this, "Arn", new CfnOutputProps { Value = "a", ExportName = {|#0:"stream-arn"|} });""",
        Finding("The export 'stream-arn' is the same in every environment: CloudFormation refuses a second stack of the Region that exports it; put the stack's name in front"));

    [Theory]
    [InlineData("CfnOutput o = new(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = [|\"arn\"|] });")]
    [InlineData("_ = new CfnOutput(props: new CfnOutputProps { Value = \"a\", ExportName = [|Name|] }, id: \"Arn\", scope: this);")]
    [InlineData("var props = new CfnOutputProps { Value = \"a\" }; props.ExportName = [|\"arn\"|]; new CfnOutput(this, \"Arn\", props);")]
    [InlineData("var props = new CfnOutputProps { Value = \"a\", ExportName = [|\"arn\"|] };")]
    [InlineData("var o = new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\" }); o.ExportName = [|\"arn\"|];")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = [|flag ? \"arn\" : \"name\"|] });")]
    public Task Every_form_is_judged(string statement) => InFile(Stack(statement, "private const string Name = \"arn\";", "bool flag"));

    [Theory]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\" });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = null });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = text });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = $\"{StackName}-arn\" });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = Fn.Sub(\"${AWS::StackName}-arn\") });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = \"prod-arn\" });")]
    [InlineData("new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = flag ? \"arn\" : text });")]
    [InlineData("var o = new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = \"arn\" }); o.ExportName = text;")]
    public Task Exports_that_are_built_and_none_are_silent(string statement) => InFile(Stack(statement, parameters: "string text, bool flag"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new CfnOutput(this, \"Arn\", new CfnOutputProps { Value = \"a\", ExportName = [|Name()|] });",
        "private static string Name() => \"arn\";",
        declarations: "public class Output : CfnOutput { public Output(Construct scope, string id) : base(scope, id, new CfnOutputProps { Value = \"a\", ExportName = [|\"arn\"|] }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) =>
        Run(Test(Stack("""new CfnOutput(this, "Arn", new CfnOutputProps { Value = "a", ExportName = [|"arn"|] });"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK
        {
            public class CfnOutputProps { public string? ExportName { get; set; } }
            public class AppStack { public object Props => new CfnOutputProps { ExportName = "arn" }; }
        }
        """);
}
