using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.DynamoDb;

/// <summary>
/// Fixes CDKS2001: lowers the capacity to the quota; or, on an L2 table in a local that does not scale yet, provisions half of
/// it and lets the table scale up to the quota.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ProvisionedCapacityCodeFixProvider() : CdkCodeFixProvider(RuleIds.ProvisionedCapacity)
{
    private const string Title = "Lower the capacity to the quota";
    private const string Key = RuleIds.ProvisionedCapacity + ".Quota";
    private const string DynamoDbNamespace = "Amazon.CDK.AWS.DynamoDB";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (!double.TryParse(site.Property(DiagnosticProperties.Replacement), NumberStyles.Float, CultureInfo.InvariantCulture, out var quota) || !Expressions.IsNumber(site))
        {
            yield break;
        }

        yield return new CdkCodeFix(Title, Key, (current, cancellationToken) =>
            current.ReplaceValueAsync(place => Expressions.Number(quota, place.Expression), cancellationToken));

        if (FindTable(site) is not null)
        {
            yield return new CdkCodeFix("Provision half the quota and scale up to it", RuleIds.ProvisionedCapacity + ".Scale", (current, _) => ScaleAsync(current, quota));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } quota && (site.IsText || site.Value.Kind == JsonKind.Number))
        {
            yield return new TemplateCodeFix(Title, Key, site.Editor.ReplaceNumber(site.Value, quota));
        }
    }

    /// <summary>
    /// The statement that declares the table whose capacity is wrong, the table's name and the method that lets it scale;
    /// <see langword="null"/> when the table is not an L2 in a local, or scales already: the CDK throws on a second call.
    /// </summary>
    private static (LocalDeclarationStatementSyntax Statement, string Table, string Method)? FindTable(FixSite site)
    {
        if (PropsEditor.MemberOf(site.Expression) is not { Left: IdentifierNameSyntax { Identifier.ValueText: "ReadCapacity" or "WriteCapacity" } member } assignment ||
            site.Expression.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables: { Count: 1 } variables, Parent: BlockSyntax block } statement ||
            variables[0].Initializer?.Value is not BaseObjectCreationExpressionSyntax creation || assignment.Parent?.Parent?.Parent?.Parent?.Parent != creation ||
            site.Model.GetTypeInfo(creation).Type is not { Name: "Table" } type || type.ContainingNamespace.ToDisplayString() != DynamoDbNamespace)
        {
            return null;
        }

        var table = variables[0].Identifier.ValueText;
        var method = "AutoScale" + member.Identifier.ValueText;
        var scalesAlready = block.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access =>
            access.Name.Identifier.ValueText == method && access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == table);
        return scalesAlready ? null : (statement, table, method);
    }

    private static Task<Document> ScaleAsync(FixSite site, double quota)
    {
        if (FindTable(site) is not var (statement, table, method) ||
            site.Model.Compilation.GetTypeByMetadataName(DynamoDbNamespace + ".EnableScalingProps") is not { } bounds ||
            site.Model.Compilation.GetTypeByMetadataName(DynamoDbNamespace + ".UtilizationScalingProps") is not { } utilization)
        {
            return Task.FromResult(site.Document);
        }

        var half = Expressions.Number(System.Math.Floor(quota / 2), site.Expression);
        var declaration = statement.ReplaceNode(site.Expression, half.WithTriviaFrom(site.Expression));
        var scaling = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.InvocationExpression(
                    SyntaxFactory.ParseExpression(table + "." + method),
                    Argument(Expressions.Create(site, bounds, ("MinCapacity", half), ("MaxCapacity", Expressions.Number(quota, site.Expression))))),
                SyntaxFactory.IdentifierName("ScaleOnUtilization")),
            Argument(Expressions.Create(site, utilization, ("TargetUtilizationPercent", Expressions.Number(70, half)))));
        var added = SyntaxFactory.ExpressionStatement(scaling)
            .WithLeadingTrivia(PropsEditor.LineIndentation(statement))
            .WithTrailingTrivia(statement.GetTrailingTrivia());
        return Task.FromResult(site.Document.WithSyntaxRoot(site.Root.ReplaceNode(statement, new SyntaxNode[] { declaration, added })));
    }

    private static ArgumentListSyntax Argument(ExpressionSyntax value) =>
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value)));
}
