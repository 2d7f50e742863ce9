using System.Collections.Generic;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Databases;

/// <summary>Fixes CDKS1001: retains the database, or makes a snapshot of it where CloudFormation can.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DatabaseRemovalPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.DatabaseRemovalPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        yield return Policy("Retain the database", "RETAIN", "Retain");
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return Policy("Make a snapshot before the database is deleted", "SNAPSHOT", "Snapshot");
        }
    }

    private static CdkCodeFix Policy(string title, string enumMember, string templateValue) =>
        new(title, RuleIds.DatabaseRemovalPolicy + "." + enumMember, (site, _) =>
        {
            var type = site.Model.GetTypeInfo(site.Expression).Type;
            return site.ReplaceAsync(
                site.Expression,
                type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
                    ? Expressions.EnumMember(site, enumType, enumMember, site.Expression)
                    : Expressions.Text(templateValue));
        });
}
