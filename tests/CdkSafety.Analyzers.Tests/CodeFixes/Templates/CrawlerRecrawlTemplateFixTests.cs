using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Glue;
using CdkSafety.Analyzers.Rules.Glue;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class CrawlerRecrawlTemplateFixTests : TemplateCodeFixTests<CrawlerRecrawlAnalyzer, CrawlerRecrawlCodeFixProvider>
{
    private const string Everything = "CDKS3005.Everything";
    private const string Log = "CDKS3005.Log";

    private const string Crawler = """
        Resources:
          Crawler:
            Type: AWS::Glue::Crawler
            Properties:
              RecrawlPolicy:
                RecrawlBehavior: CRAWL_NEW_FOLDERS_ONLY
              SchemaChangePolicy:
                UpdateBehavior: UPDATE_IN_DATABASE # fresh
        """;

    [Fact]
    public Task Everything_is_crawled() => InYaml(Crawler, Crawler.Replace("CRAWL_NEW_FOLDERS_ONLY", "CRAWL_EVERYTHING"), Everything, "Crawl everything");

    [Fact]
    public Task Or_changes_are_only_logged() => InYaml(
        Crawler,
        Crawler.Replace("UPDATE_IN_DATABASE # fresh", "LOG # fresh\n        DeleteBehavior: LOG"),
        Log,
        "Only log changes of the schema");

    [Fact]
    public Task In_JSON() => InJson(
        """{ "Resources": { "C": { "Type": "AWS::Glue::Crawler", "Properties": { "RecrawlPolicy": { "RecrawlBehavior": "CRAWL_NEW_FOLDERS_ONLY" }, "SchemaChangePolicy": { "UpdateBehavior": "LOG", "DeleteBehavior": "DELETE_FROM_DATABASE" } } } } }""",
        """{ "Resources": { "C": { "Type": "AWS::Glue::Crawler", "Properties": { "RecrawlPolicy": { "RecrawlBehavior": "CRAWL_NEW_FOLDERS_ONLY" }, "SchemaChangePolicy": { "UpdateBehavior": "LOG", "DeleteBehavior": "LOG" } } } } }""",
        Log);
}
