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
}
