using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>
/// Fixes CDKS5004: leaves the name to CloudFormation, or appends a suffix that the class reads from the app's context.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ConstantPhysicalNameCodeFixProvider() : CdkCodeFixProvider(RuleIds.ConstantPhysicalName)
{
    private const string SuffixMember = "EnvironmentSuffix";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (PhysicalNameFixes.Remove(site, RuleIds.ConstantPhysicalName) is { } remove)
        {
            yield return remove;
        }

        if (FindConstruct(site) is not null && PhysicalNameFixes.WithEnvironment(site, SuffixMember) is not null)
        {
            yield return new CdkCodeFix("Append a suffix from the app's context", RuleIds.ConstantPhysicalName + ".Append", (current, _) => AppendAsync(current));
        }
    }

    /// <summary>
    /// The class around, when it is a construct whose <c>Node</c> can be read here and has no other member of the suffix's name.
    /// </summary>
    private static ClassDeclarationSyntax? FindConstruct(FixSite site)
    {
        if (site.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { Parent: ClassDeclarationSyntax type } member ||
            member is FieldDeclarationSyntax or PropertyDeclarationSyntax || member.Modifiers.Any(SyntaxKind.StaticKeyword) ||
            site.Expression.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null ||
            site.Model.GetDeclaredSymbol(type) is not { } symbol)
        {
            return null;
        }

        for (var current = symbol.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "Construct" && current.ContainingNamespace.ToDisplayString() == "Constructs")
            {
                return symbol.GetMembers(SuffixMember).IsEmpty || HasSuffixMember(type) ? type : null;
            }
        }

        return null;
    }

    private static bool HasSuffixMember(ClassDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().Any(static property =>
            property.Identifier.ValueText == SuffixMember && property.ToString().Contains("TryGetContext"));

    private static Task<Document> AppendAsync(FixSite site)
    {
        if (FindConstruct(site) is not { } type || PhysicalNameFixes.WithEnvironment(site, SuffixMember) is not { } name)
        {
            return Task.FromResult(site.Document);
        }

        var changed = type.ReplaceNode(site.Expression, name.WithTriviaFrom(site.Expression));
        if (!HasSuffixMember(type))
        {
            var member = SyntaxFactory.ParseMemberDeclaration(
                "private string " + SuffixMember + " => Node.TryGetContext(\"environmentSuffix\") as string ?? \"dev\";")!;
            var lineEnd = type.OpenBraceToken.TrailingTrivia.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            lineEnd = lineEnd.IsKind(SyntaxKind.None) ? SyntaxFactory.ElasticCarriageReturnLineFeed : lineEnd;
            changed = changed.WithMembers(changed.Members.Insert(0, member
                .WithLeadingTrivia(changed.Members[0].GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1))
                .WithTrailingTrivia(lineEnd, lineEnd)));
        }

        return Task.FromResult(site.Document.WithSyntaxRoot(site.Root.ReplaceNode(type, changed)));
    }
}
