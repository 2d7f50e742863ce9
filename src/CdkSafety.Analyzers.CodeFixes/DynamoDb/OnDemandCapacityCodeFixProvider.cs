using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>Fixes CDKS2004: takes out what belongs to the other billing mode; of an L1 the whole property that holds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OnDemandCapacityCodeFixProvider() : CdkCodeFixProvider(RuleIds.OnDemandCapacity)
{
    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Find(site) is not null)
        {
            yield return new CdkCodeFix("Remove what belongs to the other billing mode", RuleIds.OnDemandCapacity + ".Remove", static (current, _) => Task.FromResult(
                Find(current) is { } member ? current.Document.WithSyntaxRoot(PropsEditor.RemoveMember(current.Root, member)) : current.Document));
        }
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
