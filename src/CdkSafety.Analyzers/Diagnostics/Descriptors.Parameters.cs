using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS5101. Arguments: the parameter's id in quotes with a space before it, or nothing; the environments.</summary>
    public static readonly DiagnosticDescriptor EnvironmentParameterValues = Create(
        RuleIds.EnvironmentParameterValues,
        "An environment parameter should list its values",
        "The parameter{0} for the environment takes any text: a misspelt environment is deployed as a new one; list its values, such as {1}",
        RuleCategories.Naming,
        DiagnosticSeverity.Warning,
        "A template parameter for the environment that has neither AllowedValues nor AllowedPattern takes whatever is typed. A typing mistake then does not fail: it deploys a second set of resources, or renames those that exist.");

    /// <summary>CDKS5102. Arguments: the parameter's id in quotes with a space before it, or nothing.</summary>
    public static readonly DiagnosticDescriptor ParameterDefault = Create(
        RuleIds.ParameterDefault,
        "A parameter should have a default",
        "The parameter{0} has no default: the first deployment that gives no value for it stops; add a default",
        RuleCategories.Naming,
        DiagnosticSeverity.Info,
        "CloudFormation refuses to create a stack when a template parameter has neither a default nor a value. A pipeline that does not know the parameter stops there.");

    /// <summary>CDKS5103. Arguments: what is wrong, the constraint it breaks, the remedy or nothing.</summary>
    public static readonly DiagnosticDescriptor ParameterConstraint = Create(
        RuleIds.ParameterConstraint,
        "A default should satisfy its own constraints",
        "{0} {1}: CloudFormation refuses the template{2}",
        RuleCategories.Naming,
        DiagnosticSeverity.Warning,
        "CloudFormation checks the default of a template parameter against its type, AllowedValues, AllowedPattern, lengths and bounds before it deploys anything, and refuses the template when one is broken. The CDK looks at none of them.");
}
