using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>Fixes CDKS1011: retains the resource.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class SnapshotSupportCodeFixProvider() : RemovalPolicyCodeFixProvider(RuleIds.SnapshotSupport, "resource");
