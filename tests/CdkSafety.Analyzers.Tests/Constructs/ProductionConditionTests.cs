using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>
/// Which conditions ask for production, seen through CDKS1001: the branch that production takes decides, and where no branch
/// is known to be production's, one good branch is enough.
/// </summary>
public class ProductionConditionTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Parameters = "bool isProd, bool IsProduction, bool prod, bool isNonProd, bool notProd, bool isPreProd, bool is_prod, bool isLive, bool prodReplicas, bool isProdLike, bool isProduct, bool isDev, bool liveTraffic, string stage, Stages kind, Settings settings, object other";

    [Theory]
    [InlineData("isProd")]
    [InlineData("IsProduction")]
    [InlineData("prod")]
    [InlineData("is_prod")]
    [InlineData("isLive")]
    [InlineData("(isProd)")]
    [InlineData("!isNonProd")]
    [InlineData("!notProd")]
    [InlineData("!!isProd")]
    [InlineData("isProd == true")]
    [InlineData("isProd != false")]
    [InlineData("settings.IsProd")]
    [InlineData("stage == \"prod\"")]
    [InlineData("\"production\" == stage")]
    [InlineData("stage == \"PRD\"")]
    [InlineData("stage == \"live\"")]
    [InlineData("stage == Production")]
    [InlineData("stage.Equals(\"prod\")")]
    [InlineData("\"prod\".Equals(stage)")]
    [InlineData("string.Equals(stage, \"prod\", System.StringComparison.OrdinalIgnoreCase)")]
    [InlineData("stage is \"prod\"")]
    [InlineData("stage is \"prod\" or \"live\"")]
    [InlineData("stage is not \"prod\" == false")]
    [InlineData("kind == Stages.Production")]
    [InlineData("kind is Stages.Production")]
    public async Task A_condition_that_holds_in_production(string condition)
    {
        await Choose(condition, "[|RemovalPolicy.DESTROY|]", "RemovalPolicy.RETAIN");
        await Choose(condition, "RemovalPolicy.RETAIN", "RemovalPolicy.DESTROY");
    }

    [Theory]
    [InlineData("!isProd")]
    [InlineData("isNonProd")]
    [InlineData("notProd")]
    [InlineData("isProd == false")]
    [InlineData("stage != \"prod\"")]
    [InlineData("!(stage == \"prod\")")]
    [InlineData("stage is not \"prod\"")]
    [InlineData("stage is not (\"prod\" or \"live\")")]
    [InlineData("kind != Stages.Production")]
    public async Task A_condition_that_fails_in_production(string condition)
    {
        await Choose(condition, "RemovalPolicy.RETAIN", "[|RemovalPolicy.DESTROY|]");
        await Choose(condition, "RemovalPolicy.DESTROY", "RemovalPolicy.RETAIN");
    }

    [Theory]
    [InlineData("isDev")]
    [InlineData("isPreProd")]
    [InlineData("prodReplicas")]
    [InlineData("isProdLike")]
    [InlineData("isProduct")]
    [InlineData("liveTraffic")]
    [InlineData("stage == \"dev\"")]
    [InlineData("stage == \"products\"")]
    [InlineData("stage.StartsWith(\"prod\")")]
    [InlineData("stage.Contains(\"prod\")")]
    [InlineData("stage is \"prod\" or \"dev\"")]
    [InlineData("stage is { Length: 4 }")]
    [InlineData("isProd && isDev")]
    [InlineData("isProd || isDev")]
    [InlineData("isProd ^ isDev")]
    [InlineData("isProd == isDev")]
    [InlineData("stage == settings.Stage")]
    [InlineData("kind == Stages.Test")]
    [InlineData("other is string")]
    [InlineData("other is null")]
    [InlineData("settings.Ask(\"prod\")")]
    public async Task A_condition_that_does_not_say(string condition)
    {
        await Choose(condition, "RemovalPolicy.RETAIN", "RemovalPolicy.DESTROY");
        await Choose(condition, "RemovalPolicy.DESTROY", "RemovalPolicy.RETAIN");
        await Run(Test(Source($$"""{|CDKS1001:{{condition}} ? RemovalPolicy.DESTROY : RemovalPolicy.DESTROY|}""")));
    }

    [Theory]
    [InlineData("stage switch { \"prod\" => [|RemovalPolicy.DESTROY|], _ => RemovalPolicy.RETAIN }")]
    [InlineData("stage switch { \"dev\" => RemovalPolicy.RETAIN, \"prod\" or \"live\" => [|RemovalPolicy.DESTROY|], _ => RemovalPolicy.RETAIN }")]
    [InlineData("kind switch { Stages.Production => [|RemovalPolicy.DESTROY|], _ => RemovalPolicy.RETAIN }")]
    [InlineData("isProd switch { true => RemovalPolicy.RETAIN, false => RemovalPolicy.DESTROY }")]
    [InlineData("stage switch { \"prod\" when isDev => RemovalPolicy.DESTROY, _ => RemovalPolicy.RETAIN }")]
    [InlineData("stage switch { \"prod\" => RemovalPolicy.RETAIN, _ => throw new System.ArgumentException() }")]
    [InlineData("stage switch { \"dev\" => [|RemovalPolicy.DESTROY|], _ => throw new System.ArgumentException() }")]
    public Task A_switch_is_judged_by_the_arm_of_production(string policy) => InFile(Source(policy));

    private Task Choose(string condition, string then, string otherwise) => InFile(Source($"({condition}) ? {then} : {otherwise}"));

    private string Source(string policy) => Stack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""",
        "private const string Production = \"production\";",
        Parameters,
        """
        public enum Stages { Test, Production }
        public class Settings { public bool IsProd { get; set; } public string Stage { get; set; } = ""; public bool Ask(string stage) => stage == ""; }
        """);
}
