using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>
/// The base of all code fix providers: a provider says which fixes a finding has, best first. FixAll applies them one after
/// the other to the changed document, since the stock batch fixer drops changes that touch the same initializer.
/// </summary>
public abstract class CdkCodeFixProvider : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    /// <summary>The provider of the rule <paramref name="ruleId"/>.</summary>
    private protected CdkCodeFixProvider(string ruleId)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _fixAll = FixAllProvider.Create(async (context, document, diagnostics) =>
            await FixAllAsync(document, await OwnAsync(context, document, diagnostics).ConfigureAwait(false), context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document)
        {
            await RegisterTemplateFixesAsync(context).ConfigureAwait(false);
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixSite.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } site)
            {
                continue;
            }

            foreach (var fix in GetFixes(site))
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellationToken => fix.ApplyAsync(site, cancellationToken), fix.Key), diagnostic);
            }
        }
    }

    /// <summary>The fixes that can be made at <paramref name="site"/>, best first; each has been checked to be possible.</summary>
    private protected abstract IEnumerable<CdkCodeFix> GetFixes(FixSite site);

    /// <summary>
    /// What all findings share that one fix ends, such as a role that the account has once: only the project's first document with
    /// such a finding is changed. <see langword="null"/> for a finding that is fixed by itself.
    /// </summary>
    private protected virtual string? SharedCause(Diagnostic diagnostic) => null;

    /// <summary>The findings of the document without those that the fix of another document ends.</summary>
    private async Task<ImmutableArray<Diagnostic>> OwnAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (context.Scope == FixAllScope.Document || diagnostics.All(diagnostic => SharedCause(diagnostic) is null))
        {
            return diagnostics;
        }

        var all = await context.GetAllDiagnosticsAsync(document.Project).ConfigureAwait(false);
        return diagnostics.RemoveAll(diagnostic => SharedCause(diagnostic) is { } cause && all.Any(other =>
            SharedCause(other) == cause && string.CompareOrdinal(other.Location.SourceTree?.FilePath, diagnostic.Location.SourceTree?.FilePath) < 0));
    }

    /// <summary>
    /// The fixes that can be made at <paramref name="site"/> of a template, best first. A provider that has some says so to the host: it
    /// exports both kinds of documents.
    /// </summary>
    private protected virtual IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site) => Enumerable.Empty<TemplateCodeFix>();

    private async Task RegisterTemplateFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in TemplateFixSite.Create(text, diagnostic) is { } site ? GetTemplateFixes(site) : Enumerable.Empty<TemplateCodeFix>())
            {
                if (!fix.Changes.IsEmpty)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            fix.Title,
                            _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(fix.Changes))),
                            fix.Key),
                        diagnostic);
                }
            }
        }
    }

    private async Task<Document?> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var sites = new List<(Diagnostic Diagnostic, ExpressionSyntax Node)>();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await FixSite.CreateAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } site)
            {
                sites.Add((diagnostic, site.Expression));
            }
        }

        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        document = document.WithSyntaxRoot(root.TrackNodes(sites.Select(static site => site.Node)));
        foreach (var (diagnostic, node) in sites)
        {
            root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (root.GetCurrentNode(node) is not { } current ||
                await FixSite.CreateAsync(document, diagnostic, current, cancellationToken).ConfigureAwait(false) is not { } site)
            {
                continue;
            }

            // A tool that asks for no fix in particular, since the first finding has none, gets the best of each.
            if (GetFixes(site).FirstOrDefault(fix => key is null || fix.Key == key) is { } fix)
            {
                document = await fix.ApplyAsync(site, cancellationToken).ConfigureAwait(false);
            }
        }

        return document;
    }
}
