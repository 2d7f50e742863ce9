using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DataStores;

/// <summary>CDKS1009: a data store should be encrypted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StoreEncryptionAnalyzer() : SafetyPropertyAnalyzer(Descriptors.StoreEncryption, SafetyProperty.Encryption);
