using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
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
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class EnvironmentParameterValuesCodeFixProvider() : CdkCodeFixProvider(RuleIds.EnvironmentParameterValues)
{
    private const string Key = RuleIds.EnvironmentParameterValues + ".List";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Values(site) is { } values)
        {
            yield return new CdkCodeFix(Title(values), Key, static (current, _) => Task.FromResult(
                Values(current) is { } environments
                    ? ParameterProps.Set(current, HasDefault(current)
                        ? new[] { ("AllowedValues", Array(environments)) }
                        : new[] { ("AllowedValues", Array(environments)), ("Default", Expressions.Text(environments[0])) })
                    : current.Document));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        var parameter = site.Value;
        var value = parameter.Member("Default");
        if (parameter.Members.Count == 0 || parameter.Repeats("Default") || value is { Text: null } || site.Property(DiagnosticProperties.Suggestions) is not { Length: > 0 } names)
        {
            yield break;
        }

        var values = WithDefault(names, value?.Text);
        var neighbour = TemplateFixSite.MemberOf(parameter, "Type") ?? parameter.Members[parameter.Members.Count - 1];
        yield return value is null
            ? new TemplateCodeFix(
                Title(values),
                Key,
                site.Editor.InsertList(parameter, neighbour, "AllowedValues", values),
                site.Editor.InsertText(parameter, neighbour, "Default", values[0]))
            : new TemplateCodeFix(Title(values), Key, site.Editor.InsertList(parameter, neighbour, "AllowedValues", values));
    }

    /// <summary>The values to list; null when the props stand elsewhere, or their default is no constant text.</summary>
    private static IReadOnlyList<string>? Values(FixSite site)
    {
        if (ParameterProps.CreationAt(site) is null || site.Property(DiagnosticProperties.Suggestions) is not { Length: > 0 } names)
        {
            return null;
        }

        return !HasDefault(site) ? WithDefault(names, null)
            : site.Model.GetConstantValue(Default(site)!).Value is string text ? WithDefault(names, text)
            : null;
    }

    /// <summary>The environments of the option, the parameter's default first when it is none of them.</summary>
    private static IReadOnlyList<string> WithDefault(string names, string? value)
    {
        var environments = names.Split(DiagnosticProperties.Separator);
        return value is null || environments.Contains(value) ? environments : environments.Prepend(value).ToArray();
    }

    private static string Title(IReadOnlyList<string> values) => "Allow " + string.Join(", ", values);

    private static ExpressionSyntax? Default(FixSite site) =>
        ParameterProps.CreationAt(site) is { } creation && ParameterProps.Find(creation)?.Initializer is { } props ? PropsEditor.Find(props, "Default")?.Right : null;

    private static bool HasDefault(FixSite site) => Default(site) is { RawKind: not (int)SyntaxKind.NullLiteralExpression };

    private static ExpressionSyntax Array(IReadOnlyList<string> values) =>
        SyntaxFactory.ParseExpression("new[] { " + string.Join(", ", values.Select(static value => Expressions.Text(value).ToString())) + " }");
}
