using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Testing;

/// <summary>Fixes CDKS7001: writes the value that the template has once the stack is corrected, where that is one value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TestExpectationCodeFixProvider() : CdkCodeFixProvider(RuleIds.TestExpectation)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.TemplateValue) is { } right && Value(site, right) is { } value)
        {
            yield return new CdkCodeFix(
                "Expect " + value,
                RuleIds.TestExpectation + ".Expect",
                (current, cancellationToken) => current.ReplaceValueAsync(place => Value(place, right), cancellationToken));
        }
    }

    /// <summary>The right value as the test writes the wrong one; null when it writes none of that kind.</summary>
    private static ExpressionSyntax? Value(FixSite site, string right) => Expressions.TypeOf(site)?.SpecialType switch
    {
        SpecialType.System_Boolean => bool.TryParse(right, out var truth) ? Expressions.Boolean(truth) : null,
        SpecialType.System_String => Expressions.Text(right),
        >= SpecialType.System_SByte and <= SpecialType.System_Double =>
            double.TryParse(right, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Expressions.Number(number, site.Expression) : null,
        _ => null,
    };
}
