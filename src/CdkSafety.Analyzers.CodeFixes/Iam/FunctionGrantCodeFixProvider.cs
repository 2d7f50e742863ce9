using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>
/// Fixes CDKS4003: grants the use after the statement that gives the name, where both exist. A function that no variable holds
/// gets one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FunctionGrantCodeFixProvider() : CdkCodeFixProvider(RuleIds.FunctionGrant)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } grant && Find(site, grant) is var (_, _, call))
        {
            yield return new CdkCodeFix("Add '" + call + ";'", RuleIds.FunctionGrant + ".Grant", (current, _) =>
                Task.FromResult(Find(current, grant) is var (statement, held, granted)
                    ? current.Document.WithSyntaxRoot(Statements.Replace(current.Root, statement, [], held, Statements.Parse(current, statement, granted + ";")))
                    : current.Document));
        }
    }

    /// <summary>
    /// The statement that gives the name, the same with a variable for the function where none holds it, and the call that
    /// grants the use; null when the code has another form.
    /// </summary>
    private static (StatementSyntax Statement, StatementSyntax Held, string Call)? Find(FixSite site, string grant)
    {
        if (site.Expression.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement)
        {
            return null;
        }

        if (grant[grant.Length - 1] == ')')
        {
            return (statement, statement, grant);
        }

        // Where another finding of the same function has been fixed before this one, a variable holds it already.
        return HeldConstruct.MadeBy(site, statement, "function") is { } function ? (statement, function.Statement, grant + "(" + function.Variable + ")") : null;
    }
}
