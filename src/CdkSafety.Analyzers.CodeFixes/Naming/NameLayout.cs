using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>
/// What stands before and behind the own part of a physical name, as in <c>$"{prefix}-orders-{stage}"</c>: holes joined by hyphens, in
/// the words of an interpolated string.
/// </summary>
internal readonly struct NameLayout
{
    private static readonly char[] Joints = { '-', '_', '.' };

    private NameLayout(string before, string after)
    {
        Before = before;
        After = after;
    }

    /// <summary>What stands before: <c>{prefix}-</c>, or nothing.</summary>
    public string Before { get; }

    /// <summary>What stands behind: <c>-{stage}</c>, or nothing.</summary>
    public string After { get; }

    /// <summary>
    /// The layout that the other names of the class around have, where they agree on one, it holds <paramref name="environment"/> and its
    /// holes can be read at the site; without one, the environment in front when it is called a prefix, else behind.
    /// </summary>
    public static NameLayout Of(FixSite site, string environment)
    {
        var hole = "{" + environment + "}";
        var layouts = site.Expression.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(static assignment => assignment.Left is IdentifierNameSyntax member && PhysicalNames.IsNameMember(member.Identifier.ValueText))
            .Select(static assignment => assignment.Right).OfType<InterpolatedStringExpressionSyntax>()
            .Select(static name => Read(name)).OfType<NameLayout>().Distinct().Take(2).ToList();
        if (layouts is { Count: 1 } && layouts[0] is var common && (common.Before + common.After).Contains(hole) && CanRead(site, common))
        {
            return common;
        }

        return environment.EndsWith("prefix", StringComparison.OrdinalIgnoreCase) ? new NameLayout(hole + "-", string.Empty) : Behind(environment);
    }

    /// <summary>The layout with the environment behind.</summary>
    public static NameLayout Behind(string environment) => new(string.Empty, "-{" + environment + "}");

    /// <summary>The layout of a name of holes around one text; null for any other.</summary>
    private static NameLayout? Read(InterpolatedStringExpressionSyntax name)
    {
        var before = string.Empty;
        string? after = null;
        foreach (var content in name.Contents)
        {
            if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } hole)
            {
                before = after is null ? before + hole : before;
                after = after is null ? null : after + hole;
                continue;
            }

            if (content is not InterpolatedStringTextSyntax { TextToken.ValueText: var text })
            {
                return null;
            }

            var own = text.Trim(Joints);
            if (own.Length == 0)
            {
                before = after is null ? before + "-" : before;
                after = after is null ? null : after + "-";
                continue;
            }

            // Two texts, as of a name with a fixed ending, and paths have another layout.
            if (after is not null || own[0] == '/')
            {
                return null;
            }

            before += text[0] == own[0] ? string.Empty : "-";
            after = text[text.Length - 1] == own[own.Length - 1] ? string.Empty : "-";
        }

        return after is null ? null : new NameLayout(before, after);
    }

    /// <summary>Whether the holes are texts where the name stands: another method may have had locals of its own.</summary>
    private static bool CanRead(FixSite site, NameLayout layout)
    {
        var position = site.Expression.SpanStart;
        var text = (InterpolatedStringExpressionSyntax)SyntaxFactory.ParseExpression("$\"" + layout.Before + layout.After + "\"");
        return text.Contents.OfType<InterpolationSyntax>().All(hole =>
            site.Model.GetSpeculativeTypeInfo(position, hole.Expression, SpeculativeBindingOption.BindAsExpression).Type?.SpecialType == SpecialType.System_String &&
            !hole.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => IsDeclaredLater(site, name, position)));
    }

    private static bool IsDeclaredLater(FixSite site, IdentifierNameSyntax name, int position) =>
        site.Model.LookupSymbols(position, name: name.Identifier.ValueText).OfType<ILocalSymbol>().Any(local => local.Locations[0].SourceSpan.Start > position);
}
