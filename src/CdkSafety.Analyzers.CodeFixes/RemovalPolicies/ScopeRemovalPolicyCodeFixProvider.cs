using System.Collections.Generic;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>Fixes CDKS1012: retains what is in the scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ScopeRemovalPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ScopeRemovalPolicy)
{
    private const string Title = "Retain what is in the scope";
    private const string Key = RuleIds.ScopeRemovalPolicy + ".Retain";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax })
        {
            yield return new CdkCodeFix(Title, Key, static (current, _) =>
                current.ReplaceAsync(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current.Expression).Expression).Name, SyntaxFactory.IdentifierName("Retain")));
        }
        else if (Expressions.TypeOf(site) is { TypeKind: TypeKind.Enum })
        {
            yield return new CdkCodeFix(Title, Key, static (current, cancellationToken) => current.ReplaceValueAsync(
                static place => Expressions.TypeOf(place) is INamedTypeSymbol type ? Expressions.EnumMember(place, type, "RETAIN", place.Expression) : null,
                cancellationToken));
        }
    }
}
