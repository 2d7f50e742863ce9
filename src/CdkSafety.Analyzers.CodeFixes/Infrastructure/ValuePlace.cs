using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>
/// The place where a fix writes the right value. A construct that takes its value through a name is fixed where the value
/// stands, when that is in the same document and the name is used for nothing else; otherwise at the construct's own property,
/// so that nothing else changes.
/// </summary>
internal static class ValuePlace
{
    // A value that comes by more names than this is fixed at the property.
    private const int MostNames = 8;

    /// <summary>
    /// The site at the constant that <paramref name="site"/> gets through names of its own; <paramref name="site"/> itself when
    /// it is no name, when a name has a second use, or when the value stands in another document or is no constant.
    /// </summary>
    public static async Task<FixSite> OfAsync(FixSite site, CancellationToken cancellationToken)
    {
        var place = site.Expression;
        for (var names = 0; names <= MostNames; names++)
        {
            if (site.Model.GetSymbolInfo(place, cancellationToken).Symbol is not { } symbol || !IsName(symbol))
            {
                return names > 0 && IsValue(site, place) ? site.At(place) : site;
            }

            if (Declaration(site, symbol, cancellationToken) is not { } value || !await IsOnlyUseAsync(site, symbol, cancellationToken).ConfigureAwait(false))
            {
                return site;
            }

            place = value;
        }

        return site;
    }

    /// <summary>Whether the symbol stands for a value that somebody wrote elsewhere; a member of an enum is a value itself.</summary>
    private static bool IsName(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => true,
        IFieldSymbol field => field.ContainingType.TypeKind != TypeKind.Enum,
        IPropertySymbol { IsIndexer: false } or IMethodSymbol { Parameters.IsEmpty: true } => true,
        _ => false,
    };

    /// <summary>The one expression that gives the symbol its value; null when there is none in this document, or no single one.</summary>
    private static ExpressionSyntax? Declaration(FixSite site, ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.IsVirtual || symbol.IsOverride || symbol.IsAbstract || symbol.DeclaringSyntaxReferences.Length != 1 ||
            symbol.DeclaringSyntaxReferences[0] is not { } reference || reference.SyntaxTree != site.Root.SyntaxTree)
        {
            return null;
        }

        return reference.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
            PropertyDeclarationSyntax property when property.AccessorList?.Accessors.All(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor.Body is null && accessor.ExpressionBody is null) == true =>
                property.Initializer?.Value,
            MethodDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } body } => body,
            _ => null,
        };
    }

    private static async Task<bool> IsOnlyUseAsync(FixSite site, ISymbol symbol, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(symbol, site.Document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return references.SelectMany(static reference => reference.Locations).Where(static location => !location.IsImplicit).Take(2).Count() == 1;
    }

    /// <summary>Whether the expression is the value itself, not a decision between two.</summary>
    private static bool IsValue(FixSite site, ExpressionSyntax place) =>
        place is not ConditionalExpressionSyntax && site.Model.GetConstantValue(place).HasValue;
}
