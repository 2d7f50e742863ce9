using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Glue;

/// <summary>
/// CDKS3005: a crawler of new folders should be able to update. Source of the facts: the chapter on incremental crawls of the
/// AWS Glue developer guide, and the error that the service gives; 2026-11-22.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CrawlerRecrawlAnalyzer() : ResourceAnalyzer(Descriptors.CrawlerRecrawl)
{
    private const string Log = "LOG";

    private static readonly PropertyPath RecrawlBehavior = new("RecrawlPolicy.RecrawlBehavior");
    private static readonly PropertyPath BucketTargets = new("Targets.S3Targets");

    private static readonly ImmutableArray<PropertyPath> Behaviors = ImmutableArray.Create(
        new PropertyPath("SchemaChangePolicy.UpdateBehavior"), new PropertyPath("SchemaChangePolicy.DeleteBehavior"));

    private protected override bool Handles(string resourceType) => resourceType == "AWS::Glue::Crawler";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (resource[RecrawlBehavior].Violation(static value => value.Is("CRAWL_NEW_FOLDERS_ONLY")) is not { } recrawl)
        {
            return;
        }

        var none = ImmutableDictionary<string, string?>.Empty;
        foreach (var path in Behaviors)
        {
            if (resource[path].Violation(static value => value.Text is { } text && text != Log) is { } behavior)
            {
                context.Report(
                    recrawl,
                    none.Add(DiagnosticProperties.Suggestions, Log),
                    "takes no " + path.Segments.Last() + " but LOG, and this one has " + behavior.Representative.Text + ": Glue refuses the crawler");
                return;
            }
        }

        if (resource[BucketTargets] is { Kind: ValueKind.List, Items.IsEmpty: false })
        {
            context.Report(recrawl, none, "cannot change its S3 targets any more: the update that adds or moves one fails");
        }
    }
}
