using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>Fixes CDKS1002: retains the store, or makes a snapshot of it where CloudFormation can.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class StatefulRemovalPolicyCodeFixProvider() : RemovalPolicyCodeFixProvider(RuleIds.StatefulRemovalPolicy, "store");
