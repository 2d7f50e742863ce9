using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>Fixes CDKS5003: puts the name of the stack in front of the export's, since no two stacks of an account have the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ExportNameCodeFixProvider() : CdkCodeFixProvider(RuleIds.ExportName)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Model.GetConstantValue(site.Expression).Value is string && StackName(site) is not null)
        {
            yield return new CdkCodeFix("Put the stack's name in front", RuleIds.ExportName + ".Prefix", static (current, _) =>
                StackName(current) is { } stack ? current.ReplaceAsync(current.Expression, Expressions.Surrounded(current.Expression, "{" + stack + "}-", string.Empty)) : Task.FromResult(current.Document));
        }
    }

    /// <summary>What reads the name of the output's stack; null when the output is not made around the name, or its scope is no name.</summary>
    private static string? StackName(FixSite site)
    {
        foreach (var creation in site.Expression.Ancestors().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation.ArgumentList?.Arguments is not { Count: 3 } arguments || site.Model.GetTypeInfo(creation).Type?.ToDisplayString() != "Amazon.CDK.CfnOutput")
            {
                continue;
            }

            var scope = arguments[0].Expression;
            if (scope is ThisExpressionSyntax && IsStack(site.Model.GetTypeInfo(scope).Type))
            {
                return "StackName";
            }

            // Another type of the name may be nearer.
            var isStackInReach = site.Model.LookupNamespacesAndTypes(scope.SpanStart, name: "Stack").Where(static type => type is not INamedTypeSymbol { Arity: > 0 }).ToList() is { Count: 1 } types && IsStack(types[0] as ITypeSymbol);
            return isStackInReach && scope is (ThisExpressionSyntax or IdentifierNameSyntax) ? "Stack.Of(" + scope.WithoutTrivia() + ").StackName" : null;
        }

        return null;
    }

    private static bool IsStack(ITypeSymbol? type) => type is not null && (type.ToDisplayString() == "Amazon.CDK.Stack" || IsStack(type.BaseType));
}
