using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>
/// Fixes CDKS3001: writes the engine that is meant; for Cassandra, which DMS has in no direction, an endpoint of another
/// database that can be deployed, with its port, server and credentials.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DmsEngineNameCodeFixProvider() : CdkCodeFixProvider(RuleIds.DmsEngineName)
{
    private const string OtherEngine = "mysql";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } replacement)
        {
            yield return new CdkCodeFix("Use the DMS engine '" + replacement + "'", RuleIds.DmsEngineName + ".Replacement", (current, cancellationToken) =>
                current.ReplaceValueAsync(_ => Expressions.Text(replacement), cancellationToken));
        }
        else if (IsCassandra(site) && FindEndpoint(site) is not null)
        {
            yield return new CdkCodeFix(
                "Migrate another database instead: a '" + OtherEngine + "' endpoint with port, server and credentials",
                RuleIds.DmsEngineName + ".OtherDatabase",
                (current, _) => Task.FromResult(FindEndpoint(current) is { } endpoint ? WithOtherEngine(current, endpoint) : current.Document));
        }
    }

    private static bool IsCassandra(FixSite site) =>
        site.Model.GetConstantValue(site.Expression) is { HasValue: true, Value: string text } && text.Equals("cassandra", StringComparison.OrdinalIgnoreCase);

    /// <summary>The endpoint's props, the statement that makes it and the scope it is made in; null when the code has another form.</summary>
    private static Endpoint? FindEndpoint(FixSite site)
    {
        if (PropsEditor.MemberOf(site.Expression) is not { Parent: InitializerExpressionSyntax props } ||
            props.Parent?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 3 } arguments, Parent: BaseObjectCreationExpressionSyntax creation } } ||
            creation.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement ||
            arguments[0].Expression is not (ThisExpressionSyntax or IdentifierNameSyntax))
        {
            return null;
        }

        return new Endpoint(props, statement, arguments[0].Expression);
    }

    private static Document WithOtherEngine(FixSite site, Endpoint endpoint)
    {
        DmsEngines.TryGet(OtherEngine, out var engine);
        var compilation = site.Model.Compilation;
        if (engine is null || compilation.GetTypeByMetadataName("Amazon.CDK.CfnParameter") is not { } parameter ||
            compilation.GetTypeByMetadataName("Amazon.CDK.CfnParameterProps") is not { } parameterProps)
        {
            return site.Document;
        }

        var side = PropsEditor.Find(endpoint.Props, "EndpointType")?.Right is LiteralExpressionSyntax { Token.ValueText: "target" } ? "Target" : "Source";
        var parameters = new List<StatementSyntax>();
        var props = endpoint.Props.ReplaceNode(site.Expression, Expressions.Text(OtherEngine).WithTriviaFrom(site.Expression));
        props = PropsEditor.Set(props, "Port", Expressions.Number(engine.Port ?? 0, site.Expression is LiteralExpressionSyntax ? SyntaxFactory.IdentifierName("port") : site.Expression));

        // AWS takes an address with user name and password, or a secret that holds all of them: never both.
        if (PropsEditor.Find(props, "ServerName") is not null)
        {
            props = SetMissing(props, "Username", "DatabaseUsername", isSecret: true);
            props = SetMissing(props, "Password", "DatabasePassword", isSecret: true);
        }
        else if (engine.Settings is { } settings && PropsEditor.Find(props, settings) is null && SettingsType(site, settings) is { } settingsType)
        {
            props = PropsEditor.Set(props, settings, Expressions.Create(
                site,
                settingsType,
                ("SecretsManagerSecretId", Read(Parameter("DatabaseSecretArn", isSecret: false))),
                ("SecretsManagerAccessRoleArn", Read(Parameter("DatabaseSecretAccessRoleArn", isSecret: false)))));
        }

        var statement = endpoint.Statement.ReplaceNode(endpoint.Props, props);
        var all = new List<SyntaxNode>(parameters) { statement };
        if (all.Count > 1 && statement.GetLeadingTrivia().FirstOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) is var first && first.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            // The blank line before the endpoint is wanted before its parameters too.
            all[0] = all[0].WithLeadingTrivia(all[0].GetLeadingTrivia().Insert(0, first));
        }

        return site.Document.WithSyntaxRoot(site.Root.ReplaceNode(endpoint.Statement, all));

        InitializerExpressionSyntax SetMissing(InitializerExpressionSyntax initializer, string member, string name, bool isSecret) =>
            PropsEditor.Find(initializer, member) is null ? PropsEditor.Set(initializer, member, Read(Parameter(name, isSecret))) : initializer;

        ExpressionSyntax Read(string local) => SyntaxFactory.ParseExpression(local + ".ValueAsString");

        string Parameter(string name, bool isSecret)
        {
            var id = side + name;
            var local = LocalNames.Unused(site, endpoint.Statement, char.ToLowerInvariant(id[0]) + id.Substring(1));
            var type = ("Type", Expressions.Text("String"));
            var props = isSecret
                ? Expressions.Create(site, parameterProps, type, ("NoEcho", SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)))
                : Expressions.Create(site, parameterProps, type);
            var declaration = SyntaxFactory.ParseStatement("var " + local + " = new Parameter(" + endpoint.Scope + ", \"" + char.ToUpperInvariant(local[0]) + local.Substring(1) + "\", props);");
            declaration = declaration.ReplaceNodes(
                declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(static name => name.Identifier.ValueText is "Parameter" or "props"),
                (name, _) => name.Identifier.ValueText == "props" ? props : Expressions.Type(site, parameter));
            parameters.Add(declaration
                .WithLeadingTrivia(PropsEditor.LineIndentation(endpoint.Statement))
                .WithTrailingTrivia(endpoint.Statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
            return local;
        }
    }

    /// <summary>The nested property class of the endpoint's settings, as this version of the CDK has it.</summary>
    private static INamedTypeSymbol? SettingsType(FixSite site, string settings) =>
        site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.AWS.DMS.CfnEndpoint+" + settings + "Property");

    private sealed class Endpoint
    {
        public Endpoint(InitializerExpressionSyntax props, StatementSyntax statement, ExpressionSyntax scope)
        {
            Props = props;
            Statement = statement;
            Scope = scope;
        }

        public InitializerExpressionSyntax Props { get; }

        public StatementSyntax Statement { get; }

        public ExpressionSyntax Scope { get; }
    }
}
