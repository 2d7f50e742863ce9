using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Glue;
using CdkSafety.Analyzers.Rules.Glue;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Glue;

public class CrawlerRecrawlCodeFixTests() : CodeFixTests<CrawlerRecrawlAnalyzer, CrawlerRecrawlCodeFixProvider>("Amazon.CDK.AWS.Glue")
{
    private const string Wrong =
        """
        new CfnCrawler(this, "A", new CfnCrawlerProps
        {
            SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = /* columns */ "UPDATE_IN_DATABASE" },
            RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|"CRAWL_NEW_FOLDERS_ONLY"|] }, // cheap
        });
        new CfnCrawler(this, "B", new CfnCrawlerProps
        {
            RecrawlPolicy = new Dictionary<string, object> { ["recrawlBehavior"] = [|"CRAWL_NEW_FOLDERS_ONLY"|] },
            SchemaChangePolicy = new Dictionary<string, object> { ["updateBehavior"] = "LOG", ["deleteBehavior"] = "DELETE_FROM_DATABASE" },
        });
        new CfnCrawler(this, "C", new CfnCrawlerProps
        {
            RecrawlPolicy = new Dictionary<string, object> { { "recrawlBehavior", [|"CRAWL_NEW_FOLDERS_ONLY"|] } },
            SchemaChangePolicy = new Dictionary<string, object> { { "updateBehavior", "UPDATE_IN_DATABASE" }, { "deleteBehavior", "LOG" } },
        });
        """;

    [Fact]
    public Task Everything_is_crawled() => InStack(
        Wrong,
        Wrong.Replace("[|\"CRAWL_NEW_FOLDERS_ONLY\"|]", "\"CRAWL_EVERYTHING\"", System.StringComparison.Ordinal),
        "CDKS3005.Everything",
        "Crawl everything");

    [Fact]
    public Task Changes_are_only_logged() => InStack(
        Wrong,
        """
        new CfnCrawler(this, "A", new CfnCrawlerProps
        {
            SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = /* columns */ "LOG", DeleteBehavior = "LOG" },
            RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = "CRAWL_NEW_FOLDERS_ONLY" }, // cheap
        });
        new CfnCrawler(this, "B", new CfnCrawlerProps
        {
            RecrawlPolicy = new Dictionary<string, object> { ["recrawlBehavior"] = "CRAWL_NEW_FOLDERS_ONLY" },
            SchemaChangePolicy = new Dictionary<string, object> { ["updateBehavior"] = "LOG", ["deleteBehavior"] = "LOG" },
        });
        new CfnCrawler(this, "C", new CfnCrawlerProps
        {
            RecrawlPolicy = new Dictionary<string, object> { { "recrawlBehavior", "CRAWL_NEW_FOLDERS_ONLY" } },
            SchemaChangePolicy = new Dictionary<string, object> { { "updateBehavior", "LOG" }, { "deleteBehavior", "LOG" } },
        });
        """,
        "CDKS3005.Log",
        "Only log changes of the schema");

    [Theory]
    [InlineData("RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|\"CRAWL_NEW_FOLDERS_ONLY\"|] }, SchemaChangePolicy = policy")]
    [InlineData("RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = [|\"CRAWL_NEW_FOLDERS_ONLY\"|] }, SchemaChangePolicy = new Dictionary<string, object> { { \"deleteBehavior\", \"DELETE_FROM_DATABASE\" } }")]
    public Task A_policy_of_another_form_is_left(string members) => NoFixInFile(
        Stack($$"""
            var policy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = "UPDATE_IN_DATABASE" };
            new CfnCrawler(this, "C", new CfnCrawlerProps { {{members}} });
            """),
        "CDKS3005.Log");
}
