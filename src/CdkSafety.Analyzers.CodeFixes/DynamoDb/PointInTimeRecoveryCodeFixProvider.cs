using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>Fixes CDKS1006: turns point-in-time recovery on, with the member that this version of the CDK has for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PointInTimeRecoveryCodeFixProvider() : CdkCodeFixProvider(RuleIds.PointInTimeRecovery)
{
    private const string Namespace = "Amazon.CDK.AWS.DynamoDB.";
    private const string Specification = "PointInTimeRecoverySpecification";
    private const string Enabled = "PointInTimeRecoveryEnabled";
    private const string Title = "Turn point-in-time recovery on";
    private const string Key = RuleIds.PointInTimeRecovery + ".On";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Expressions.TypeOf(site)?.SpecialType == SpecialType.System_Boolean)
        {
            yield return new CdkCodeFix(Title, Key, static (current, cancellationToken) => current.ReplaceValueAsync(static _ => Expressions.Boolean(true), cancellationToken));
        }
        else if (FindProps(site) is not null)
        {
            yield return new CdkCodeFix(Title, Key, static (current, _) => Task.FromResult(PropsEditor.Set(current, FindProps(current))));
        }
    }

    /// <summary>The creation of the table's props, and what to add to it; null when the props are made in another file.</summary>
    private static (BaseObjectCreationExpressionSyntax Props, string Member, ExpressionSyntax Value)? FindProps(FixSite site)
    {
        if (PropsPlace.Of(site) is not { } props)
        {
            return null;
        }

        var compilation = site.Model.Compilation;
        return site.Model.GetTypeInfo(props).Type?.ToDisplayString() switch
        {
            Namespace + "CfnTableProps" when compilation.GetTypeByMetadataName(Namespace + "CfnTable+PointInTimeRecoverySpecificationProperty") is { } specification =>
                (props, Specification, Expressions.Create(site, specification, (Enabled, Expressions.Boolean(true)))),
            Namespace + "TableProps" or Namespace + "TablePropsV2" when compilation.GetTypeByMetadataName(Namespace + Specification) is { } specification =>
                (props, Specification, Expressions.Create(site, specification, (Enabled, Expressions.Boolean(true)))),
            Namespace + "TableProps" or Namespace + "TablePropsV2" => (props, "PointInTimeRecovery", Expressions.Boolean(true)),
            _ => null,
        };
    }
}
