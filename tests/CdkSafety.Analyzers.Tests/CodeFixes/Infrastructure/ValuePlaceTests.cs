using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Infrastructure;

/// <summary>Where a fix writes the right value when the wrong one came by a name; the fix of CDKS1001 stands for all.</summary>
public class ValuePlaceTests() : CodeFixTests<DatabaseRemovalPolicyAnalyzer, DatabaseRemovalPolicyCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Key = "CDKS1001.RETAIN";

    private const string Use = """new Table(this, "Orders", new TableProps { RemovalPolicy = [|Policy|] });""";

    // ---- The name's own value

    [Theory]
    [InlineData("private const RemovalPolicy Policy = {0};")]
    [InlineData("public const RemovalPolicy Policy = {0}; // kept public")]
    [InlineData("private static readonly RemovalPolicy Policy = {0};")]
    [InlineData("private readonly RemovalPolicy Policy = {0};")]
    [InlineData("private static readonly RemovalPolicy? Policy = {0};")]
    [InlineData("private static RemovalPolicy Policy {{ get; }} = {0};")]
    [InlineData("private static RemovalPolicy Policy => {0};")]
    public Task A_value_that_is_used_once_is_edited_where_it_stands(string declaration) => Edits(Use, Use, declaration);

    [Theory]
    [InlineData("private static RemovalPolicy Policy() => {0};")]
    [InlineData("private RemovalPolicy Policy() => {0};")]
    public Task A_method_is_edited_too(string declaration) => Edits(Use.Replace("Policy|]", "Policy()|]"), Use.Replace("Policy|]", "Policy()|]"), declaration);

    [Fact]
    public Task A_local_is_edited() => InStack(
        "var Policy = RemovalPolicy.DESTROY; // for now\n" + Use,
        "var Policy = RemovalPolicy.RETAIN; // for now\n" + WithoutMarks(Use),
        Key);

    [Fact]
    public Task Names_are_followed_to_the_value() => Edits("var local = Policy;\n" + Use.Replace("[|Policy", "[|local"), "var local = Policy;\n" + Use.Replace("[|Policy", "[|local"), "private const RemovalPolicy Policy = {0};");

    [Fact]
    public Task The_value_keeps_the_form_it_is_written_in() => InFile(
        Stack(Use.Replace("Policy|]", "Settings.Policy|]"), declarations: "public static class Settings { public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.DESTROY; }"),
        Stack(WithoutMarks(Use).Replace("= Policy", "= Settings.Policy"), declarations: "public static class Settings { public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.RETAIN; }"),
        Key);

    // ---- The construct's property

    [Theory]
    [InlineData("private const RemovalPolicy Policy = RemovalPolicy.DESTROY;\npublic static RemovalPolicy Other => Policy;")]
    [InlineData("private const RemovalPolicy Policy = RemovalPolicy.DESTROY;\npublic static string Other => nameof(Policy);")]
    [InlineData("private static RemovalPolicy Policy { get { return RemovalPolicy.DESTROY; } }")]
    [InlineData("private const RemovalPolicy Policy = Other;\nprivate const RemovalPolicy Other = RemovalPolicy.DESTROY;\npublic static RemovalPolicy Third => Other;")]
    public Task A_value_with_another_use_or_of_another_form_is_replaced_at_the_property(string members) => Replaces(Use, members);

    [Fact]
    public Task A_decision_is_replaced_at_the_property() => InFile(
        Stack("var Policy = isProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;\n" + Use, parameters: "bool isProd"),
        Stack("var Policy = isProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;\n" + Replaced(Use), parameters: "bool isProd"),
        Key);

    [Fact]
    public Task A_local_that_is_written_again_is_replaced_at_the_property() => InStack(
        "var Policy = RemovalPolicy.DESTROY;\n" + Use + "\nPolicy = RemovalPolicy.RETAIN;",
        "var Policy = RemovalPolicy.DESTROY;\n" + Replaced(Use) + "\nPolicy = RemovalPolicy.RETAIN;",
        Key);

    [Fact]
    public Task A_call_with_arguments_is_replaced_at_the_property() => InFile(
        Stack(Use.Replace("Policy|]", "Same(RemovalPolicy.DESTROY)|]"), "private static RemovalPolicy Same(RemovalPolicy policy) => policy;"),
        Stack(Replaced(Use), "private static RemovalPolicy Same(RemovalPolicy policy) => policy;"),
        Key);

    [Fact]
    public async Task A_value_of_another_document_is_replaced_at_the_property()
    {
        const string Settings = "public static class Settings { public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.DESTROY; }";
        var test = new CdkTest<DatabaseRemovalPolicyAnalyzer, DatabaseRemovalPolicyCodeFixProvider> { CodeActionEquivalenceKey = Key };
        test.TestState.Sources.Add(Stack(Use.Replace("Policy|]", "Settings.Policy|]")));
        test.TestState.Sources.Add(Settings);
        test.FixedState.Sources.Add(Stack(Replaced(Use)));
        test.FixedState.Sources.Add(Settings);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_use_in_another_document_counts()
    {
        const string Settings = "public static class Settings { public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.DESTROY; }";
        const string Other = "public static class Other { public static Amazon.CDK.RemovalPolicy Policy => Settings.Policy; }";
        var test = new CdkTest<DatabaseRemovalPolicyAnalyzer, DatabaseRemovalPolicyCodeFixProvider> { CodeActionEquivalenceKey = Key };
        test.TestState.Sources.Add(Stack(Use.Replace("Policy|]", "Settings.Policy|]"), declarations: Settings));
        test.TestState.Sources.Add(Other);
        test.FixedState.Sources.Add(Stack(Replaced(Use), declarations: Settings));
        test.FixedState.Sources.Add(Other);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string WithoutMarks(string code) => code.Replace("[|", "").Replace("|]", "");

    private static string Replaced(string code) => code.Replace("[|Policy|]", "RemovalPolicy.RETAIN");

    private Task Edits(string body, string fixedBody, string declaration) => InFile(
        Stack(body, string.Format(null, declaration, "RemovalPolicy.DESTROY")),
        Stack(WithoutMarks(fixedBody), string.Format(null, declaration, "RemovalPolicy.RETAIN")),
        Key);

    private Task Replaces(string body, string members) => InFile(Stack(body, members), Stack(Replaced(body), members), Key);
}
