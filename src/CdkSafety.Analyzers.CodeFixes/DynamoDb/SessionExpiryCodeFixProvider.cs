using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>Fixes CDKS1010: names a time-to-live attribute. The application still has to write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SessionExpiryCodeFixProvider() : CdkCodeFixProvider(RuleIds.SessionExpiry)
{
    private const string Namespace = "Amazon.CDK.AWS.DynamoDB.";
    private const string Attribute = "ttl";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (FindProps(site) is not null)
        {
            yield return new CdkCodeFix("Expire items by the attribute 'ttl'", RuleIds.SessionExpiry + ".Ttl", static (current, _) => Task.FromResult(PropsEditor.Set(current, FindProps(current))));
        }
    }

    /// <summary>The props of the table, and what to add to them; null when they do not stand in its creation.</summary>
    private static (BaseObjectCreationExpressionSyntax Props, string Member, ExpressionSyntax Value)? FindProps(FixSite site)
    {
        if (PropsEditor.CreationAround(site.Expression) is not var (creation, props))
        {
            return null;
        }

        var construct = site.Model.GetTypeInfo(creation).Type?.ToDisplayString();
        return construct switch
        {
            Namespace + "Table" or Namespace + "TableV2" => (props, "TimeToLiveAttribute", Expressions.Text(Attribute)),
            Namespace + "CfnTable" or Namespace + "CfnGlobalTable" when site.Model.Compilation.GetTypeByMetadataName(construct + "+TimeToLiveSpecificationProperty") is { } specification =>
                (props, "TimeToLiveSpecification", Expressions.Create(
                    site,
                    specification,
                    ("AttributeName", Expressions.Text(Attribute)),
                    ("Enabled", Expressions.Boolean(true)))),
            _ => null,
        };
    }
}
