using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// Fixes CDKS1004: repeats the statement that sets DeletionPolicy for UpdateReplacePolicy, or takes the option out that keeps
/// <c>ApplyRemovalPolicy</c> from setting it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReplacementPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.ReplacementPolicy)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (WithBoth(site) is not null)
        {
            yield return new CdkCodeFix("Keep the resource when it is replaced", RuleIds.ReplacementPolicy + ".Both", (current, _) =>
                Task.FromResult(WithBoth(current) is { } root ? current.Document.WithSyntaxRoot(root) : current.Document));
        }
    }

    private static SyntaxNode? WithBoth(FixSite site) =>
        ReplacementStatement.Of(site.Expression) is { } statement ? ReplacementStatement.WithBoth(site.Root, statement) : null;
}
