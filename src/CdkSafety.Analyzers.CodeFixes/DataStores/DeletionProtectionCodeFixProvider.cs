using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.DataStores;

/// <summary>Fixes CDKS1005: turns the protection on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DeletionProtectionCodeFixProvider() : SafetyPropertyCodeFixProvider(RuleIds.DeletionProtection, "Turn deletion protection on", "Leave deletion protection to the default");
