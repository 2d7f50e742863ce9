using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>
/// Fixes CDKS2004: takes out what belongs to the other billing mode; of an L1 the whole property that holds it, of auto scaling the
/// statement that asks for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OnDemandCapacityCodeFixProvider() : CdkCodeFixProvider(RuleIds.OnDemandCapacity)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (WithoutIt(site) is not null)
        {
            yield return new CdkCodeFix("Remove what belongs to the other billing mode", RuleIds.OnDemandCapacity + ".Remove", static (current, _) => Task.FromResult(
                WithoutIt(current) is { } root ? current.Document.WithSyntaxRoot(root) : current.Document));
        }
    }

    private static SyntaxNode? WithoutIt(FixSite site) =>
        site.Expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == site.Expression ? WithoutCall(site.Root, call, access.Expression)
        : Find(site) is { } member ? PropsEditor.RemoveMember(site.Root, member)
        : null;

    /// <summary>The root without the statement of <paramref name="call"/>, which leaves a table that is made in it; null when something takes what the call gives.</summary>
    private static SyntaxNode? WithoutCall(SyntaxNode root, InvocationExpressionSyntax call, ExpressionSyntax table)
    {
        // table.AutoScaleReadCapacity(…).ScaleOnUtilization(…);
        ExpressionSyntax whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            whole = next;
        }

        return whole.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? null
            : table is BaseObjectCreationExpressionSyntax ? root.ReplaceNode(whole, table.WithTriviaFrom(whole))
            : table is not (IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax) ? null
            : root.RemoveNode(statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static AssignmentExpressionSyntax? Find(FixSite site)
    {
        var member = PropsEditor.MemberOf(site.Expression);
        while (member?.Parent?.Parent is BaseObjectCreationExpressionSyntax holder && PropsEditor.MemberOf(holder) is { } outer &&
            (outer.Left.ToString() is "ProvisionedThroughput" or "OnDemandThroughput" or
                "ReadProvisionedThroughputSettings" or "WriteProvisionedThroughputSettings" or "ReadOnDemandThroughputSettings" or "WriteOnDemandThroughputSettings" or
                "ReadCapacityAutoScalingSettings" or "WriteCapacityAutoScalingSettings"))
        {
            member = outer;
        }

        return member;
    }
}
