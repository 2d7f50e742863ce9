using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>
/// A Boolean that is named for an environment, seen through CDKS1005: what production gives it counts, and a call that makes
/// another environment decides nothing.
/// </summary>
public class EnvironmentFlagTests() : RuleTests<DeletionProtectionAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    [Theory]
    [InlineData("isProd", "isProd")]
    [InlineData("isProduction", "isProduction")]
    [InlineData("isProdLike", "isProdLike")]
    [InlineData("liveStage", "liveStage")]
    [InlineData("forDevelopment", "!forDevelopment")]
    [InlineData("isDev", "!isDev")]
    [InlineData("sandbox", "sandbox")]
    [InlineData("is_staging", "is_staging")]
    public Task One_environment_among_several_decides_nothing(string name, string value) => InFile(Source(
        $"bool {name}", value, "false", "true"));

    [Theory]
    [InlineData("settings.IsProd")]
    [InlineData("settings.Ephemeral")]
    [InlineData("settings.Stage == \"prod\"")]
    public Task The_same_of_a_settings_object(string value) => InFile(Source(
        "Settings settings", value, "new Settings { IsProd = false, Ephemeral = false, Stage = \"dev\" }", "new Settings { IsProd = true, Stage = \"prod\" }"));

    [Theory]
    [InlineData("var isProd = false;", "isProd")]
    [InlineData("var isDev = false;", "isDev")]
    public Task A_local_flag_is_there_to_be_changed(string declaration, string value) => InStack(
        $$"""{{declaration}} new Table(this, "Orders", new TableProps { DeletionProtection = {{value}} });""");

    [Theory]
    [InlineData("!isProd")]
    [InlineData("isNonProd")]
    [InlineData("stage != \"prod\"")]
    [InlineData("isProd == false")]
    public Task What_leaves_production_unprotected_is_reported(string value) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { DeletionProtection = [|{{value}}|] });""",
        parameters: "bool isProd, bool isNonProd, string stage"));

    [Theory]
    [InlineData("keep")]
    [InlineData("deletionProtection")]
    [InlineData("latest")]
    [InlineData("isProduct")]
    public Task A_flag_of_another_name_is_decided_by_its_call(string name) => InFile(Source($"bool {name}", name, "[|false|]", "true"));

    private string Source(string parameter, string value, string first, string second) => Stack(
        $"""
        new OrderTable(this, "A", {first});
        new OrderTable(this, "B", {second});
        """,
        declarations:
        $$"""
        public class Settings { public bool IsProd { get; set; } public bool Ephemeral { get; set; } public string Stage { get; set; } = ""; }

        public class OrderTable : Construct
        {
            public OrderTable(Construct scope, string id, {{parameter}}) : base(scope, id)
            {
                new Table(this, "Orders", new TableProps { DeletionProtection = {{value}} });
            }
        }
        """);
}
