using System;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Naming;

/// <summary>The two fixes that both rules over constant physical names have.</summary>
internal static class PhysicalNameFixes
{
    /// <summary>The fix that leaves the name to CloudFormation; null when the property is required or not set in an initializer.</summary>
    public static CdkCodeFix? Remove(FixSite site, string ruleId)
    {
        if (PropsEditor.MemberOf(site.Expression) is not { } assignment || !IsOptional(site, assignment))
        {
            return null;
        }

        return new CdkCodeFix("Let CloudFormation make the name", ruleId + ".Remove", (current, _) =>
            Task.FromResult(PropsEditor.MemberOf(current.Expression) is { } member
                ? current.Document.WithSyntaxRoot(PropsEditor.RemoveMember(current.Root, member))
                : current.Document));
    }

    /// <summary>
    /// The name with <paramref name="suffix"/> appended in the service's alphabet; null when the service's limit leaves no room
    /// for a suffix.
    /// </summary>
    public static ExpressionSyntax? Suffixed(FixSite site, string suffix)
    {
        if (!PhysicalNames.TryGet(site.Property(DiagnosticProperties.ResourceType), site.Property(DiagnosticProperties.PropertyPath), out var name) ||
            site.Model.GetConstantValue(site.Expression) is not { HasValue: true, Value: string text } || text.Length + 2 > name.MaxLength)
        {
            return null;
        }

        return Expressions.Suffixed(site.Expression, name.Separator, suffix, name.FixedEnding);
    }

    /// <summary>Whether the CDK takes the props without this member: jsii says so in an attribute of the property.</summary>
    private static bool IsOptional(FixSite site, AssignmentExpressionSyntax assignment)
    {
        if (site.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol property)
        {
            return false;
        }

        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsiiPropertyAttribute")
            {
                return attribute.ConstructorArguments.Any(static argument => argument.Value is true);
            }
        }

        return false;
    }
}
