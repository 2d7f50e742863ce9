using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>Adds the <c>using</c> that a type written by a fix needs; Roslyn's simplifier then shortens the type's name.</summary>
internal static class Usings
{
    /// <summary>
    /// The document with <paramref name="root"/>, in which each of <paramref name="type"/> and <paramref name="others"/> can be written
    /// without its namespace, where nothing else of its name is in scope at the site; otherwise the type keeps its full name.
    /// </summary>
    public static Document WithUsingOf(this Document document, FixSite site, INamedTypeSymbol type, SyntaxNode root, params INamedTypeSymbol[] others) =>
        document.WithSyntaxRoot(others.Prepend(type).Aggregate(root, (changed, needed) => WithUsingOf(site, needed, changed)));

    private static SyntaxNode WithUsingOf(FixSite site, INamedTypeSymbol type, SyntaxNode root)
    {
        var namespaceName = type.ContainingNamespace.ToDisplayString();
        if (root is not CompilationUnitSyntax unit || type.ContainingType is not null ||
            !site.Model.LookupNamespacesAndTypes(site.Expression.SpanStart, name: type.Name).IsEmpty ||
            unit.Usings.Any(directive => directive.Name?.ToString() == namespaceName && directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)))
        {
            return root;
        }

        var lineEnd = unit.Usings.Count > 0 ? unit.Usings[0].GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.ElasticCarriageReturnLineFeed);
        var added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(namespaceName).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(lineEnd);
        var index = 0;
        while (index < unit.Usings.Count && IsBefore(unit.Usings[index], namespaceName))
        {
            index++;
        }

        if (index == 0 && unit.Usings.Count > 0)
        {
            // What stands above the first directive, such as a licence, stays above.
            var first = unit.Usings[0];
            added = added.WithLeadingTrivia(first.GetLeadingTrivia());
            unit = unit.ReplaceNode(first, first.WithLeadingTrivia());
        }

        return unit.WithUsings(unit.Usings.Insert(index, added));
    }

    private static bool IsBefore(UsingDirectiveSyntax directive, string namespaceName)
    {
        var name = directive.Name?.ToString() ?? string.Empty;
        if (directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None))
        {
            return false;
        }

        var isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        return isSystem || string.CompareOrdinal(name, namespaceName) < 0;
    }
}
