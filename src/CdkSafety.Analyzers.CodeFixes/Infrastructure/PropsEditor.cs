using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>Edits the initializers that CDK props are written in, in the layout that they have.</summary>
internal static class PropsEditor
{
    /// <summary>The <c>Member = value</c> that gives <paramref name="value"/> to a member of an object initializer; otherwise <see langword="null"/>.</summary>
    public static AssignmentExpressionSyntax? MemberOf(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax } assignment && assignment.Right == node ? assignment : null;
    }

    /// <summary>The creation of a construct around <paramref name="place"/> and that of its props; <see langword="null"/> when the props do not stand in it.</summary>
    public static (BaseObjectCreationExpressionSyntax Construct, BaseObjectCreationExpressionSyntax Props)? CreationAround(ExpressionSyntax place) =>
        place.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation && Argument(creation, "props", 2) is BaseObjectCreationExpressionSyntax props
            ? (creation, props)
            : null;

    /// <summary>What a creation passes for the parameter of this name, which has this position in every construct; null when it passes nothing.</summary>
    public static ExpressionSyntax? Argument(BaseObjectCreationExpressionSyntax creation, string name, int position) => Argument(creation.ArgumentList, name, position);

    /// <summary>The same of an argument list, which a creation with an initializer may lack.</summary>
    public static ExpressionSyntax? Argument(ArgumentListSyntax? list, string name, int position)
    {
        var arguments = list?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { } named ? named.Name.Identifier.ValueText == name : i == position)
            {
                return arguments[i].Expression;
            }
        }

        return null;
    }

    /// <summary>The assignment of <paramref name="member"/> in <paramref name="initializer"/>; <see langword="null"/> when there is none.</summary>
    public static AssignmentExpressionSyntax? Find(InitializerExpressionSyntax initializer, string member)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && name.Identifier.ValueText == member)
            {
                return assignment;
            }
        }

        return null;
    }

    /// <summary>
    /// The initializer with <paramref name="member"/> set to <paramref name="value"/>: changed in its place, or added behind
    /// the others in their layout.
    /// </summary>
    public static InitializerExpressionSyntax Set(InitializerExpressionSyntax initializer, string member, ExpressionSyntax value)
    {
        if (Find(initializer, member) is { } existing)
        {
            return initializer.ReplaceNode(existing.Right, value.WithTriviaFrom(existing.Right));
        }

        var assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(default, member, SyntaxFactory.TriviaList(SyntaxFactory.Space))),
            Token(SyntaxKind.EqualsToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            value.WithoutTrivia());
        var expressions = initializer.Expressions;
        if (expressions.Count == 0)
        {
            return initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment.WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var parts = new List<SyntaxNodeOrToken>(expressions.GetWithSeparators());
        var last = expressions[expressions.Count - 1];
        var indentation = Indentation(last);
        if (expressions.SeparatorCount == expressions.Count)
        {
            parts.Add(assignment.WithLeadingTrivia(indentation));
            parts.Add(Token(SyntaxKind.CommaToken, LineEnd(expressions.GetSeparator(expressions.SeparatorCount - 1).TrailingTrivia)));
        }
        else
        {
            // What ends the line goes behind the comma; a comment within the line stays before it.
            var trailing = last.GetTrailingTrivia();
            var endsLine = indentation.Count > 0 || trailing.Any(SyntaxKind.EndOfLineTrivia) || trailing.Any(SyntaxKind.SingleLineCommentTrivia);
            parts[parts.Count - 1] = last.WithTrailingTrivia(endsLine ? SyntaxFactory.TriviaList() : UpToComment(trailing));
            parts.Add(Token(SyntaxKind.CommaToken, endsLine ? trailing : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            parts.Add(assignment.WithLeadingTrivia(indentation).WithTrailingTrivia(LineEnd(trailing)));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(parts));
    }

    /// <summary>The document of <paramref name="site"/> with one member of props set; the document itself when there is no such <paramref name="edit"/>.</summary>
    public static Document Set(FixSite site, (BaseObjectCreationExpressionSyntax Props, string Member, ExpressionSyntax Value)? edit) =>
        edit is var (props, member, value) ? site.Document.WithSyntaxRoot(site.Root.ReplaceNode(props, Set(props, member, value))) : site.Document;

    /// <summary>The creation with <paramref name="member"/> set to <paramref name="value"/> in its initializer, which it gets when it has none.</summary>
    public static BaseObjectCreationExpressionSyntax Set(BaseObjectCreationExpressionSyntax creation, string member, ExpressionSyntax value)
    {
        if (creation.Initializer is { } existing)
        {
            return creation.ReplaceNode(existing, Set(existing, member, value));
        }

        var initializer = Set(
            SyntaxFactory.InitializerExpression(
                SyntaxKind.ObjectInitializerExpression,
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                default,
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken)),
            member,
            value);
        var trailing = creation.GetTrailingTrivia();
        BaseObjectCreationExpressionSyntax bare = creation is ObjectCreationExpressionSyntax named
            ? named.WithArgumentList(null).WithType(named.Type.WithTrailingTrivia(SyntaxFactory.Space))
            : creation.WithTrailingTrivia(SyntaxFactory.Space);
        return bare.WithInitializer(initializer).WithTrailingTrivia(trailing);
    }

    /// <summary>The list without the element <paramref name="index"/>, line ends and the other elements as they were.</summary>
    public static SeparatedSyntaxList<T> Remove<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var parts = new List<SyntaxNodeOrToken>(list.GetWithSeparators());
        var isLastWithoutComma = index == list.Count - 1 && list.SeparatorCount < list.Count;
        if (isLastWithoutComma && index > 0)
        {
            // A comment behind the comma belongs to what stays; one behind the element goes with it.
            var behindComma = list.GetSeparator(index - 1).TrailingTrivia;
            var trailing = behindComma.Any(SyntaxKind.SingleLineCommentTrivia) || (behindComma.Any(SyntaxKind.EndOfLineTrivia) && list[index].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
                ? behindComma
                : list[index].GetTrailingTrivia();
            parts.RemoveRange((index * 2) - 1, 2);
            parts[parts.Count - 1] = list[index - 1].WithTrailingTrivia(trailing);
        }
        else
        {
            parts.RemoveRange(index * 2, isLastWithoutComma ? 1 : 2);
        }

        return SyntaxFactory.SeparatedList<T>(parts);
    }

    /// <summary>The root without the member <paramref name="assignment"/> of its object initializer.</summary>
    public static SyntaxNode RemoveMember(SyntaxNode root, AssignmentExpressionSyntax assignment)
    {
        var initializer = (InitializerExpressionSyntax)assignment.Parent!;
        return root.ReplaceNode(initializer, initializer.WithExpressions(Remove(initializer.Expressions, initializer.Expressions.IndexOf(assignment))));
    }

    /// <summary>
    /// The root without <paramref name="element"/> of an array, list or collection expression; a list that would be empty goes
    /// together with the member that it is the value of. <see langword="null"/> when the element stands in no such list.
    /// </summary>
    public static SyntaxNode? RemoveElement(SyntaxNode root, ExpressionSyntax element)
    {
        if (element.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer)
        {
            return initializer.Expressions.Count == 1
                ? RemoveList(root, (initializer.Parent as ExpressionSyntax)!)
                : root.ReplaceNode(initializer, initializer.WithExpressions(Remove(initializer.Expressions, initializer.Expressions.IndexOf(element))));
        }

        // A collection expression: Roslyn 4.5 has no type for it nor for its elements.
        if (element.Parent is { } wrapper && wrapper is not (ArgumentSyntax or AssignmentExpressionSyntax or StatementSyntax or InitializerExpressionSyntax) &&
            wrapper.Span == element.Span && wrapper.Parent is ExpressionSyntax collection && collection.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken))
        {
            return collection.ChildNodes().Count() == 1 ? RemoveList(root, collection) : root.RemoveNode(wrapper, SyntaxRemoveOptions.KeepNoTrivia);
        }

        return null;
    }

    private static SyntaxNode? RemoveList(SyntaxNode root, ExpressionSyntax? list) =>
        list is not null && MemberOf(list) is { } assignment ? RemoveMember(root, assignment) : null;

    /// <summary>The white space between the start of the line and the first token of <paramref name="statement"/>.</summary>
    public static SyntaxTriviaList LineIndentation(StatementSyntax statement)
    {
        var leading = statement.GetLeadingTrivia();
        if (leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            return SyntaxFactory.TriviaList(leading[leading.Count - 1]);
        }

        // Another statement may stand before it on the line.
        var indentation = Statements.Indentation(statement);
        return indentation.Length == 0 ? SyntaxFactory.TriviaList() : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indentation));
    }

    /// <summary>A token without elastic trivia, which would have the line laid out with the indentation of the settings instead of the file's.</summary>
    private static SyntaxToken Token(SyntaxKind kind, SyntaxTriviaList trailing) => SyntaxFactory.Token(default, kind, trailing);

    /// <summary>The trivia without comments, which belong to what they stand behind: the line's end, or the space before a brace.</summary>
    private static SyntaxTriviaList LineEnd(SyntaxTriviaList trivia)
    {
        for (var i = 0; i < trivia.Count; i++)
        {
            if (!trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) && !trivia[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                var lineEnd = SyntaxFactory.TriviaList(trivia.Where(static piece => piece.IsKind(SyntaxKind.EndOfLineTrivia)));
                return lineEnd.Count > 0 ? lineEnd : SyntaxFactory.TriviaList(SyntaxFactory.Space);
            }
        }

        return trivia;
    }

    /// <summary>The trivia up to the last comment in it; nothing when there is none.</summary>
    private static SyntaxTriviaList UpToComment(SyntaxTriviaList trivia)
    {
        var count = trivia.Count;
        while (count > 0 && trivia[count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            count--;
        }

        return SyntaxFactory.TriviaList(trivia.Take(count));
    }

    /// <summary>The white space before an expression that starts its line; nothing when it does not.</summary>
    private static SyntaxTriviaList Indentation(ExpressionSyntax expression)
    {
        var before = expression.GetFirstToken().GetPreviousToken();
        if (!before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            return SyntaxFactory.TriviaList();
        }

        foreach (var trivia in expression.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                return SyntaxFactory.TriviaList(trivia);
            }
        }

        return SyntaxFactory.TriviaList();
    }
}
