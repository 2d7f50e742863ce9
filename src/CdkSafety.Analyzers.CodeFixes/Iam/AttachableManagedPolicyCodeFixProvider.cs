using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>
/// Fixes CDKS4001: writes the documented successor, or removes a policy that only a service-linked role can have, or the role
/// that is there for it alone; for the policy of DynamoDB auto scaling also an inline policy of the same permissions.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AttachableManagedPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.AttachableManagedPolicy)
{
    private const string IamNamespace = "Amazon.CDK.AWS.IAM";
    // `dotnet format` applies one key a rule: what is best for a policy has the same key for all of them.
    private const string BestKey = RuleIds.AttachableManagedPolicy + ".Best";

    private const string RemoveTitle = "Remove the policy: its service attaches it by itself";

    private const string DynamoDbScalingPolicy = "AWSApplicationAutoscalingDynamoDBTablePolicy";

    // What AWS's own policy for the service-linked role allows. Source: AWS managed policy reference, seen 2026-11-22.
    // Alarms have no table: those actions are for every resource.
    private const string TableActions = "\"dynamodb:DescribeTable\", \"dynamodb:UpdateTable\"";
    private const string AlarmActions = "\"cloudwatch:PutMetricAlarm\", \"cloudwatch:DescribeAlarms\", \"cloudwatch:DeleteAlarms\"";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } successor)
        {
            var isName = PolicyText.IsName(site);
            if (PolicyText.With(site, site.Expression, successor, isName) is not null)
            {
                yield return new CdkCodeFix(UseTitle(successor), BestKey, (current, cancellationToken) =>
                    current.ReplaceValueAsync(place => PolicyText.With(place, place.Expression, successor, isName), cancellationToken));
            }

            yield break;
        }

        if (site.Property(DiagnosticProperties.PolicyState) != "Reserved" || Remove(site) is null)
        {
            yield break;
        }

        yield return new CdkCodeFix(RemoveTitle, BestKey, (current, _) =>
            Task.FromResult(current.Document.WithSyntaxRoot(Remove(current) ?? current.Root)));

        if (RoleOf(site) is not null)
        {
            yield return new CdkCodeFix("Remove the role: its service has one of its own", RuleIds.AttachableManagedPolicy + ".RemoveRole", (current, _) =>
                Task.FromResult(RoleOf(current) is { } role ? current.Document.WithSyntaxRoot(current.Root.RemoveNode(role, SyntaxRemoveOptions.KeepNoTrivia)!) : current.Document));
        }

        if (IsDynamoDbScaling(site) && RoleProps(site) is not null)
        {
            yield return new CdkCodeFix("Replace the policy with an inline policy", RuleIds.AttachableManagedPolicy + ".Inline", (current, _) =>
                Task.FromResult(current.Document.WithSyntaxRoot(WithInlinePolicy(current) ?? current.Root)));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } successor)
        {
            yield return new TemplateCodeFix(UseTitle(successor), BestKey, TemplatePolicyText.With(site, successor));
        }
        else if (site.Property(DiagnosticProperties.PolicyState) == "Reserved")
        {
            yield return new TemplateCodeFix(RemoveTitle, BestKey, TemplatePolicyText.Remove(site));
        }
    }

    private static string UseTitle(string successor) => "Use '" + successor + "'";

    private static SyntaxNode? Remove(FixSite site)
    {
        var policy = PolicyExpression(site.Expression);
        return policy.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } } arguments } &&
            arguments.Arguments.Count == 1
            ? site.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.AddElasticMarker)
            : PropsEditor.RemoveElement(site.Root, policy);
    }

    /// <summary>The expression that makes the policy: the call that takes the name, or the ARN itself.</summary>
    private static ExpressionSyntax PolicyExpression(ExpressionSyntax name) =>
        name.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or IdentifierNameSyntax } call } } &&
        PolicyText.MethodName(call) is "FromAwsManagedPolicyName" or "FromManagedPolicyArn"
            ? call
            : name;

    /// <summary>The statement that makes the role, when the role has nothing but this policy and nothing uses it; otherwise null.</summary>
    private static StatementSyntax? RoleOf(FixSite site)
    {
        var policy = PolicyExpression(site.Expression);
        if (policy.Parent is not InitializerExpressionSyntax { Expressions.Count: 1 } and not { Parent: ExpressionSyntax } ||
            policy.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>(node => TypeOf(site, node) is "Role" or "CfnRole") is not { } creation ||
            policy.Ancestors().TakeWhile(node => node != creation).OfType<InitializerExpressionSyntax>().Any(static props =>
                PropsEditor.Find(props, "InlinePolicies") is not null || PropsEditor.Find(props, "Policies") is not null || PropsEditor.Find(props, "RoleName") is not null) ||
            PropsEditor.RemoveElement(site.Root, policy) is not { } without || Count(without) >= Count(site.Root))
        {
            return null;
        }

        switch (creation.Parent)
        {
            case ExpressionStatementSyntax statement:
                return statement;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } variable }:
                var local = site.Model.GetDeclaredSymbol(variable);
                return declaration.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
                    name.Identifier.ValueText == variable.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name).Symbol, local))
                    ? null
                    : declaration;
            default:
                return null;
        }

        // The member goes together with the last policy of its list.
        static int Count(SyntaxNode root) => root.DescendantNodes().Count(static node =>
            node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "ManagedPolicies" or "ManagedPolicyArns" } });
    }

    private static string? TypeOf(FixSite site, ExpressionSyntax expression) =>
        site.Model.GetTypeInfo(expression).Type is { } type && type.ContainingNamespace.ToDisplayString() == IamNamespace ? type.Name : null;

    /// <summary>The ARN of the one table that a variable before the finding holds, as an expression; null when there is none, or more.</summary>
    private static string? TableArn(FixSite site)
    {
        string? arn = null;
        var position = site.Expression.SpanStart;
        foreach (var symbol in site.Model.LookupSymbols(position))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position) => local.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
            if (type is { Name: "Table" or "TableV2" or "ITable" or "ITableV2" } && type.ContainingNamespace.ToDisplayString() == "Amazon.CDK.AWS.DynamoDB")
            {
                if (arn is not null)
                {
                    return null;
                }

                arn = symbol.Name + ".TableArn";
            }
        }

        return arn;
    }

    private static bool IsDynamoDbScaling(FixSite site) =>
        site.Model.GetConstantValue(site.Expression) is { HasValue: true, Value: string text } && text.EndsWith(DynamoDbScalingPolicy, StringComparison.OrdinalIgnoreCase);

    /// <summary>The initializer of the L2 role's props that take the policy; null when it has an inline policy already.</summary>
    private static InitializerExpressionSyntax? RoleProps(FixSite site)
    {
        var creation = site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>(node =>
            site.Model.GetTypeInfo(node).Type is { Name: "RoleProps" } type && type.ContainingNamespace.ToDisplayString() == IamNamespace);
        return creation?.Initializer is { } initializer && PropsEditor.Find(initializer, "InlinePolicies") is null ? initializer : null;
    }

    private static SyntaxNode? WithInlinePolicy(FixSite site)
    {
        if (RoleProps(site) is not { } props)
        {
            return null;
        }

        var compilation = site.Model.Compilation;
        if (compilation.GetTypeByMetadataName(IamNamespace + ".PolicyDocument") is not { } document ||
            compilation.GetTypeByMetadataName(IamNamespace + ".PolicyDocumentProps") is not { } documentProps ||
            compilation.GetTypeByMetadataName(IamNamespace + ".PolicyStatement") is not { } statement ||
            compilation.GetTypeByMetadataName(IamNamespace + ".PolicyStatementProps") is not { } statementProps ||
            compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is not { } dictionary)
        {
            return null;
        }

        var policies = dictionary.Construct(compilation.GetSpecialType(SpecialType.System_String), document);
        var statements = TableArn(site) is { } arn
            ? Statement(TableActions, arn) + ", " + Statement(AlarmActions, "\"*\"")
            : Statement(TableActions + ", " + AlarmActions, "\"*\"");
        var value = SyntaxFactory.ParseExpression(
            "new Policies { [\"DynamoDbAutoScaling\"] = new Document(new DocumentProps { Statements = new[] { " + statements + " } }) }");
        value = Named(value, "Policies", policies);
        value = Named(value, "Document", document);
        value = Named(value, "DocumentProps", documentProps);
        value = Named(value, "Statement", statement);
        value = Named(value, "StatementProps", statementProps);

        var policy = PolicyExpression(site.Expression);
        var tracked = site.Root.TrackNodes(props, policy);
        return PropsEditor.RemoveElement(tracked, tracked.GetCurrentNode(policy)!) is { } without && without.GetCurrentNode(props) is { } current
            ? without.ReplaceNode(current, PropsEditor.Set(current, "InlinePolicies", value.WithAdditionalAnnotations(Formatter.Annotation)))
            : null;

        ExpressionSyntax Named(ExpressionSyntax expression, string placeholder, INamedTypeSymbol type)
        {
            var names = expression.DescendantNodesAndSelf().OfType<ObjectCreationExpressionSyntax>()
                .Select(static creation => creation.Type).OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == placeholder);
            return expression.ReplaceNodes(names, (name, _) => Expressions.Type(site, type).WithTriviaFrom(name));
        }

        static string Statement(string actions, string resource) =>
            "new Statement(new StatementProps { Actions = new[] { " + actions + " }, Resources = new[] { " + resource + " } })";
    }
}
