using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CdkSafety.Analyzers.CodeFixes.Iam;

/// <summary>
/// Fixes CDKS4001: writes the documented successor, or removes a policy that only a service-linked role can have; for the one
/// of DynamoDB auto scaling also an inline policy of the same permissions.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AttachableManagedPolicyCodeFixProvider() : CdkCodeFixProvider(RuleIds.AttachableManagedPolicy)
{
    private const string IamNamespace = "Amazon.CDK.AWS.IAM";
    // `dotnet format` applies one key a rule: what is best for a policy has the same key for all of them.
    private const string BestKey = RuleIds.AttachableManagedPolicy + ".Best";

    private const string DynamoDbScalingPolicy = "AWSApplicationAutoscalingDynamoDBTablePolicy";

    // What AWS's own policy for the service-linked role allows. Source: AWS managed policy reference, seen 2026-11-22.
    private static readonly string[] DynamoDbScalingActions =
    {
        "dynamodb:DescribeTable", "dynamodb:UpdateTable", "cloudwatch:PutMetricAlarm", "cloudwatch:DescribeAlarms", "cloudwatch:DeleteAlarms",
    };

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } successor)
        {
            if (PolicyText.With(site, site.Expression, successor) is not null)
            {
                yield return new CdkCodeFix("Use '" + successor + "'", BestKey, (current, cancellationToken) =>
                    current.ReplaceValueAsync(place => PolicyText.With(place, place.Expression, successor), cancellationToken));
            }

            yield break;
        }

        if (site.Property(DiagnosticProperties.PolicyState) != "Reserved" || Remove(site) is null)
        {
            yield break;
        }

        yield return new CdkCodeFix("Remove the policy: its service attaches it by itself", BestKey, (current, _) =>
            Task.FromResult(current.Document.WithSyntaxRoot(Remove(current) ?? current.Root)));

        if (IsDynamoDbScaling(site) && RoleProps(site) is not null)
        {
            yield return new CdkCodeFix("Replace the policy with an inline policy", RuleIds.AttachableManagedPolicy + ".Inline", (current, _) =>
                Task.FromResult(current.Document.WithSyntaxRoot(WithInlinePolicy(current) ?? current.Root)));
        }
    }

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
        MethodName(call) is "FromAwsManagedPolicyName" or "FromManagedPolicyArn"
            ? call
            : name;

    private static string? MethodName(ExpressionSyntax call) => call is InvocationExpressionSyntax invocation
        ? (invocation.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (invocation.Expression as IdentifierNameSyntax)?.Identifier.ValueText
        : null;

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
        var text =
            "new Policies { [\"DynamoDbAutoScaling\"] = new Document(new DocumentProps { Statements = new[] { new Statement(new StatementProps { Actions = new[] { \"" +
            string.Join("\", \"", DynamoDbScalingActions) + "\" }, Resources = new[] { \"*\" } }) } }) }";
        var value = SyntaxFactory.ParseExpression(text);
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
            foreach (var node in expression.DescendantNodes())
            {
                if (node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax name } && name.Identifier.ValueText == placeholder)
                {
                    return expression.ReplaceNode(name, Expressions.Type(site, type).WithTriviaFrom(name));
                }
            }

            return expression is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax own } && own.Identifier.ValueText == placeholder
                ? expression.ReplaceNode(own, Expressions.Type(site, type).WithTriviaFrom(own))
                : expression;
        }
    }
}
