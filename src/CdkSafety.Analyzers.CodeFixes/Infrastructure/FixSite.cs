using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>The place that a finding points at, in the document as it is now.</summary>
internal sealed class FixSite
{
    private FixSite(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        Document = document;
        Root = root;
        Model = model;
        Diagnostic = diagnostic;
        Expression = expression;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The root of the document's tree.</summary>
    public SyntaxNode Root { get; }

    /// <summary>The meaning of the document.</summary>
    public SemanticModel Model { get; }

    /// <summary>The finding, with the properties that its analyzer worked out.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The expression that is wrong.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>A property that the analyzer worked out; <see langword="null"/> when there is none.</summary>
    public string? Property(string key) => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>The site of <paramref name="diagnostic"/>; <see langword="null"/> when its place holds no expression any more.</summary>
    public static async Task<FixSite?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        // What the call of a base constructor lacks is reported at its keyword: there is nothing of it to edit but the props.
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return (node is ConstructorInitializerSyntax call ? PropsPlace.Argument(call.ArgumentList) : node as ExpressionSyntax) is { } expression
            ? await CreateAsync(document, diagnostic, expression, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The site of <paramref name="diagnostic"/> at <paramref name="expression"/>, a node of the document's present tree.</summary>
    public static async Task<FixSite?> CreateAsync(Document document, Diagnostic diagnostic, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new FixSite(document, root, model, diagnostic, expression);
    }

    /// <summary>The same finding at another expression of the document, where the fix is to be made.</summary>
    public FixSite At(ExpressionSyntax expression) => new(Document, Root, Model, Diagnostic, expression);

    /// <summary>
    /// The document with the right value where the wrong one stands; see <see cref="ValuePlace"/>. The value is written by
    /// <paramref name="write"/> from the site at that place; <see langword="null"/> leaves the document as it is.
    /// </summary>
    public async Task<Document> ReplaceValueAsync(Func<FixSite, ExpressionSyntax?> write, CancellationToken cancellationToken)
    {
        var place = await ValuePlace.OfAsync(this, cancellationToken).ConfigureAwait(false);
        return write(place) is { } value ? await place.ReplaceAsync(place.Expression, value).ConfigureAwait(false) : Document;
    }

    /// <summary>The document with <paramref name="replacement"/> in the place of <paramref name="node"/>, its trivia kept.</summary>
    public Task<Document> ReplaceAsync(SyntaxNode node, SyntaxNode replacement) =>
        Task.FromResult(Document.WithSyntaxRoot(Root.ReplaceNode(node, replacement.WithTriviaFrom(node))));
}
