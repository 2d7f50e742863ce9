using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS9001. Arguments: the key, the text that cannot be read, what is expected, the default.</summary>
    public static readonly DiagnosticDescriptor OptionValue = Create(
        RuleIds.OptionValue,
        "An option should have a value that can be read",
        "The option '{0}' has the value '{1}', which is not {2}; the default {3} is used",
        RuleCategories.Tool,
        DiagnosticSeverity.Warning,
        "An option of CdkSafety in .editorconfig or .globalconfig has a value that cannot be read. The rules go on with the option's default.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>CDKS9002. Arguments: why the template cannot be read, and what follows.</summary>
    public static readonly DiagnosticDescriptor ReadableTemplate = Create(
        RuleIds.ReadableTemplate,
        "A template should be readable",
        "The template cannot be read as it stands: {0}",
        RuleCategories.Tool,
        DiagnosticSeverity.Warning,
        "A file that the project marks as a CloudFormation template is damaged, is too large to be one, or says two things of the same key. The rules pass over what they cannot read; without this rule that would look as if nothing were wrong.");
}
