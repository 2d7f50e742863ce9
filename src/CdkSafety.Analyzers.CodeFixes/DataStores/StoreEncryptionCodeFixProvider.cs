using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.DataStores;

/// <summary>Fixes CDKS1009: encrypts the store.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class StoreEncryptionCodeFixProvider() : SafetyPropertyCodeFixProvider(RuleIds.StoreEncryption, "Encrypt the store", "Leave encryption to the default");
