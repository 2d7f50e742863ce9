using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS3001. Arguments: the engine name written, the reason and the remedy.</summary>
    public static readonly DiagnosticDescriptor DmsEngineName = Create(
        RuleIds.DmsEngineName,
        "A DMS engine should exist",
        "'{0}' is not a DMS engine: {1}",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "AWS DMS accepts a fixed list of engine names. An endpoint with any other name, such as the engine id that RDS uses for the same database, is refused when the stack is deployed.");

    /// <summary>CDKS3005. Arguments: what the crawler cannot do.</summary>
    public static readonly DiagnosticDescriptor CrawlerRecrawl = Create(
        RuleIds.CrawlerRecrawl,
        "A crawler of new folders should be able to update",
        "A crawler of new folders only {0}; use CRAWL_EVERYTHING",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "A Glue crawler that looks at new folders only can neither update tables nor have other S3 targets. Glue refuses one whose schema change policy is not LOG for updates and for deletions, and refuses every later change of its S3 targets.");
}
