using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS4001. Arguments: the policy written, why it cannot be attached, the remedy.</summary>
    public static readonly DiagnosticDescriptor AttachableManagedPolicy = Create(
        RuleIds.AttachableManagedPolicy,
        "An AWS managed policy should be attachable",
        "The AWS managed policy '{0}' {1}; {2}",
        RuleCategories.Iam,
        DiagnosticSeverity.Warning,
        "IAM refuses to attach an AWS managed policy that AWS has removed or deprecated, or that is reserved for a service-linked role: the deployment stops with \"does not exist or is not attachable\".");

    /// <summary>CDKS4002. Arguments: the policy written, what is known of it.</summary>
    public static readonly DiagnosticDescriptor ExistingManagedPolicy = Create(
        RuleIds.ExistingManagedPolicy,
        "An AWS managed policy should exist",
        "The AWS managed policy '{0}' {1}",
        RuleCategories.Iam,
        DiagnosticSeverity.Warning,
        "An AWS managed policy is found by its exact name, path included. A missing or wrong path such as service-role/, another spelling or another case stops the deployment with \"does not exist or is not attachable\".");

    /// <summary>CDKS4003. Arguments: the expression that names the resource, what the resource is, the remedy.</summary>
    public static readonly DiagnosticDescriptor FunctionGrant = Create(
        RuleIds.FunctionGrant,
        "A function should be granted what it is given",
        "The function is given '{0}' and no permission for the {1}; {2}",
        RuleCategories.Iam,
        DiagnosticSeverity.Info,
        "A name in a function's environment grants nothing. A function that is told of a table, bucket, queue, topic or secret and whose role may not use it is denied access when it runs.");

    /// <summary>CDKS4004. Arguments: the expression that names the table, the action.</summary>
    public static readonly DiagnosticDescriptor TableIndexPolicy = Create(
        RuleIds.TableIndexPolicy,
        "A table policy should cover its indexes",
        "'{0}' does not include the table's indexes: {1} on one of them is denied; add its '/index/*'",
        RuleCategories.Iam,
        DiagnosticSeverity.Info,
        "An index of a DynamoDB table has an ARN of its own. A statement that allows Query or Scan on the table alone denies them on its indexes.");
}
