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

    /// <summary>CDKS3002. Arguments: the engine name written, the direction it has, the direction of the endpoint.</summary>
    public static readonly DiagnosticDescriptor DmsEngineDirection = Create(
        RuleIds.DmsEngineDirection,
        "A DMS engine should support its direction",
        "The DMS engine '{0}' can be a {1} only: the deployment of this {2} endpoint fails",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "AWS DMS reads from some engines, writes to others, and does both with most. An endpoint whose engine does not work in the direction of its EndpointType is refused when the stack is deployed.");

    /// <summary>CDKS3003. Arguments: the endpoint's id in quotes with a space before it, or nothing; the engine; the members that are missing.</summary>
    public static readonly DiagnosticDescriptor DmsEndpointCredentials = Create(
        RuleIds.DmsEndpointCredentials,
        "A DMS endpoint should have credentials",
        "The DMS endpoint{0} with the engine '{1}' has no secret and no {2}: DMS cannot connect; give it a secret of Secrets Manager, or all of these from parameters",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "An endpoint of a database needs a secret, or a server name with a user name and a password. CloudFormation requires none of them; without them DMS refuses the endpoint, or cannot connect when the task starts.");

    /// <summary>CDKS3004. Arguments: the resource, the role, what happens without it.</summary>
    public static readonly DiagnosticDescriptor DmsVpcRole = Create(
        RuleIds.DmsVpcRole,
        "DMS should find its VPC role",
        "{0} needs the IAM role '{1}', which nothing in this project makes: in an account without it {2}; make the role, or say with an option that the account has it",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "AWS DMS reaches a VPC through an IAM role of the account that is named exactly dms-vpc-role. The console makes it silently, CloudFormation does not: in a new account the first subnet group, replication instance or serverless replication is refused.");

    /// <summary>CDKS3005. Arguments: what the crawler cannot do.</summary>
    public static readonly DiagnosticDescriptor CrawlerRecrawl = Create(
        RuleIds.CrawlerRecrawl,
        "A crawler of new folders should be able to update",
        "A crawler of new folders only {0}; use CRAWL_EVERYTHING",
        RuleCategories.Service,
        DiagnosticSeverity.Warning,
        "A Glue crawler that looks at new folders only can neither update tables nor have other S3 targets. Glue refuses one whose schema change policy is not LOG for updates and for deletions, and refuses every later change of its S3 targets.");

    /// <summary>CDKS3006. Arguments: the resource, the role, what happens without it.</summary>
    public static readonly DiagnosticDescriptor DmsServiceRole = Create(
        RuleIds.DmsServiceRole,
        "DMS should have its other roles",
        "{0} needs the IAM role '{1}', which nothing in this project makes: in an account without it {2}; make the role, or say with an option that the account has it",
        RuleCategories.Service,
        DiagnosticSeverity.Info,
        "AWS DMS writes task logs and stages data for Redshift through IAM roles of the account with fixed names. CloudFormation makes neither: the deployment succeeds, and logs are missing or the Redshift endpoint does not connect.");
}
