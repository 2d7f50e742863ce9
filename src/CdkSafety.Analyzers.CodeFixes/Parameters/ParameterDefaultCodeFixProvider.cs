using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Parameters;

/// <summary>Fixes CDKS5102: adds a default that the parameter's own constraints allow.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ParameterDefaultCodeFixProvider() : CdkCodeFixProvider(RuleIds.ParameterDefault)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { } placeholder && ParameterProps.CreationAt(site) is not null)
        {
            yield return new CdkCodeFix("Add the default '" + placeholder + "'", RuleIds.ParameterDefault + ".Placeholder", (current, _) =>
                Task.FromResult(ParameterProps.Set(current, ("Default", ParameterProps.Value(current, placeholder)))));
        }
    }
}
