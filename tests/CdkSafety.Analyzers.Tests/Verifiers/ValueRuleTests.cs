using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// The tests that every rule about one value of a construct's props has: the ways to write the value and the construct, what is
/// silent, and what is no CDK at all. A rule says one construct, one member and a wrong and a right value, and adds its own tests.
/// </summary>
/// <param name="namespaces">What the stacks of these tests use, separated by spaces.</param>
/// <param name="construct">The name of the construct: Bucket.</param>
/// <param name="member">The member of its props.</param>
/// <param name="type">The C# type of the member's value, without the question mark.</param>
/// <param name="wrong">A constant expression that is reported.</param>
/// <param name="right">A constant expression that is not.</param>
/// <param name="mayBeAbsent">Whether the rule is silent about a construct that does not set the member.</param>
/// <param name="others">Members of the props that the rule needs beside it, each with a comma and a space behind: <c>MaxCapacity = 5, </c>.</param>
public abstract class ValueRuleTests<TAnalyzer>(string namespaces, string construct, string member, string type, string wrong, string right, bool mayBeAbsent = true, string others = "") : RuleTests<TAnalyzer>(namespaces)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private string Props => construct + "Props";

    [Theory]
    [InlineData("Local")]
    [InlineData("Constant")]
    [InlineData("Settings.Value")]
    [InlineData("_readonly")]
    [InlineData("s_readonly")]
    [InlineData("Property")]
    [InlineData("GetOnly")]
    [InlineData("Helper()")]
    [InlineData("Echo(Local)")]
    public Task A_wrong_value_is_followed_through(string value) => InFile(Stack(
        $"const {type} Local = {wrong};\n{New($"[|{value}|]")}",
        $"private const {type} Constant = {wrong};\nprivate readonly {type} _readonly = {wrong};\nprivate static readonly {type} s_readonly = {wrong};\n" +
        $"private static {type} Property => {wrong};\nprivate static {type} GetOnly {{ get; }} = {wrong};\nprivate static {type} Helper() => {wrong};\nprivate static {type} Echo({type} value) => value;",
        declarations: $"public static class Settings {{ public const {type} Value = {wrong}; }}"));

    [Theory]
    [InlineData("value")]
    [InlineData("_field")]
    [InlineData("Choose()")]
    [InlineData("settings.Value")]
    public Task A_value_that_is_not_known_is_silent(string value) => InFile(Stack(
        New(value),
        $"private {type} _field = {wrong};\npublic void Change({type} value) => _field = value;\nprotected virtual {type} Choose() => {wrong};",
        $"{type} value, Settings settings",
        $"public class Settings {{ public {type} Value {{ get; set; }} = {wrong}; }}"));

    [Fact]
    public Task The_right_value_and_none_are_silent() => InStack(New(right) + (mayBeAbsent ? "\n" + New("null", "Null") : string.Empty));

    [Theory]
    [InlineData("isBig ? WRONG : RIGHT")]
    [InlineData("isProd ? RIGHT : WRONG")]
    [InlineData("stage switch { \"prod\" => RIGHT, _ => WRONG }")]
    public Task A_condition_that_may_be_right_is_silent(string value) => InFile(Stack(New(Spelled(value)), parameters: "bool isBig, bool isProd, string stage"));

    [Theory]
    [InlineData("[|isBig ? WRONG : WRONG|]")]
    [InlineData("isProd ? [|WRONG|] : RIGHT")]
    public Task A_condition_that_is_wrong_in_production_is_reported(string value) => InFile(Stack(New(Spelled(value)), parameters: "bool isBig, bool isProd"));

    [Theory]
    [InlineData("PROPS props = new() { MEMBER = [|WRONG|] }; new CONSTRUCT(this, \"Store\", props);")]
    [InlineData("CONSTRUCT store = new(this, \"Store\", new PROPS { MEMBER = [|WRONG|] });")]
    [InlineData("_ = new CONSTRUCT(props: new PROPS { MEMBER = [|WRONG|] }, id: \"Store\", scope: this);")]
    [InlineData("var props = new PROPS { MEMBER = RIGHT }; props.MEMBER = [|WRONG|]; new CONSTRUCT(this, \"Store\", props);")]
    [InlineData("var props = new PROPS { MEMBER = WRONG }; props.MEMBER = RIGHT; new CONSTRUCT(this, \"Store\", props);")]
    [InlineData("var props = new PROPS { MEMBER = [|WRONG|] }; new CONSTRUCT(this, \"Store\", props); new CONSTRUCT(this, \"Other\", props);")]
    public Task The_construct_is_found_however_it_is_made(string statements) => InStack(Spelled(statements));

    [Fact]
    public Task Props_whose_construct_is_elsewhere_are_judged_by_what_they_say() => InFile(Stack(
        Spelled("Make(new PROPS { MEMBER = [|WRONG|] });\nMake(new PROPS { MEMBER = RIGHT });"),
        Spelled("private void Make(PROPS props) => new CONSTRUCT(this, \"Store\", props);")));

    [Fact]
    public Task A_call_of_the_base_constructor_is_a_construct() => InFile(Stack(
        string.Empty,
        declarations: Spelled("public class MyStore : CONSTRUCT { public MyStore(Construct scope) : base(scope, \"Store\", new PROPS { MEMBER = [|WRONG|] }) { } }")));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack(New($"[|{wrong}|]")), version));

    [Fact]
    public Task Types_of_the_same_name_outside_the_CDK_are_silent() => WithoutCdk(Doppelgangers());

    [Fact]
    public Task Types_of_the_same_name_in_a_project_with_the_CDK_are_silent() => InFile(
        $$"""
        namespace Mine
        {
            public class {{Props}} { public object? {{member}} { get; set; } }
            public class {{construct}} { public {{construct}}(object scope, string id, {{Props}} props) { } }
            public class AppStack { public AppStack() => new {{construct}}(this, "Store", new {{Props}} { {{member}} = {{Qualified(wrong)}} }); }
        }
        """);

    [Fact]
    public Task An_ephemeral_stack_is_silent_in_the_rules_of_data_protection()
    {
        var isJudged = new TAnalyzer().SupportedDiagnostics[0].Category != "CdkSafety.DataProtection";
        var test = Test(Stack(New(isJudged ? $"[|{wrong}|]" : wrong)));
        test.SetOption("cdk_safety.ephemeral_stacks", "PreviewStack, App*");
        return Run(test);
    }

    [Fact]
    public Task A_stack_that_is_not_listed_is_judged() =>
        WithOption("cdk_safety.ephemeral_stacks", "PreviewStack, *Sandbox", Stack(New($"[|{wrong}|]")));

    [Fact]
    public Task Generated_code_is_silent()
    {
        var test = Test("// <auto-generated/>\n" + Stack(New(wrong)));
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        return Run(test);
    }

    /// <summary>The creation of the construct with the member's <paramref name="value"/>.</summary>
    protected string New(string value, string id = "Store") => $"new {construct}(this, \"{id}\", new {Props} {{ {others}{member} = {value} }});";

    private string Spelled(string text) => text
        .Replace("{ MEMBER", $"{{ {others}MEMBER", System.StringComparison.Ordinal)
        .Replace("PROPS", Props, System.StringComparison.Ordinal)
        .Replace("CONSTRUCT", construct, System.StringComparison.Ordinal)
        .Replace("MEMBER", member, System.StringComparison.Ordinal)
        .Replace("WRONG", wrong, System.StringComparison.Ordinal)
        .Replace("RIGHT", right, System.StringComparison.Ordinal);

    private static string Qualified(string value) => value.Contains('.', System.StringComparison.Ordinal) && !char.IsDigit(value[0]) ? "Amazon.CDK." + value : value;

    private string Doppelgangers() =>
        $$"""
        using Amazon.CDK;

        namespace Amazon.CDK
        {
            public enum RemovalPolicy { DESTROY, RETAIN, SNAPSHOT }
            public class Stack { }
            public class {{Props}} { public object? {{member}} { get; set; } }
            public class {{construct}} { public {{construct}}(object scope, string id, {{Props}} props) { } }
        }

        public class AppStack : Stack
        {
            public AppStack() => new {{construct}}(this, "Store", new {{Props}} { {{member}} = {{wrong}} });
        }
        """;
}
