using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;

namespace CdkSafety.Analyzers.CodeFixes.Databases;

/// <summary>Fixes CDKS1001: retains the database, or makes a snapshot of it where CloudFormation can.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DatabaseRemovalPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.DatabaseRemovalPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Model.GetTypeInfo(site.Expression).Type is not ({ TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String }))
        {
            // The policy is an argument that the expression leaves out: there is nothing here to replace.
            yield break;
        }

        yield return Policy("Retain the database", "RETAIN", "Retain");
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return Policy("Make a snapshot before the database is deleted", "SNAPSHOT", "Snapshot");
        }
    }

    private static CdkCodeFix Policy(string title, string enumMember, string templateValue) =>
        new(title, RuleIds.DatabaseRemovalPolicy + "." + enumMember, (site, _) =>
        {
            if (site.Model.GetTypeInfo(site.Expression).Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            {
                return site.ReplaceAsync(site.Expression, Expressions.Text(templateValue));
            }

            var policy = Expressions.EnumMember(site, type, enumMember, site.Expression);
            if (!policy.DescendantNodesAndSelf().Any(static node => node.HasAnnotation(Simplifier.Annotation)))
            {
                // Written with the qualifier that the code had.
                return site.ReplaceAsync(site.Expression, policy);
            }

            return Task.FromResult(site.Document.WithUsingOf(site, type, site.Root.ReplaceNode(site.Expression, policy.WithTriviaFrom(site.Expression))));
        });
}
