using System;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>The expressions that fixes write.</summary>
internal static class Expressions
{
    /// <summary>A string literal.</summary>
    public static ExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ExpressionSyntax Boolean(bool value) =>
        SyntaxFactory.LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);

    /// <summary>Whether the expression at <paramref name="site"/> is a number, boxed or not, or a text as templates quote numbers.</summary>
    public static bool IsNumber(FixSite site) => TypeOf(site)?.SpecialType is
        SpecialType.System_String or SpecialType.System_Object or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    /// <summary>The type of the expression at <paramref name="site"/>, of a nullable value the type of the value.</summary>
    public static ITypeSymbol? TypeOf(FixSite site) => site.Model.GetTypeInfo(site.Expression).Type is INamedTypeSymbol
    {
        OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments,
    }
        ? arguments[0]
        : site.Model.GetTypeInfo(site.Expression).Type;

    /// <summary>
    /// A whole number in the manner of <paramref name="model"/>: with digit separators where it has them, quoted where it is
    /// quoted.
    /// </summary>
    public static ExpressionSyntax Number(double number, ExpressionSyntax model)
    {
        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        if (model is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression })
        {
            return Text(digits);
        }

        var text = model is LiteralExpressionSyntax literal && literal.Token.Text.IndexOf('_') >= 0 ? Separated(digits) : digits;
        return SyntaxFactory.ParseExpression(text);
    }

    /// <summary>
    /// The enum member <paramref name="member"/> of <paramref name="enumType"/>, written as <paramref name="model"/> is where
    /// that names a member of the same enum, else with the shortest name and the <c>using</c> it needs.
    /// </summary>
    public static ExpressionSyntax EnumMember(FixSite site, INamedTypeSymbol enumType, string member, ExpressionSyntax model)
    {
        if (site.Model.GetSymbolInfo(model).Symbol is IFieldSymbol { ContainingType: { } type } && SymbolEqualityComparer.Default.Equals(type, enumType))
        {
            switch (model)
            {
                case MemberAccessExpressionSyntax access:
                    return access.WithName(SyntaxFactory.IdentifierName(member));
                case IdentifierNameSyntax:
                    return SyntaxFactory.IdentifierName(member);
            }
        }

        return SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Type(site, enumType), SyntaxFactory.IdentifierName(member));
    }

    /// <summary>The name of <paramref name="type"/>, as short as the file allows; see <see cref="Usings"/>.</summary>
    public static TypeSyntax Type(FixSite site, INamedTypeSymbol type) =>
        (TypeSyntax)SyntaxGenerator.GetGenerator(site.Document).TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary><c>new Type { Member = value, … }</c> on one line.</summary>
    public static ExpressionSyntax Create(FixSite site, INamedTypeSymbol type, params (string Member, ExpressionSyntax Value)[] members)
    {
        var initializer = SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
            default,
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        foreach (var (member, value) in members)
        {
            initializer = PropsEditor.Set(initializer, member, value);
        }

        return SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            Type(site, type).WithTrailingTrivia(SyntaxFactory.Space),
            null,
            initializer);
    }

    /// <summary>
    /// The text <paramref name="name"/> between <paramref name="before"/> and <paramref name="after"/>, which are the words of an
    /// interpolated string. What the text must start with or end in, where it does, stays outermost.
    /// </summary>
    public static ExpressionSyntax Surrounded(ExpressionSyntax name, string before, string after, string? prefix = null, string? ending = null)
    {
        string own;
        if (name is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
        {
            var text = literal.Token.ValueText;
            if (prefix is not null && text.StartsWith(prefix, StringComparison.Ordinal))
            {
                before = prefix + before;
                text = text.Substring(prefix.Length);
            }

            if (ending is not null && text.EndsWith(ending, StringComparison.Ordinal))
            {
                after += ending;
                text = text.Substring(0, text.Length - ending.Length);
            }

            own = Escaped(text);
        }
        else
        {
            var needsParentheses = name is ConditionalExpressionSyntax or BinaryExpressionSyntax;
            own = "{" + (needsParentheses ? "(" + name.WithoutTrivia() + ")" : name.WithoutTrivia().ToString()) + "}";
        }

        return SyntaxFactory.ParseExpression("$\"" + before + own + after + "\"");
    }

    private static string Escaped(string text)
    {
        var literal = SyntaxFactory.Literal(text).Text;
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private static string Separated(string digits)
    {
        var text = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, '_');
        }

        return text.ToString();
    }
}
