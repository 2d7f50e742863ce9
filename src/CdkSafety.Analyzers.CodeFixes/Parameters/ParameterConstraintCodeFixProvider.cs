using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.CodeFixes.Parameters;

/// <summary>Fixes CDKS5103: writes the first allowed value, or the bound that the default passes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ParameterConstraintCodeFixProvider() : CdkCodeFixProvider(RuleIds.ParameterConstraint)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { } right)
        {
            yield return new CdkCodeFix("Use the default '" + right + "'", RuleIds.ParameterConstraint + ".Replacement", (current, cancellationToken) => current.ReplaceValueAsync(
                place => Expressions.TypeOf(place)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? SyntaxFactory.ParseExpression(right) : Expressions.Text(right),
                cancellationToken));
        }
    }
}
