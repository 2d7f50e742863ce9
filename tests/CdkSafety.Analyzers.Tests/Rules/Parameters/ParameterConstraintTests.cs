using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Parameters;

public class ParameterConstraintTests() : RuleTests<ParameterConstraintAnalyzer>("")
{
    [Theory]
    [InlineData("Default = {|#0:\"test\"|}, AllowedValues = new[] { \"dev\", \"prod\" }", "The default 'test' of the parameter is not one of its AllowedValues: CloudFormation refuses the template; use 'dev'")]
    [InlineData("Default = {|#0:\"Dev\"|}, AllowedPattern = \"[a-z]+\"", "The default 'Dev' of the parameter does not match its AllowedPattern: CloudFormation refuses the template")]
    [InlineData("Default = {|#0:\"ab\"|}, MinLength = 3", "The default 'ab' of the parameter is below its MinLength of 3: CloudFormation refuses the template")]
    [InlineData("Default = {|#0:\"abcd\"|}, MaxLength = 3", "The default 'abcd' of the parameter is above its MaxLength of 3: CloudFormation refuses the template")]
    [InlineData("Type = \"Number\", Default = {|#0:\"many\"|}", "The default 'many' of the parameter is not of its type Number: CloudFormation refuses the template")]
    [InlineData("Type = \"Number\", Default = {|#0:5|}, MaxValue = 4", "The default '5' of the parameter is above its MaxValue of 4: CloudFormation refuses the template; use '4'")]
    [InlineData("Type = \"Number\", Default = {|#0:-1.5|}, MinValue = 0", "The default '-1.5' of the parameter is below its MinValue of 0: CloudFormation refuses the template; use '0'")]
    [InlineData("Type = \"Number\", Default = {|#0:3|}, AllowedValues = new[] { \"1\", \"2\" }", "The default '3' of the parameter is not one of its AllowedValues: CloudFormation refuses the template; use '1'")]
    [InlineData("Type = \"List<Number>\", Default = {|#0:\"80, http\"|}", "The default '80, http' of the parameter is not of its type List<Number>: 'http' is no number: CloudFormation refuses the template")]
    [InlineData("Type = \"CommaDelimitedList\", Default = {|#0:\"a, x\"|}, AllowedValues = new[] { \"a\", \"b\" }", "The default 'a, x' of the parameter is not one of its AllowedValues: CloudFormation refuses the template; use 'a'")]
    [InlineData("Type = \"CommaDelimitedList\", Default = {|#0:\"a, B\"|}, AllowedPattern = \"[a-z]\"", "The default 'a, B' of the parameter does not match its AllowedPattern: CloudFormation refuses the template")]
    [InlineData("MinLength = {|#0:5|}, MaxLength = 2", "The MinLength 5 of the parameter is above its MaxLength of 2: CloudFormation refuses the template")]
    [InlineData("Type = \"Number\", MinValue = {|#0:5|}, MaxValue = 2", "The MinValue 5 of the parameter is above its MaxValue of 2: CloudFormation refuses the template")]
    public Task A_broken_constraint_is_reported(string members, string message) => InStack(
        $$"""new CfnParameter(this, "P", new CfnParameterProps { {{members}} });""",
        Finding(message));

    [Theory]
    [InlineData("Default = \"dev\", AllowedValues = new[] { \"dev\", \"prod\" }")]
    [InlineData("Default = \"test\", AllowedValues = values")]
    [InlineData("Default = \"test\", AllowedValues = new[] { \"dev\", text }")]
    [InlineData("Default = text, AllowedValues = new[] { \"dev\" }")]
    [InlineData("Default = flag ? \"dev\" : \"test\", AllowedValues = new[] { \"dev\" }")]
    [InlineData("AllowedValues = new[] { \"dev\" }")]
    [InlineData("Default = \"dev\", AllowedPattern = \"[a-z]+\"")]
    [InlineData("Default = \"dev\", AllowedPattern = text")]
    [InlineData("Default = \"dev\", AllowedPattern = \"[0-9\"")]
    [InlineData("Default = \"dev\", AllowedPattern = @\"\\p{Digit}+\"")]
    [InlineData("Default = \"dev\", AllowedPattern = \"[a-z]++0\"")]
    [InlineData("Default = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", AllowedPattern = \"(a+)+\"")]
    [InlineData("Default = \"dev\", AllowedPattern = \"(?<x\"")]
    [InlineData("Default = \"dev\", AllowedPattern = @\"\\Qdev\\E\"")]
    [InlineData("Type = \"CommaDelimitedList\", Default = \"a, b\", AllowedPattern = \"[a-b]\"")]
    [InlineData("Type = \"CommaDelimitedList\", Default = \"a\", AllowedPattern = text")]
    [InlineData("Type = \"List<Number>\", Default = \"-1, 2.5\"")]
    [InlineData("Type = \"List<Number>\", Default = text")]
    [InlineData("Default = \"é\", AllowedPattern = @\"\\w\"")]
    [InlineData("Default = \"abc\", MinLength = 3, MaxLength = 3")]
    [InlineData("Default = \"abc\", MinLength = number")]
    [InlineData("Default = \"\"")]
    [InlineData("Default = \"abc\", MaxValue = 1")]
    [InlineData("Type = \"Number\", Default = \"2.0\", AllowedValues = new[] { \"2\" }")]
    [InlineData("Type = \"Number\", Default = 4, MinValue = 4, MaxValue = 4, MaxLength = 0")]
    [InlineData("Type = \"List<Number>\", Default = \"1, 2\", AllowedValues = new[] { \"1\" }")]
    [InlineData("Type = \"CommaDelimitedList\", Default = \"a, b\", AllowedValues = new[] { \"a\", \"b\" }, MaxLength = 1")]
    [InlineData("Type = \"AWS::SSM::Parameter::Value<String>\", Default = \"/app/stage\", AllowedValues = new[] { \"dev\" }")]
    [InlineData("Type = text, Default = \"x\", AllowedValues = new[] { \"dev\" }")]
    public Task Satisfied_and_unknown_constraints_are_silent(string members) => InFile(Stack(
        $$"""new CfnParameter(this, "P", new CfnParameterProps { {{members}} });""",
        parameters: "string text, string[] values, double number, bool flag"));

    [Theory]
    [InlineData("CfnParameter p = new(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = [|\"x\"|] });")]
    [InlineData("const string Value = \"x\"; new CfnParameter(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = [|Value|] });")]
    [InlineData("var props = new CfnParameterProps { Type = \"Number\" }; props.Default = [|\"x\"|]; new CfnParameter(this, \"P\", props);")]
    [InlineData("var props = new CfnParameterProps { Type = \"Number\", Default = [|\"x\"|] };")]
    [InlineData("var p = new CfnParameter(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = 1 }); p.Default = [|\"x\"|];")]
    [InlineData("var p = new CfnParameter(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = \"x\" }); p.Default = 1;")]
    [InlineData("var p = new CfnParameter(this, \"P\", new CfnParameterProps { Default = [|\"x\"|] }); p.AllowedValues = new[] { \"dev\" };")]
    [InlineData("new CfnParameter(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = isProd ? [|\"x\"|] : \"1\" });")]
    public Task Every_form_is_judged(string statement) => InFile(Stack(statement, parameters: "bool isProd"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        "new CfnParameter(this, \"P\", new CfnParameterProps { Type = \"Number\", Default = [|Many()|] });",
        "private static string Many() => \"many\";",
        declarations: "public class Size : CfnParameter { public Size(Construct scope) : base(scope, \"Size\", new CfnParameterProps { Default = [|\"x\"|], AllowedValues = new[] { \"s\", \"m\" } }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) =>
        Run(Test(Stack("""new CfnParameter(this, "P", new CfnParameterProps { Type = "Number", Default = [|"x"|] });"""), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK
        {
            public class CfnParameterProps { public string? Type { get; set; } public object? Default { get; set; } }
            public class AppStack { public object Props => new CfnParameterProps { Type = "Number", Default = "x" }; }
        }
        """);
}
