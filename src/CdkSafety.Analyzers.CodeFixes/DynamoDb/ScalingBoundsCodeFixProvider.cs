using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>Fixes CDKS2003: swaps minimum and maximum, lowers a seed capacity to the maximum, moves a table's capacity to the bound that it passes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ScalingBoundsCodeFixProvider() : CdkCodeFixProvider(RuleIds.ScalingBounds)
{
    private const string Clamp = RuleIds.ScalingBounds + ".Clamp";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.PropertyPath) is not null)
        {
            if (double.TryParse(site.Property(DiagnosticProperties.Replacement), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && Expressions.IsNumber(site))
            {
                yield return new CdkCodeFix("Move the capacity inside the bounds of its scaling", Clamp, (current, cancellationToken) =>
                    current.ReplaceValueAsync(place => Expressions.Number(bound, place.Expression), cancellationToken));
            }

            yield break;
        }

        if (Find(site) is not var (member, _))
        {
            yield break;
        }

        if (member == "MinCapacity")
        {
            yield return new CdkCodeFix("Swap the minimum and the maximum", RuleIds.ScalingBounds + ".Swap", static (current, _) => Task.FromResult(
                Find(current) is var (_, maximum)
                    ? current.Document.WithSyntaxRoot(current.Root.ReplaceNodes(
                        new[] { current.Expression, maximum },
                        (original, _) => (original == maximum ? current.Expression : maximum).WithTriviaFrom(original)))
                    : current.Document));
        }
        else
        {
            yield return new CdkCodeFix("Lower the seed capacity to the maximum", Clamp, static (current, _) =>
                Find(current) is var (_, maximum) ? current.ReplaceAsync(current.Expression, maximum) : Task.FromResult(current.Document));
        }
    }

    /// <summary>The member that is too high, and the maximum beside it; null when the two do not stand in one initializer.</summary>
    private static (string Member, ExpressionSyntax Maximum)? Find(FixSite site) =>
        PropsEditor.MemberOf(site.Expression) is { Parent: InitializerExpressionSyntax initializer, Left: IdentifierNameSyntax member } && PropsEditor.Find(initializer, "MaxCapacity") is { } maximum
            ? (member.Identifier.ValueText, maximum.Right)
            : null;
}
