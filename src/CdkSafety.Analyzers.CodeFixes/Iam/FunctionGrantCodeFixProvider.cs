using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>Fixes CDKS4003: grants the use after the statement that gives the name, where both exist.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FunctionGrantCodeFixProvider() : CdkCodeFixProvider(RuleIds.FunctionGrant)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } grant && StatementOf(site) is not null)
        {
            yield return new CdkCodeFix("Add '" + grant + ";'", RuleIds.FunctionGrant + ".Grant", (current, _) =>
                Task.FromResult(StatementOf(current) is { } statement ? current.Document.WithSyntaxRoot(current.Root.InsertNodesAfter(statement, new[] { Grant(grant, statement) })) : current.Document));
        }
    }

    private static StatementSyntax? StatementOf(FixSite site) =>
        site.Expression.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } statement ? statement : null;

    private static StatementSyntax Grant(string grant, StatementSyntax after)
    {
        var trailing = after.GetTrailingTrivia();
        var lineEnd = trailing.Count > 0 && trailing[trailing.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia)
            ? SyntaxFactory.TriviaList(trailing[trailing.Count - 1])
            : SyntaxFactory.TriviaList(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return SyntaxFactory.ParseStatement(grant + ";").WithLeadingTrivia(PropsEditor.LineIndentation(after)).WithTrailingTrivia(lineEnd);
    }
}
