using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS5001. Arguments: the name written, the resource, the remedy.</summary>
    public static readonly DiagnosticDescriptor PhysicalNameEnvironment = Create(
        RuleIds.PhysicalNameEnvironment,
        "A physical name should carry its environment",
        "The name '{0}' of {1} is the same in every environment: the second deployment to an account fails because the name is taken; {2}",
        RuleCategories.Naming,
        DiagnosticSeverity.Warning,
        "A project that deploys several environments gives each resource a name of its own, or none. A constant physical name exists once per account and Region, for buckets once in the world, so the second environment cannot be deployed.");

    /// <summary>CDKS5002. Arguments: the name written, the resource, what the service has against it, the remedy or nothing.</summary>
    public static readonly DiagnosticDescriptor PhysicalNameForm = Create(
        RuleIds.PhysicalNameForm,
        "A physical name should be valid",
        "The name '{0}' of {1} {2}: the deployment fails{3}",
        RuleCategories.Naming,
        DiagnosticSeverity.Warning,
        "Each service has its own alphabet and length for names. The CDK checks few of them, and CloudFormation none: a name that the service refuses stops the deployment when the resource's turn comes.");

    /// <summary>CDKS5003. Arguments: the name written.</summary>
    public static readonly DiagnosticDescriptor ExportName = Create(
        RuleIds.ExportName,
        "An export should carry its environment",
        "The export '{0}' is the same in every environment: CloudFormation refuses a second stack of the Region that exports it; put the stack's name in front",
        RuleCategories.Naming,
        DiagnosticSeverity.Info,
        "The name of an export exists once per account and Region. A second stack that exports the same name, for another environment or a test, is refused when it is deployed.");

    /// <summary>CDKS5004. Arguments: the name written, the resource.</summary>
    public static readonly DiagnosticDescriptor ConstantPhysicalName = Create(
        RuleIds.ConstantPhysicalName,
        "A physical name should not be constant",
        "The name '{0}' of {1} is constant: the stack cannot be deployed twice to an account, and an update that replaces the resource fails because the name is taken",
        RuleCategories.Naming,
        DiagnosticSeverity.Info,
        "A constant physical name exists once per account and Region. A second copy of the stack cannot be deployed beside the first, and CloudFormation cannot replace the resource, since it makes the new one before it deletes the old.");
}
