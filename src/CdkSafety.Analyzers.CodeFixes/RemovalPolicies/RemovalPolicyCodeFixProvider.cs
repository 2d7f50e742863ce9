using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CdkSafety.Analyzers.CodeFixes.RemovalPolicies;

/// <summary>
/// The base of fixes that write another removal policy: the CDK's enum, CloudFormation's enum or the template's text, as the code
/// has it. Members that the CDK accepts with DESTROY alone go in the same edit, since the CDK would throw on them.
/// </summary>
public abstract class RemovalPolicyCodeFixProvider : CdkCodeFixProvider
{
    private readonly string _ruleId;
    private readonly string _store;

    /// <param name="ruleId">The rule.</param>
    /// <param name="store">What the titles call the resource: database.</param>
    private protected RemovalPolicyCodeFixProvider(string ruleId, string store)
        : base(ruleId)
    {
        _ruleId = ruleId;
        _store = store;
    }

    private protected sealed override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (Expressions.TypeOf(site) is not ({ TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String }))
        {
            // The policy is an argument that the expression leaves out: there is nothing here to replace.
            yield break;
        }

        yield return Policy(RetainTitle, "RETAIN", "Retain");
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return Policy(SnapshotTitle, "SNAPSHOT", "Snapshot");
        }
    }

    private protected sealed override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (!site.IsText)
        {
            yield break;
        }

        yield return new TemplateCodeFix(RetainTitle, _ruleId + ".RETAIN", TemplatePolicies.With(site, "Retain"));
        if (site.Property(DiagnosticProperties.SupportsSnapshot) == "true")
        {
            yield return new TemplateCodeFix(SnapshotTitle, _ruleId + ".SNAPSHOT", TemplatePolicies.With(site, "Snapshot"));
        }
    }

    private string RetainTitle => "Retain the " + _store;

    private string SnapshotTitle => "Make a snapshot before the " + _store + " is deleted";

    private CdkCodeFix Policy(string title, string enumMember, string templateValue) =>
        new(title, _ruleId + "." + enumMember, async (site, cancellationToken) =>
        {
            var document = await WithPolicyAsync(site, enumMember, templateValue, cancellationToken).ConfigureAwait(false);
            if (site.Property(DiagnosticProperties.LacksReplacementPolicy) != "true" || ReplacementStatement.Of(site.Expression) is not { } statement)
            {
                return document;
            }

            // The resource would be kept when its stack goes and not when an update replaces it. The edit adds no statement, so that
            // its number finds this one again.
            var number = Statements(site.Root).IndexOf(statement);
            return await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && ReplacementStatement.WithBoth(root, Statements(root)[number]) is { } both
                ? document.WithSyntaxRoot(both)
                : document;
        });

    private static List<ExpressionStatementSyntax> Statements(SyntaxNode root) => root.DescendantNodes().OfType<ExpressionStatementSyntax>().ToList();

    private static async Task<Document> WithPolicyAsync(FixSite current, string enumMember, string templateValue, CancellationToken cancellationToken)
    {
        // A policy whose props have more to change is changed there, even when it comes through a name of its own.
        var props = PropsEditor.MemberOf(current.Expression)?.Parent as InitializerExpressionSyntax;
        var hasMore = props is not null && EmptyingMembers.RemoveFrom(props) != props;
        var site = hasMore ? current : await ValuePlace.OfAsync(current, cancellationToken).ConfigureAwait(false);
        if (Expressions.TypeOf(site) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            return await site.ReplaceAsync(site.Expression, Expressions.Text(templateValue)).ConfigureAwait(false);
        }

        var policy = Expressions.EnumMember(site, type, enumMember, site.Expression).WithTriviaFrom(site.Expression);
        var root = hasMore && props is not null
            ? site.Root.ReplaceNode(props, EmptyingMembers.RemoveFrom(props.ReplaceNode(site.Expression, policy)))
            : site.Root.ReplaceNode(site.Expression, policy);

        // A policy written with the qualifier that the code had needs no using.
        return policy.DescendantNodesAndSelf().Any(static node => node.HasAnnotation(Simplifier.Annotation))
            ? site.Document.WithUsingOf(site, type, root)
            : site.Document.WithSyntaxRoot(root);
    }
}
