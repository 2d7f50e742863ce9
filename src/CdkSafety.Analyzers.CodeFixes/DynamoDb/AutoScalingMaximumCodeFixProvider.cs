using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>Fixes CDKS2002: lowers the maximum to the quota, and a minimum that would be above it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AutoScalingMaximumCodeFixProvider() : CdkCodeFixProvider(RuleIds.AutoScalingMaximum)
{
    private const string Minimum = "MinCapacity";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (!double.TryParse(site.Property(DiagnosticProperties.Replacement), NumberStyles.Float, CultureInfo.InvariantCulture, out var quota) || !Expressions.IsNumber(site))
        {
            yield break;
        }

        yield return new CdkCodeFix("Lower the maximum to the quota", RuleIds.AutoScalingMaximum + ".Quota", (current, cancellationToken) =>
        {
            if (PropsEditor.MemberOf(current.Expression) is not { Parent: InitializerExpressionSyntax initializer } ||
                PropsEditor.Find(initializer, Minimum) is not { } minimum || !IsAbove(current, minimum.Right, quota))
            {
                return current.ReplaceValueAsync(place => Expressions.Number(quota, place.Expression), cancellationToken);
            }

            // The CDK throws when the minimum is above the maximum.
            var lowered = initializer.ReplaceNodes(
                new[] { current.Expression, minimum.Right },
                (original, _) => Expressions.Number(quota, original).WithTriviaFrom(original));
            return current.ReplaceAsync(initializer, lowered);
        });
    }

    private static bool IsAbove(FixSite site, ExpressionSyntax expression, double quota) =>
        site.Model.GetConstantValue(expression) is { HasValue: true, Value: int units } && units > quota;
}
