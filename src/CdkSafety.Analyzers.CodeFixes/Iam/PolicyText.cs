using System;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Writes the name of a managed policy in the form that its place takes: a bare name, or the end of an ARN.</summary>
internal static class PolicyText
{
    private const string PolicyPart = ":policy/";

    /// <summary>
    /// <paramref name="expression"/> with the policy <paramref name="path"/> in the place of its own;
    /// <see langword="null"/> when its form cannot be kept.
    /// </summary>
    /// <param name="site">The place of <paramref name="expression"/>.</param>
    /// <param name="expression">A name, or an ARN.</param>
    /// <param name="path">The path of the policy to write.</param>
    /// <param name="isName">Whether the place takes a name, so that an ARN is wrong there; see <see cref="IsName"/>.</param>
    public static ExpressionSyntax? With(FixSite site, ExpressionSyntax expression, string path, bool isName)
    {
        if (!isName && expression is InterpolatedStringExpressionSyntax interpolated)
        {
            return interpolated.Contents.Count > 0 && interpolated.Contents[interpolated.Contents.Count - 1] is InterpolatedStringTextSyntax ending &&
                WithEnding(ending.TextToken.Text, path) is { } text
                ? interpolated.ReplaceNode(ending, ending.WithTextToken(SyntaxFactory.Token(
                    ending.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, ending.TextToken.TrailingTrivia)))
                : null;
        }

        return site.Model.GetConstantValue(expression) is { HasValue: true, Value: string written }
            ? Expressions.Text(isName ? path : WithEnding(written, path) ?? path)
            : null;
    }

    /// <summary>Whether the finding stands where <c>FromAwsManagedPolicyName</c> takes a name.</summary>
    public static bool IsName(FixSite site) =>
        site.Expression.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call } && MethodName(call) == "FromAwsManagedPolicyName";

    /// <summary>The name of the method that <paramref name="call"/> calls; null for a delegate that an expression makes.</summary>
    public static string? MethodName(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (call.Expression as IdentifierNameSyntax)?.Identifier.ValueText;

    private static string? WithEnding(string written, string path)
    {
        var found = written.IndexOf(PolicyPart, StringComparison.Ordinal);
        return found < 0 ? null : written.Substring(0, found + PolicyPart.Length) + path;
    }
}
