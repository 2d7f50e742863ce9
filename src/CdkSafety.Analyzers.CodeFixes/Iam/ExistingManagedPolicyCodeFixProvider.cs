using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Fixes CDKS4002: writes the policy that is meant, one action for each suggestion.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ExistingManagedPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ExistingManagedPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Suggestions) is not { Length: > 0 } suggestions)
        {
            yield break;
        }

        var number = 0;
        foreach (var suggestion in suggestions.Split(DiagnosticProperties.Separator))
        {
            number++;
            if (PolicyText.With(site, site.Expression, suggestion) is not null)
            {
                yield return new CdkCodeFix(
                    "Use '" + suggestion + "'",
                    RuleIds.ExistingManagedPolicy + "." + number.ToString(CultureInfo.InvariantCulture),
                    (current, cancellationToken) => current.ReplaceValueAsync(place => PolicyText.With(place, place.Expression, suggestion), cancellationToken));
            }
        }
    }
}
