using Amazon.CDK;
using Amazon.CDK.AWS.Glue;
using Constructs;

public class CrawlersOfEverything : Stack
{
    public CrawlersOfEverything(Construct scope, string id) : base(scope, id)
    {
        // fixed Fixed: Properties.RecrawlPolicy.RecrawlBehavior=CRAWL_EVERYTHING
        new CfnCrawler(this, "Fixed", new CfnCrawlerProps
        {
            Role = "arn:aws:iam::123456789012:role/crawler",
            Targets = new CfnCrawler.TargetsProperty { S3Targets = new[] { new CfnCrawler.S3TargetProperty { Path = "s3://archive/" } } },
            RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = "CRAWL_NEW_FOLDERS_ONLY" },
        });
    }
}

public class CrawlersThatLog : Stack
{
    // action CDKS3005.Log
    public CrawlersThatLog(Construct scope, string id) : base(scope, id)
    {
        // fixed Classes: Properties.RecrawlPolicy.RecrawlBehavior=CRAWL_NEW_FOLDERS_ONLY, Properties.SchemaChangePolicy.UpdateBehavior=LOG, Properties.SchemaChangePolicy.DeleteBehavior=LOG
        new CfnCrawler(this, "Classes", new CfnCrawlerProps
        {
            Role = "arn:aws:iam::123456789012:role/crawler",
            Targets = new CfnCrawler.TargetsProperty { CatalogTargets = new[] { new CfnCrawler.CatalogTargetProperty { DatabaseName = "d", Tables = new[] { "t" } } } },
            RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = "CRAWL_NEW_FOLDERS_ONLY" },
            SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = "UPDATE_IN_DATABASE" },
        });
    }
}
