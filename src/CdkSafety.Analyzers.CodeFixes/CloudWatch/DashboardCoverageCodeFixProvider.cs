using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.CloudWatch;

/// <summary>
/// Fixes CDKS6001: adds a graph of each construct that the dashboard leaves out, where a variable in scope holds it: to the last
/// call that adds widgets, or in a call of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DashboardCoverageCodeFixProvider() : CdkCodeFixProvider(RuleIds.DashboardCoverage)
{
    private const string AddWidgets = "AddWidgets";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (With(site) is not null)
        {
            yield return new CdkCodeFix("Add a graph of what is left out", RuleIds.DashboardCoverage + ".Add", (current, _) =>
                Task.FromResult(With(current) is { } root ? current.Document.WithSyntaxRoot(root) : current.Document));
        }
    }

    /// <summary>The tree with the graphs; null where there is nothing to chart, or no place for it.</summary>
    private static SyntaxNode? With(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Charts) is not { Length: > 0 } charts || site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation ||
            HolderOf(site, creation) is not { } dashboard)
        {
            return null;
        }

        var lines = charts.Split(DiagnosticProperties.Separator).Select(static line => line.Split('\t')).Where(static line => line.Length == 4).ToList();
        var call = creation.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>().LastOrDefault(invocation => Adds(site, invocation, dashboard));
        if (call is not null)
        {
            var graphs = lines.Where(line => IsInScope(site, line[0], call)).ToList();
            return graphs.Count == 0 ? null : Append(site, creation, call, graphs);
        }

        return dashboard is ILocalSymbol or IFieldSymbol ? Insert(site, creation, dashboard.Name, lines) : null;
    }

    private static ISymbol? HolderOf(FixSite site, BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => site.Model.GetDeclaredSymbol(variable),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => site.Model.GetDeclaredSymbol(property),
        AssignmentExpressionSyntax assignment => site.Model.GetSymbolInfo(assignment.Left).Symbol,
        _ => null,
    };

    private static bool Adds(FixSite site, InvocationExpressionSyntax invocation, ISymbol dashboard) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: AddWidgets } access && invocation.ArgumentList.Arguments.Count > 0 &&
        SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(access.Expression).Symbol, dashboard);

    private static bool IsInScope(FixSite site, string variable, SyntaxNode place) =>
        site.Model.LookupSymbols(place.SpanStart, name: variable).FirstOrDefault() switch
        {
            ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } => declarations[0].Span.End <= place.SpanStart,
            IFieldSymbol or IPropertySymbol => true,
            _ => false,
        };

    /// <summary>The call with the graphs behind its last argument, in the layout that the arguments have.</summary>
    private static SyntaxNode Append(FixSite site, BaseObjectCreationExpressionSyntax creation, InvocationExpressionSyntax call, List<string[]> graphs)
    {
        var arguments = call.ArgumentList.Arguments;
        var first = arguments[0];
        var isOnOwnLine = first.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var indentation = isOnOwnLine ? Statements.Indentation(first) : Statements.Indentation(call);
        var lineEnd = Statements.LineEnd(site.Root).ToString();
        foreach (var graph in graphs)
        {
            var added = SyntaxFactory.Argument(Graph(creation, graph, indentation, lineEnd, UsesCollectionExpressions(call)));
            var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnOwnLine ? SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(lineEnd)) : SyntaxFactory.TriviaList(SyntaxFactory.Space));
            added = isOnOwnLine ? added.WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)) : added;
            arguments = SyntaxFactory.SeparatedList<ArgumentSyntax>(arguments.GetWithSeparators().Add(separator).Add(added));
        }

        return site.Root.ReplaceNode(call, call.WithArgumentList(call.ArgumentList.WithArguments(arguments)));
    }

    /// <summary>The tree with a statement that adds the graphs, behind the dashboard and what they chart.</summary>
    private static SyntaxNode? Insert(FixSite site, BaseObjectCreationExpressionSyntax creation, string dashboard, List<string[]> lines)
    {
        if (creation.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement || block.Statements.Count == 0)
        {
            return null;
        }

        // A local may be declared behind the dashboard: the last statement of the block that declares one of them counts.
        var last = statement;
        foreach (var declaration in block.Statements.OfType<LocalDeclarationStatementSyntax>())
        {
            if (declaration.SpanStart > last.SpanStart && declaration.Declaration.Variables.Any(variable => lines.Any(line => line[0] == variable.Identifier.ValueText)))
            {
                last = declaration;
            }
        }

        var graphs = lines.Where(line => site.Model.LookupSymbols(last.Span.End, name: line[0]).Any(static symbol => symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol)).ToList();
        if (graphs.Count == 0)
        {
            return null;
        }

        var indentation = Statements.Indentation(last);
        var lineEnd = Statements.LineEnd(site.Root).ToString();
        var text = string.Join(", ", graphs.Select(graph => Graph(creation, graph, indentation, lineEnd, UsesCollectionExpressions(block)).ToFullString()));
        var added = SyntaxFactory.ParseStatement(dashboard + "." + AddWidgets + "(" + text + ");").WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(SyntaxFactory.EndOfLine(lineEnd));
        return site.Root.InsertNodesAfter(last, new[] { added });
    }

    private static ExpressionSyntax Graph(BaseObjectCreationExpressionSyntax creation, string[] graph, string indentation, string lineEnd, bool usesCollectionExpressions)
    {
        // A dashboard that is named with its namespace, or by an alias, shows how to name what stands beside it.
        var qualifier = creation is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax name } ? name.Left + "." : string.Empty;
        var variable = graph[0];
        var title = graph[1].Length > 0 ? graph[1] : variable;
        var inner = lineEnd + indentation + "    ";
        var text = "new " + qualifier + "GraphWidget(new " + qualifier + "GraphWidgetProps" + lineEnd + indentation + "{" + inner + "Title = " + SymbolDisplay.FormatLiteral(title, quote: true) + ",";
        foreach (var (axis, methods) in new[] { ("Left", graph[2]), ("Right", graph[3]) })
        {
            if (methods.Length > 0)
            {
                var metrics = string.Join(", ", methods.Split(' ').Select(method => variable + "." + method + "()"));
                text += inner + axis + " = " + (usesCollectionExpressions ? "[" + metrics + "]" : "new " + qualifier + "IMetric[] { " + metrics + " }") + ",";
            }
        }

        return SyntaxFactory.ParseExpression(text + lineEnd + indentation + "})");
    }

    /// <summary>Whether the widgets there are written as <c>Left = [ … ]</c>.</summary>
    private static bool UsesCollectionExpressions(SyntaxNode node) =>
        node.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(static assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Left" or "Right" or "Metrics" } && assignment.Right.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken));
}
