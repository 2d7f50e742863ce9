using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Glue;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Glue;

public class CrawlerRecrawlTests() : RuleTests<CrawlerRecrawlAnalyzer>("Amazon.CDK.AWS.Glue")
{
    private const string Targets = "Targets = new CfnCrawler.TargetsProperty { S3Targets = new[] { new CfnCrawler.S3TargetProperty { Path = \"s3://records\" } } }";
    private const string NewFolders = "RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = {|#0:\"CRAWL_NEW_FOLDERS_ONLY\"|} }";

    [Theory]
    [InlineData("UpdateBehavior = \"UPDATE_IN_DATABASE\", DeleteBehavior = \"LOG\"", "UpdateBehavior but LOG, and this one has UPDATE_IN_DATABASE")]
    [InlineData("UpdateBehavior = \"LOG\", DeleteBehavior = \"DELETE_FROM_DATABASE\"", "DeleteBehavior but LOG, and this one has DELETE_FROM_DATABASE")]
    [InlineData("DeleteBehavior = \"DEPRECATE_IN_DATABASE\"", "DeleteBehavior but LOG, and this one has DEPRECATE_IN_DATABASE")]
    public Task A_policy_that_Glue_refuses_is_reported(string policy, string message) => InStack(
        $$"""new CfnCrawler(this, "C", new CfnCrawlerProps { {{Targets}}, {{NewFolders}}, SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { {{policy}} } });""",
        Finding($"A crawler of new folders only takes no {message}: Glue refuses the crawler; use CRAWL_EVERYTHING"));

    [Theory]
    [InlineData("")]
    [InlineData(", SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = \"LOG\", DeleteBehavior = \"LOG\" }")]
    public Task Targets_that_cannot_change_any_more_are_reported(string policy) => InStack(
        $$"""new CfnCrawler(this, "C", new CfnCrawlerProps { {{Targets}}, {{NewFolders}}{{policy}} });""",
        Finding("A crawler of new folders only cannot change its S3 targets any more: the update that adds or moves one fails; use CRAWL_EVERYTHING"));

    [Theory]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new Dictionary<string, object> { [\"recrawlBehavior\"] = [|NEW|] } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { Targets = new Dictionary<string, object> { { \"s3Targets\", new object[] { new Dictionary<string, object> { { \"path\", \"s3://records\" } } } } }, RecrawlPolicy = new Dictionary<string, object> { { \"recrawlBehavior\", [|NEW|] } } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { RecrawlPolicy = new Dictionary<string, object> { { \"recrawlBehavior\", [|NEW|] } }, SchemaChangePolicy = new Dictionary<string, object> { { \"updateBehavior\", \"UPDATE_IN_DATABASE\" } } });")]
    [InlineData("const string Only = NEW; new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|Only|] } });")]
    [InlineData("var props = new CfnCrawlerProps { TARGETS }; props.RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|NEW|] }; new CfnCrawler(this, \"C\", props);")]
    [InlineData("var props = new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|NEW|] } };")]
    [InlineData("CfnCrawler c = new(this, \"C\", new CfnCrawlerProps { TARGETS }); c.RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|NEW|] };")]
    [InlineData("var c = new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS }); c.AddPropertyOverride(\"RecrawlPolicy.RecrawlBehavior\", [|NEW|]);")]
    public Task Every_form_is_judged(string statement) => InStack(Spelled(statement));

    [Theory]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = \"CRAWL_EVERYTHING\" }, SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = \"UPDATE_IN_DATABASE\" } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = text } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = policy });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { Targets = policy, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = NEW } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = NEW }, SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = text } });")]
    [InlineData("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = flag ? NEW : \"CRAWL_EVERYTHING\" } });")]
    [InlineData("var c = new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = NEW } }); c.RecrawlPolicy = null;")]
    public Task Other_and_unknown_policies_are_silent(string statement) => InFile(Stack(Spelled(statement), parameters: "string text, bool flag, IResolvable policy"));

    [Fact]
    public Task Base_calls_and_helpers_are_judged() => InFile(Stack(
        Spelled("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|Behavior()|] } });"),
        Spelled("private static string Behavior() => NEW;"),
        declarations: Spelled("public class Crawler : CfnCrawler { public Crawler(Construct scope, string id) : base(scope, id, new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|NEW|] } }) { } }")));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(Spelled("new CfnCrawler(this, \"C\", new CfnCrawlerProps { TARGETS, RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|NEW|] } });")),
        version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.Glue
        {
            public class CfnCrawlerProps { public string? RecrawlPolicy { get; set; } public string? SchemaChangePolicy { get; set; } }
            public class AppStack { public object Props => new CfnCrawlerProps { RecrawlPolicy = "CRAWL_NEW_FOLDERS_ONLY", SchemaChangePolicy = "UPDATE_IN_DATABASE" }; }
        }
        """);

    private static string Spelled(string code) => code
        .Replace("TARGETS", Targets, System.StringComparison.Ordinal)
        .Replace("NEW", "\"CRAWL_NEW_FOLDERS_ONLY\"", System.StringComparison.Ordinal);
}
