using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.DataStores;

/// <summary>Fixes CDKS1008: keeps backups for seven days, and keeps them when the database goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class BackupRetentionCodeFixProvider() : SafetyPropertyCodeFixProvider(RuleIds.BackupRetention, "Keep the backups", "Keep the backups when the database is deleted");
