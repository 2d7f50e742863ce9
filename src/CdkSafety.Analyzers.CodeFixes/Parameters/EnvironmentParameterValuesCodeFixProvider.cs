using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Parameters;

/// <summary>
/// Fixes CDKS5101: lists the environments of the option, and makes the first the default where there is none. A default that
/// the option does not name is kept and listed first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EnvironmentParameterValuesCodeFixProvider() : CdkCodeFixProvider(RuleIds.EnvironmentParameterValues)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Values(site) is { } values)
        {
            yield return new CdkCodeFix("Allow " + string.Join(", ", values), RuleIds.EnvironmentParameterValues + ".List", static (current, _) => Task.FromResult(
                Values(current) is { } environments
                    ? ParameterProps.Set(current, HasDefault(current)
                        ? new[] { ("AllowedValues", Array(environments)) }
                        : new[] { ("AllowedValues", Array(environments)), ("Default", Expressions.Text(environments[0])) })
                    : current.Document));
        }
    }

    /// <summary>The values to list; null when the props stand elsewhere, or their default is no constant text.</summary>
    private static IReadOnlyList<string>? Values(FixSite site)
    {
        if (ParameterProps.CreationAt(site) is null || site.Property(DiagnosticProperties.Suggestions) is not { Length: > 0 } names)
        {
            return null;
        }

        var environments = names.Split(DiagnosticProperties.Separator);
        if (!HasDefault(site))
        {
            return environments;
        }

        return site.Model.GetConstantValue(Default(site)!).Value is string text ? environments.Contains(text) ? environments : environments.Prepend(text).ToArray() : null;
    }

    private static ExpressionSyntax? Default(FixSite site) =>
        ParameterProps.CreationAt(site) is { } creation && ParameterProps.Find(creation)?.Initializer is { } props ? PropsEditor.Find(props, "Default")?.Right : null;

    private static bool HasDefault(FixSite site) => Default(site) is { RawKind: not (int)SyntaxKind.NullLiteralExpression };

    private static ExpressionSyntax Array(IReadOnlyList<string> values) =>
        SyntaxFactory.ParseExpression("new[] { " + string.Join(", ", values.Select(static value => Expressions.Text(value).ToString())) + " }");
}
