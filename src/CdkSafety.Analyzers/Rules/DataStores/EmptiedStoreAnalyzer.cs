using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DataStores;

/// <summary>CDKS1007: a data store should not be emptied on deletion.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptiedStoreAnalyzer() : SafetyPropertyAnalyzer(Descriptors.EmptiedStore, SafetyProperty.Emptying);
