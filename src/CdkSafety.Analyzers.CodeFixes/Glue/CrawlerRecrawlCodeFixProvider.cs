using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Glue;

/// <summary>Fixes CDKS3005: crawls everything; or, where Glue refuses the schema change policy, only logs changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CrawlerRecrawlCodeFixProvider() : CdkCodeFixProvider(RuleIds.CrawlerRecrawl)
{
    private const string Everything = "CRAWL_EVERYTHING";
    private const string EverythingTitle = "Crawl everything";
    private const string EverythingKey = RuleIds.CrawlerRecrawl + ".Everything";
    private const string Log = "LOG";
    private const string LogTitle = "Only log changes of the schema";
    private const string LogKey = RuleIds.CrawlerRecrawl + ".Log";

    private static readonly string[] Behaviors = { "UpdateBehavior", "DeleteBehavior" };

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Model.GetConstantValue(site.Expression).Value is string)
        {
            yield return new CdkCodeFix(EverythingTitle, EverythingKey, static (current, cancellationToken) =>
                current.ReplaceValueAsync(static _ => Expressions.Text(Everything), cancellationToken));
        }

        if (site.Property(DiagnosticProperties.Suggestions) == Log && Policy(site) is not null)
        {
            yield return new CdkCodeFix(LogTitle, LogKey, static (current, _) => Task.FromResult(
                Policy(current) is { } policy ? current.Document.WithSyntaxRoot(current.Root.ReplaceNode(policy, WithLog(policy))) : current.Document));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (site.IsText)
        {
            yield return new TemplateCodeFix(EverythingTitle, EverythingKey, site.Editor.ReplaceText(site.Value, Everything));
        }

        if (site.Property(DiagnosticProperties.Suggestions) == Log && site.Around("SchemaChangePolicy") is var (_, policy))
        {
            yield return new TemplateCodeFix(LogTitle, LogKey, Behaviors.Select(behavior => WithLog(site.Editor, policy.Value, behavior)).ToArray());
        }
    }

    /// <summary>The change that makes one behavior of the schema change policy log; the one that is missing is added behind the other.</summary>
    private static TextChange? WithLog(TemplateEditor editor, JsonNode policy, string behavior) =>
        TemplateFixSite.MemberOf(policy, behavior) is { } member ? (member.Value.Kind == JsonKind.String ? editor.ReplaceText(member.Value, Log) : null)
        : policy.Members.Count == 1 && !policy.Repeats(behavior) ? editor.InsertText(policy, policy.Members[0], behavior, Log)
        : null;

    /// <summary>The schema change policy beside the recrawl policy; null when it does not stand there, or has another form.</summary>
    private static InitializerExpressionSyntax? Policy(FixSite site)
    {
        foreach (var initializer in site.Expression.Ancestors().OfType<InitializerExpressionSyntax>())
        {
            if (PropsEditor.Find(initializer, "SchemaChangePolicy")?.Right is BaseObjectCreationExpressionSyntax { Initializer: { } policy })
            {
                // Of a dictionary both must be there to be changed.
                return IsObject(policy) || Behaviors.All(behavior => Values(policy, behavior).Any()) ? policy : null;
            }
        }

        return null;
    }

    private static bool IsObject(InitializerExpressionSyntax policy) =>
        policy.Expressions.All(static member => member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax });

    private static InitializerExpressionSyntax WithLog(InitializerExpressionSyntax policy)
    {
        if (IsObject(policy))
        {
            return Behaviors.Aggregate(policy, static (changed, behavior) => PropsEditor.Set(changed, behavior, Expressions.Text(Log)));
        }

        return policy.ReplaceNodes(
            Behaviors.SelectMany(behavior => Values(policy, behavior)),
            static (value, _) => Expressions.Text(Log).WithTriviaFrom(value));
    }

    /// <summary>The values that a dictionary's initializer gives to the key <paramref name="behavior"/>, whose first letter may be small.</summary>
    private static IEnumerable<ExpressionSyntax> Values(InitializerExpressionSyntax policy, string behavior)
    {
        foreach (var entry in policy.Expressions)
        {
            var (key, value) = entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } assignment => (keys[0].Expression, assignment.Right),
                InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
                _ => (null, entry),
            };
            if (key is LiteralExpressionSyntax literal && string.Equals(literal.Token.ValueText, behavior, StringComparison.OrdinalIgnoreCase))
            {
                yield return value;
            }
        }
    }
}
