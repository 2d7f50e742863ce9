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
}
