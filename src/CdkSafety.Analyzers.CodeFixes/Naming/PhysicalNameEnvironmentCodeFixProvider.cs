using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>Fixes CDKS5001: appends the environment from the value in scope, or leaves the name to CloudFormation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PhysicalNameEnvironmentCodeFixProvider() : CdkCodeFixProvider(RuleIds.PhysicalNameEnvironment)
{
    private const int MostSuggestions = 3;

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.EnvironmentExpressions) is { Length: > 0 } expressions)
        {
            var number = 0;
            foreach (var expression in expressions.Split(DiagnosticProperties.Separator))
            {
                if (number++ == MostSuggestions || PhysicalNameFixes.WithEnvironment(site, expression) is null)
                {
                    break;
                }

                yield return new CdkCodeFix(
                    "Add '" + expression + "' to the name",
                    RuleIds.PhysicalNameEnvironment + ".Append" + number.ToString(CultureInfo.InvariantCulture),
                    (current, _) => current.ReplaceAsync(current.Expression, PhysicalNameFixes.WithEnvironment(current, expression) ?? current.Expression));
            }
        }

        if (PhysicalNameFixes.Remove(site, RuleIds.PhysicalNameEnvironment) is { } remove)
        {
            yield return remove;
        }
    }
}
