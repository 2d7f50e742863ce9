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
}
