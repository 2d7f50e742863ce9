using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>Where the props of a construct are made: in its creation, in a local before it, or in a helper of the same file.</summary>
internal static class PropsPlace
{
    private const string Parameter = "props";
    private const int Position = 2;

    // Props that come by more names than this are left.
    private const int MostNames = 4;

    /// <summary>The creation of the props of the construct that the finding is at; null when it stands in another file, or there are several.</summary>
    public static BaseObjectCreationExpressionSyntax? Of(FixSite site)
    {
        // The site of a call of a base constructor is its props already.
        var place = site.Expression.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is null && site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } construct
            ? Argument(construct.ArgumentList)
            : site.Expression;
        for (var names = 0; names < MostNames; names++)
        {
            switch (place)
            {
                case BaseObjectCreationExpressionSyntax props:
                    return props;
                case IdentifierNameSyntax or InvocationExpressionSyntax when Declaration(site, place) is { } value:
                    place = value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The argument that gives a construct its props; null when there is none.</summary>
    public static ExpressionSyntax? Argument(ArgumentListSyntax? arguments) => PropsEditor.Argument(arguments, Parameter, Position);

    private static ExpressionSyntax? Declaration(FixSite site, ExpressionSyntax name) =>
        site.Model.GetSymbolInfo(name).Symbol is { Kind: SymbolKind.Local or SymbolKind.Method, DeclaringSyntaxReferences: { Length: 1 } references } && references[0].SyntaxTree == site.Root.SyntaxTree
            ? references[0].GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                MethodDeclarationSyntax method => method.ExpressionBody?.Expression,
                LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression,
                _ => null,
            }
            : null;
}
