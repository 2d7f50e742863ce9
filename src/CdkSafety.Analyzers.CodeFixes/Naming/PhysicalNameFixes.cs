using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data.Names;
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
    /// The name with <paramref name="environment"/> in it, laid out as the other names of the class and in the service's alphabet; null
    /// when the service's limit leaves no room for it.
    /// </summary>
    public static ExpressionSyntax? WithEnvironment(FixSite site, string environment)
    {
        if (!PhysicalNames.TryGet(site.Property(DiagnosticProperties.ResourceType), site.Property(DiagnosticProperties.PropertyPath), out var name) ||
            site.Model.GetConstantValue(site.Expression) is not { HasValue: true, Value: string text } ||
            !int.TryParse(site.Property(DiagnosticProperties.SuffixLength), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || text.Length + 1 + length > name.MaxLength)
        {
            return null;
        }

        // A path starts with its slash.
        var layout = text.StartsWith("/", StringComparison.Ordinal) ? NameLayout.Behind(environment) : NameLayout.Of(site, environment);
        return Expressions.Surrounded(
            site.Expression,
            layout.Before.Replace('-', name.Separator),
            layout.After.Replace('-', name.Separator),
            name.RequiredPrefix,
            name.FixedEnding);
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
