using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS1001. Arguments: the database's name and type, the attribute or attributes, the value to use.</summary>
    public static readonly DiagnosticDescriptor DatabaseRemovalPolicy = Create(
        RuleIds.DatabaseRemovalPolicy,
        "A database should outlive its stack",
        "The database {0} is deleted with all its data {1}; use {2}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "A database whose removal policy is DESTROY, or whose DeletionPolicy or UpdateReplacePolicy is Delete, is deleted with all its data when the stack is deleted, when the resource leaves the template, or when an update replaces it.");

    /// <summary>CDKS1002. Arguments: the resource's name and type, the attribute or attributes, the value to use.</summary>
    public static readonly DiagnosticDescriptor StatefulRemovalPolicy = Create(
        RuleIds.StatefulRemovalPolicy,
        "A stateful resource should outlive its stack",
        "The store {0} is deleted {1}; use {2}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Info,
        "A bucket, file system, registry, key, user pool, secret or other store whose removal policy is DESTROY, or whose DeletionPolicy or UpdateReplacePolicy is Delete, goes when the stack is deleted, when the resource leaves the template, or when an update replaces it.");

    /// <summary>CDKS1003. Arguments: the database's name and type, when it is deleted, the value to use.</summary>
    public static readonly DiagnosticDescriptor MissingRemovalPolicy = Create(
        RuleIds.MissingRemovalPolicy,
        "A database should say what happens to it",
        "The database {0} has no removal policy: CloudFormation deletes it with all its data {1}; use {2}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "A database on the CloudFormation level that sets neither DeletionPolicy nor UpdateReplacePolicy gets CloudFormation's defaults, which delete it. The two types that RDS snapshots on deletion are deleted when an update replaces them.");

    /// <summary>CDKS1004. Arguments: the resource's name and type, the deletion policy.</summary>
    public static readonly DiagnosticDescriptor ReplacementPolicy = Create(
        RuleIds.ReplacementPolicy,
        "Replacement should keep what deletion keeps",
        "{0} has the DeletionPolicy {1} and no UpdateReplacePolicy: an update that replaces it deletes it with its data; set both",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "DeletionPolicy says what happens when a resource leaves the stack, and says nothing of an update that replaces it. There UpdateReplacePolicy counts, and without one CloudFormation deletes the old resource.");

    /// <summary>CDKS1005. Arguments: the resource's name and type, the value to use.</summary>
    public static readonly DiagnosticDescriptor DeletionProtection = Create(
        RuleIds.DeletionProtection,
        "Deletion protection should stay on",
        "{0} has its deletion protection off: a single request, or the deletion of the stack, deletes it; use {1}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "A service refuses to delete a database, user pool or load balancer while its deletion protection is on. It is the one guard that also holds against a console, a script and CloudFormation itself.");

    /// <summary>CDKS1006. Arguments: the table's name and type.</summary>
    public static readonly DiagnosticDescriptor PointInTimeRecovery = Create(
        RuleIds.PointInTimeRecovery,
        "A DynamoDB table should have point-in-time recovery",
        "{0} has no point-in-time recovery: what is deleted or overwritten by mistake cannot be brought back; turn it on",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Info,
        "With point-in-time recovery DynamoDB keeps every change of the last 35 days, and a table can be restored as it was at any second of them. It is off unless the table says otherwise.");

    /// <summary>CDKS1007. Arguments: the resource's name and type.</summary>
    public static readonly DiagnosticDescriptor EmptiedStore = Create(
        RuleIds.EmptiedStore,
        "A data store should not be emptied on deletion",
        "{0} is emptied so that it can be deleted: everything it holds goes with the stack or with a replacement; remove this",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "S3 and ECR refuse to delete a bucket or repository that holds something. AutoDeleteObjects, AutoDeleteImages and EmptyOnDelete take that guard away: the content is deleted first, all versions included.");

    /// <summary>CDKS1008. Arguments: the resource's name and type, what is wrong with its backups, the remedy.</summary>
    public static readonly DiagnosticDescriptor BackupRetention = Create(
        RuleIds.BackupRetention,
        "Backups should stay on",
        "The automated backups of {0} {1}; {2}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "A backup retention of 0 switches automated backups off, one above 35 days is refused by the service, and DeleteAutomatedBackups deletes the backups together with the database that they are for.");

    /// <summary>CDKS1009. Arguments: the resource's name and type.</summary>
    public static readonly DiagnosticDescriptor StoreEncryption = Create(
        RuleIds.StoreEncryption,
        "A data store should be encrypted",
        "{0} has its encryption at rest off: turning it on later means a new store and a migration of the data; use true",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "Encryption at rest is chosen when a database, file system or volume is made. Most services cannot turn it on later: CloudFormation then replaces the store, or refuses the change.");

    /// <summary>CDKS1010. Arguments: the resource's name and type; the word of its name.</summary>
    public static readonly DiagnosticDescriptor SessionExpiry = Create(
        RuleIds.SessionExpiry,
        "A session table should expire its items",
        "{0} is for '{1}' and its items never expire: the table grows, and what it holds stays valid in it; name a time-to-live attribute",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Info,
        "DynamoDB deletes items whose time-to-live attribute has passed, at no cost. Without such an attribute a table of sessions, tokens or cached values grows for ever, and keeps personal data longer than it is needed.",
        isEnabled: false);

    /// <summary>CDKS1011. Arguments: the resource's name and type, the value to use.</summary>
    public static readonly DiagnosticDescriptor SnapshotSupport = Create(
        RuleIds.SnapshotSupport,
        "Snapshot should be supported",
        "CloudFormation cannot make a snapshot of {0}: it rejects the template; use {1}",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "CloudFormation accepts the policy Snapshot on eight resource types. The CDK writes it on every type and warns at most; the deployment fails.");

    /// <summary>CDKS1012. Arguments: the scope as the code names it; which of its resources, with a space before, or nothing.</summary>
    public static readonly DiagnosticDescriptor ScopeRemovalPolicy = Create(
        RuleIds.ScopeRemovalPolicy,
        "A whole scope should not be destroyed",
        "Everything in '{0}'{1} is deleted with its stack or when an update replaces it, whatever it holds; use RETAIN, or destroy by name what may go",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "RemovalPolicies sets the policy of every resource below a construct, and overrules what the resources say themselves. A database that somebody adds later is destroyed too, and no line near it says so.");

    /// <summary>CDKS1013. Arguments: whose id or name; what makes it another one.</summary>
    public static readonly DiagnosticDescriptor StableIdentity = Create(
        RuleIds.StableIdentity,
        "A construct's identity should be stable",
        "{0} is built from {1}, which is another value each time the app is synthesized: a deployment replaces the resource and loses what it holds; use a constant",
        RuleCategories.DataProtection,
        DiagnosticSeverity.Warning,
        "CloudFormation tells resources apart by their logical ids, which the CDK makes from the ids of constructs, and by their physical names. When one of them is random or a time, each deployment makes a new resource and deletes the old one.");
}
