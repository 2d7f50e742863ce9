using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DataStores;

/// <summary>CDKS1005: deletion protection should stay on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeletionProtectionAnalyzer() : SafetyPropertyAnalyzer(Descriptors.DeletionProtection, SafetyProperty.Protection);
