using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DataStores;

/// <summary>Fixes CDKS1007: the store is not emptied, and not deleted either.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EmptiedStoreCodeFixProvider() : SafetyPropertyCodeFixProvider(RuleIds.EmptiedStore, "Keep what the store holds", "Keep the store and what it holds")
{
    private const string RemovalPolicy = "RemovalPolicy";

    private protected override InitializerExpressionSyntax Without(FixSite site, AssignmentExpressionSyntax member)
    {
        var props = (InitializerExpressionSyntax)member.Parent!;
        var kept = EmptyingMembers.RemoveFrom(props);

        // A DESTROY that is there for the emptying goes too: without one the CDK keeps the store.
        return PropsEditor.Find(props, RemovalPolicy) is { } policy && IsDestroy(site, policy.Right) && PropsEditor.Find(kept, RemovalPolicy) is { } left
            ? kept.WithExpressions(PropsEditor.Remove(kept.Expressions, kept.Expressions.IndexOf(left)))
            : kept;
    }

    private static bool IsDestroy(FixSite site, ExpressionSyntax policy) =>
        site.Model.GetConstantValue(policy) is { HasValue: true, Value: int number } &&
        site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.RemovalPolicy")?.GetMembers("DESTROY") is { Length: 1 } members &&
        members[0] is IFieldSymbol { ConstantValue: int destroy } && number == destroy;
}
