using System.Collections.Generic;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>Fixes CDKS5002: writes the name as the service takes it, where one spelling is right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PhysicalNameFormCodeFixProvider() : CdkCodeFixProvider(RuleIds.PhysicalNameForm)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { } right && site.Model.GetConstantValue(site.Expression).Value is string)
        {
            yield return new CdkCodeFix("Use the name '" + right + "'", RuleIds.PhysicalNameForm + ".Spelling", (current, cancellationToken) =>
                current.ReplaceValueAsync(_ => Expressions.Text(right), cancellationToken));
        }
    }
}
