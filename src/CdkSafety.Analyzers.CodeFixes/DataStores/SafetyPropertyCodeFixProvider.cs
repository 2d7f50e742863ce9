using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DataStores;

/// <summary>
/// The base of fixes that write the value which SafetyProperties.tsv calls right, in the form that the code has, or take the
/// member out where it names none.
/// </summary>
public abstract class SafetyPropertyCodeFixProvider : CdkCodeFixProvider
{
    private readonly string _ruleId;
    private readonly string _title;
    private readonly string _removal;

    /// <param name="ruleId">The rule.</param>
    /// <param name="title">What the light bulb says where a value is written.</param>
    /// <param name="removal">What it says where the member is taken out.</param>
    private protected SafetyPropertyCodeFixProvider(string ruleId, string title, string removal)
        : base(ruleId)
    {
        _ruleId = ruleId;
        _title = title;
        _removal = removal;
    }

    private protected sealed override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { } right)
        {
            if (Value(site, right) is not null)
            {
                yield return new CdkCodeFix(_title, _ruleId + ".Set", (current, cancellationToken) => current.ReplaceValueAsync(place => Value(place, right), cancellationToken));
            }
        }
        else if (PropsEditor.MemberOf(site.Expression) is not null)
        {
            yield return new CdkCodeFix(_removal, _ruleId + ".Remove", (current, _) => Task.FromResult(
                PropsEditor.MemberOf(current.Expression) is { } member
                    ? current.Document.WithSyntaxRoot(current.Root.ReplaceNode(member.Parent!, Without(current, member)))
                    : current.Document));
        }
        else if (Expressions.TypeOf(site)?.SpecialType == SpecialType.System_Boolean)
        {
            yield return new CdkCodeFix(_removal, _ruleId + ".Remove", static (current, cancellationToken) => current.ReplaceValueAsync(static _ => Expressions.Boolean(false), cancellationToken));
        }
    }

    /// <summary>The initializer without <paramref name="member"/> and what goes with it.</summary>
    private protected virtual InitializerExpressionSyntax Without(FixSite site, AssignmentExpressionSyntax member)
    {
        var props = (InitializerExpressionSyntax)member.Parent!;
        return props.WithExpressions(PropsEditor.Remove(props.Expressions, props.Expressions.IndexOf(member)));
    }

    /// <summary>The right value as the code writes such values; null for an expression whose form is not known.</summary>
    private static ExpressionSyntax? Value(FixSite site, string right)
    {
        var type = Expressions.TypeOf(site);
        if (type?.SpecialType == SpecialType.System_Boolean)
        {
            // ACTIVE and ENABLED are a Boolean on the L2 level.
            return Expressions.Boolean(true);
        }

        var isNumber = double.TryParse(right, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        if (type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double)
        {
            return isNumber ? Expressions.Number(number, site.Expression) : null;
        }

        if (type?.SpecialType == SpecialType.System_String)
        {
            return Expressions.Text(right);
        }

        return isNumber && type is INamedTypeSymbol { Name: "Duration" } duration ? Days(site, duration, right) : null;
    }

    private static ExpressionSyntax Days(FixSite site, INamedTypeSymbol duration, string days)
    {
        var receiver = site.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression : Expressions.Type(site, duration);
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("Days")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(days)))));
    }
}
