using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// Fixes CDKS1003: retains the database, or makes a snapshot of it where CloudFormation can, in a statement behind its creation. A
/// construct that no variable holds gets one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MissingRemovalPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.MissingRemovalPolicy)
{
    private const string Word = "database";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (HeldConstruct.At(site, Word) is null || site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.RemovalPolicy") is not { } policies)
        {
            yield break;
        }

        yield return Policy("Retain the database", policies, "RETAIN");
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return Policy("Make a snapshot before the database is deleted", policies, "SNAPSHOT");
        }
    }

    private static CdkCodeFix Policy(string title, INamedTypeSymbol policies, string policy) =>
        new(title, RuleIds.MissingRemovalPolicy + "." + policy, (site, _) =>
        {
            if (HeldConstruct.At(site, Word) is not { } database)
            {
                return Task.FromResult(site.Document);
            }

            var call = SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(database.Variable), SyntaxFactory.IdentifierName("ApplyRemovalPolicy")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, Expressions.Type(site, policies), SyntaxFactory.IdentifierName(policy)))))));
            return Task.FromResult(site.Document.WithUsingOf(site, policies, Statements.Replace(site.Root, database.Original, [], database.Statement, Statements.OnOwnLines(database.Original, call))));
        });
}
