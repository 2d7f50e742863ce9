using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

public static partial class Descriptors
{
    /// <summary>CDKS7001. Arguments: the other rule's id, its message.</summary>
    public static readonly DiagnosticDescriptor TestExpectation = Create(
        RuleIds.TestExpectation,
        "A test should not demand what a rule rejects",
        "The test demands what {0} rejects, and turns red when somebody corrects the stack: {1}",
        RuleCategories.Testing,
        DiagnosticSeverity.Warning,
        "A test that expects a fault in the template keeps the fault: whoever corrects the stack is told by a red test that the correction is the mistake.");
}
