using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>Fixes CDKS3004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DmsVpcRoleCodeFixProvider() : DmsRoleCodeFixProvider(RuleIds.DmsVpcRole);
