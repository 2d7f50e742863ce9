using System;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Writes the name of a managed policy in the form that the code has: a bare name, or the end of an ARN.</summary>
internal static class PolicyText
{
    private const string PolicyPart = ":policy/";

    /// <summary>
    /// <paramref name="expression"/> with the policy <paramref name="path"/> in the place of its own;
    /// <see langword="null"/> when its form cannot be kept.
    /// </summary>
    public static ExpressionSyntax? With(FixSite site, ExpressionSyntax expression, string path)
    {
        if (expression is InterpolatedStringExpressionSyntax interpolated)
        {
            return interpolated.Contents.Count > 0 && interpolated.Contents[interpolated.Contents.Count - 1] is InterpolatedStringTextSyntax ending &&
                WithEnding(ending.TextToken.Text, path) is { } text
                ? interpolated.ReplaceNode(ending, ending.WithTextToken(SyntaxFactory.Token(
                    ending.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, ending.TextToken.TrailingTrivia)))
                : null;
        }

        return site.Model.GetConstantValue(expression) is { HasValue: true, Value: string written }
            ? Expressions.Text(WithEnding(written, path) ?? path)
            : null;
    }

    private static string? WithEnding(string written, string path)
    {
        var found = written.IndexOf(PolicyPart, StringComparison.Ordinal);
        return found < 0 ? null : written.Substring(0, found + PolicyPart.Length) + path;
    }
}
