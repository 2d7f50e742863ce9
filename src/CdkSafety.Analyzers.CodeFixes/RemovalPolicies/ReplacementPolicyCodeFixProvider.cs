using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// Fixes CDKS1004: repeats the statement that sets DeletionPolicy for UpdateReplacePolicy, or takes the option out that keeps
/// <c>ApplyRemovalPolicy</c> from setting it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReplacementPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ReplacementPolicy)
{
    private const string Title = "Keep the resource when it is replaced";
    private const string Key = RuleIds.ReplacementPolicy + ".Both";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (WithBoth(site) is not null)
        {
            yield return new CdkCodeFix(Title, Key, (current, _) =>
                Task.FromResult(WithBoth(current) is { } root ? current.Document.WithSyntaxRoot(root) : current.Document));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (site.IsText)
        {
            yield return new TemplateCodeFix(Title, Key, TemplatePolicies.ForReplacement(site, site.Value.Text!));
        }
    }

    private static SyntaxNode? WithBoth(FixSite site) =>
        ReplacementStatement.Of(site.Expression) is { } statement ? ReplacementStatement.WithBoth(site.Root, statement) : null;
}
