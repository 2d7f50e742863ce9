using System.Globalization;
using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Parameters;

/// <summary>The props of a template parameter that a finding at its construct is about.</summary>
internal static class ParameterProps
{
    /// <summary>The creation of the parameter; null when its props are neither left out nor made in the call.</summary>
    public static BaseObjectCreationExpressionSyntax? CreationAt(FixSite site)
    {
        var creation = site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation?.ArgumentList?.Arguments is { } arguments && (arguments.Count == 2 || Find(creation) is not null) ? creation : null;
    }

    /// <summary>The props that are made in the call; null when there are none.</summary>
    public static BaseObjectCreationExpressionSyntax? Find(BaseObjectCreationExpressionSyntax creation) =>
        PropsEditor.Argument(creation, "props", 2) as BaseObjectCreationExpressionSyntax;

    /// <summary>The document with <paramref name="members"/> set in the parameter's props, which it gets where it has none.</summary>
    public static Document Set(FixSite site, params (string Member, ExpressionSyntax Value)[] members)
    {
        if (CreationAt(site) is not { } creation)
        {
            return site.Document;
        }

        if (Find(creation) is { } props)
        {
            var changed = props;
            foreach (var (member, value) in members)
            {
                changed = PropsEditor.Set(changed, member, value);
            }

            return site.Document.WithSyntaxRoot(site.Root.ReplaceNode(props, changed));
        }

        if (site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.CfnParameterProps") is not { } type)
        {
            return site.Document;
        }

        var argument = SyntaxFactory.Argument(Expressions.Create(site, type, members));
        if (creation.ArgumentList!.Arguments.Any(static other => other.NameColon is not null))
        {
            argument = argument.WithNameColon(SyntaxFactory.NameColon("props").WithTrailingTrivia(SyntaxFactory.Space));
        }

        var separators = creation.ArgumentList.Arguments.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        var arguments = creation.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(creation.ArgumentList.Arguments.Append(argument), separators));
        return site.Document.WithUsingOf(site, type, site.Root.ReplaceNode(creation.ArgumentList, arguments));
    }

    /// <summary>A value as the parameter writes such values: a number where its type is one.</summary>
    public static ExpressionSyntax Value(FixSite site, string text)
    {
        var type = CreationAt(site) is { } creation && Find(creation)?.Initializer is { } props ? PropsEditor.Find(props, "Type")?.Right : null;
        return type is not null && site.Model.GetConstantValue(type).Value as string == "Number" && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? SyntaxFactory.ParseExpression(text) : Expressions.Text(text);
    }
}
