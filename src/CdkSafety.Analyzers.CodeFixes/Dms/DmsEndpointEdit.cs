using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>
/// A change of the props of one DMS endpoint that adds what it needs to be deployed, read from new template parameters in front of
/// it: never a password as text.
/// </summary>
internal sealed class DmsEndpointEdit
{
    private readonly FixSite _site;
    private readonly InitializerExpressionSyntax _original;
    private readonly StatementSyntax _statement;
    private readonly ExpressionSyntax _scope;
    private readonly INamedTypeSymbol _parameter;
    private readonly INamedTypeSymbol _parameterProps;
    private readonly string _side;
    private readonly List<StatementSyntax> _parameters = new();

    private DmsEndpointEdit(FixSite site, InitializerExpressionSyntax props, StatementSyntax statement, ExpressionSyntax scope, INamedTypeSymbol parameter, INamedTypeSymbol parameterProps)
    {
        _site = site;
        _original = props;
        _statement = statement;
        _scope = scope;
        _parameter = parameter;
        _parameterProps = parameterProps;
        _side = PropsEditor.Find(props, "EndpointType")?.Right is LiteralExpressionSyntax { Token.ValueText: "target" } ? "Target" : "Source";
        Props = props;
    }

    /// <summary>The props as they are to be.</summary>
    public InitializerExpressionSyntax Props { get; set; }

    /// <summary>
    /// The edit of the endpoint whose props or whose construct the finding is at; null when the props are not made in the call, or
    /// the call is no statement of a block.
    /// </summary>
    public static DmsEndpointEdit? At(FixSite site)
    {
        var call = PropsEditor.MemberOf(site.Expression) is { Parent.Parent.Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax outer } }
            ? outer
            : site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        var compilation = site.Model.Compilation;
        return call is not null && PropsEditor.Argument(call, "props", 2) is BaseObjectCreationExpressionSyntax { Initializer: { } props } &&
            PropsEditor.Argument(call, "scope", 0) is { } scope and (ThisExpressionSyntax or IdentifierNameSyntax) &&
            call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } statement &&
            compilation.GetTypeByMetadataName("Amazon.CDK.CfnParameter") is { } parameter &&
            compilation.GetTypeByMetadataName("Amazon.CDK.CfnParameterProps") is { } parameterProps
                ? new DmsEndpointEdit(site, props, statement, scope, parameter, parameterProps)
                : null;
    }

    /// <summary>Whether the props set the member.</summary>
    public bool Has(string member) => PropsEditor.Find(Props, member) is not null;

    /// <summary>Whether <see cref="AddSecret"/> can be done: this CDK has the settings, and the props leave them free.</summary>
    public bool CanAddSecret(string settings) => !Has(settings) && SettingsType(settings) is not null;

    /// <summary>Adds the settings with a secret and the role that may read it, both from parameters.</summary>
    public void AddSecret(string settings)
    {
        if (CanAddSecret(settings))
        {
            Props = PropsEditor.Set(Props, settings, Expressions.Create(
                _site,
                SettingsType(settings)!,
                ("SecretsManagerSecretId", Parameter("DatabaseSecretArn", isSecret: false)),
                ("SecretsManagerAccessRoleArn", Parameter("DatabaseSecretAccessRoleArn", isSecret: false))));
        }
    }

    /// <summary>Adds the member where it is missing, from a parameter whose name ends in <paramref name="name"/>; NoEcho when it is secret.</summary>
    public void AddMissing(string member, string name, bool isSecret)
    {
        if (!Has(member))
        {
            Props = PropsEditor.Set(Props, member, Parameter(name, isSecret));
        }
    }

    /// <summary>The document with the parameters and the changed props.</summary>
    public Document Apply()
    {
        var statement = _statement.ReplaceNode(_original, Props);
        var all = new List<SyntaxNode>(_parameters) { statement };
        if (all.Count > 1 && statement.GetLeadingTrivia().FirstOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) is var first && first.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            // The blank line before the endpoint is wanted before its parameters too.
            all[0] = all[0].WithLeadingTrivia(all[0].GetLeadingTrivia().Insert(0, first));
        }

        return _site.Document.WithUsingOf(_site, _parameter, _site.Root.ReplaceNode(_statement, all));
    }

    /// <summary>The nested property class of the settings, as this version of the CDK has it.</summary>
    private INamedTypeSymbol? SettingsType(string settings) =>
        _site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.AWS.DMS.CfnEndpoint+" + settings + "Property");

    private ExpressionSyntax Parameter(string name, bool isSecret)
    {
        var id = _side + name;
        var local = LocalNames.Unused(_site, _statement, char.ToLowerInvariant(id[0]) + id.Substring(1));
        var type = ("Type", Expressions.Text("String"));
        var props = isSecret
            ? Expressions.Create(_site, _parameterProps, type, ("NoEcho", Expressions.Boolean(true)))
            : Expressions.Create(_site, _parameterProps, type);
        var declaration = SyntaxFactory.ParseStatement("var " + local + " = new Parameter(" + _scope.WithoutTrivia() + ", \"" + char.ToUpperInvariant(local[0]) + local.Substring(1) + "\", props);");
        declaration = declaration.ReplaceNodes(
            declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(static name => name.Identifier.ValueText is "Parameter" or "props"),
            (name, _) => name.Identifier.ValueText == "props" ? props : Expressions.Type(_site, _parameter));
        _parameters.Add(declaration
            .WithLeadingTrivia(PropsEditor.LineIndentation(_statement))
            .WithTrailingTrivia(_statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        return SyntaxFactory.ParseExpression(local + ".ValueAsString");
    }
}
