using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Fixes CDKS4002: writes the policy that is meant, one action for each suggestion, or the call that finds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ExistingManagedPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ExistingManagedPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } path && AwsCall(site, path) is not null)
        {
            yield return new CdkCodeFix("Use FromAwsManagedPolicyName", RuleIds.ExistingManagedPolicy + ".1", (current, _) =>
                AwsCall(current, path) is var (call, replacement) ? current.ReplaceAsync(call, replacement) : Task.FromResult(current.Document));
        }

        var isName = PolicyText.IsName(site);
        foreach (var (suggestion, title, key) in Suggestions(site.Property(DiagnosticProperties.Suggestions)))
        {
            if (PolicyText.With(site, site.Expression, suggestion, isName) is not null)
            {
                yield return new CdkCodeFix(title, key, (current, cancellationToken) =>
                    current.ReplaceValueAsync(place => PolicyText.With(place, place.Expression, suggestion, isName), cancellationToken));
            }
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site) =>
        Suggestions(site.Property(DiagnosticProperties.Suggestions)).Select(suggestion => new TemplateCodeFix(suggestion.Title, suggestion.Key, TemplatePolicyText.With(site, suggestion.Path)));

    private static IEnumerable<(string Path, string Title, string Key)> Suggestions(string? paths) =>
        string.IsNullOrEmpty(paths)
            ? Enumerable.Empty<(string, string, string)>()
            : paths!.Split(DiagnosticProperties.Separator).Select(static (path, index) =>
                (path, "Use '" + path + "'", RuleIds.ExistingManagedPolicy + "." + (index + 1).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The call that looks for the policy in the account, and the one that names AWS's policy instead.</summary>
    private static (InvocationExpressionSyntax Call, InvocationExpressionSyntax Replacement)? AwsCall(FixSite site, string path)
    {
        if (site.Expression.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument)
        {
            return null;
        }

        var aws = SyntaxFactory.IdentifierName("FromAwsManagedPolicyName");
        ExpressionSyntax? method = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.WithName(aws.WithTriviaFrom(access.Name)),
            IdentifierNameSyntax name => aws.WithTriviaFrom(name),
            _ => null,
        };
        var isPath = site.Model.GetConstantValue(argument.Expression) is { HasValue: true, Value: string text } && text == path;
        return method is null ? null : (call, call.WithExpression(method).WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Argument(isPath ? argument.Expression.WithoutTrivia() : Expressions.Text(path))))));
    }
}
