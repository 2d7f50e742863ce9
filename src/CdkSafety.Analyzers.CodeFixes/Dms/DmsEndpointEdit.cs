using System.Collections.Generic;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data.Dms;
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
    private const string Port = "Port";
    private const string ServerName = "ServerName";
    private const string ValueOf = ".ValueAsString";

    // Where a deployment finds the secret until somebody says otherwise, and what stands for a host that nobody knows.
    private const string SecretFolder = "dms/";
    private const string Placeholder = "change-me";

    private static readonly string[] TypeNames =
    {
        "Amazon.CDK.CfnParameter", "Amazon.CDK.CfnParameterProps", "Amazon.CDK.Aws", "Amazon.CDK.AWS.IAM.Role", "Amazon.CDK.AWS.IAM.RoleProps",
        "Amazon.CDK.AWS.IAM.ServicePrincipal", "Amazon.CDK.AWS.SecretsManager.Secret",
    };

    private readonly FixSite _site;
    private readonly InitializerExpressionSyntax _original;
    private readonly StatementSyntax _statement;
    private readonly string _scope;
    private readonly INamedTypeSymbol[] _types;
    private readonly string _side;
    private readonly List<StatementSyntax> _before = new();
    private bool _hasSecret;

    private DmsEndpointEdit(FixSite site, InitializerExpressionSyntax props, StatementSyntax statement, ExpressionSyntax scope, INamedTypeSymbol[] types)
    {
        _site = site;
        _original = props;
        _statement = statement;
        _scope = scope.WithoutTrivia().ToString();
        _types = types;
        _side = PropsEditor.Find(props, "EndpointType")?.Right is LiteralExpressionSyntax { Token.ValueText: "target" } ? "Target" : "Source";
        Props = props;
    }

    /// <summary>The props as they are to be.</summary>
    public InitializerExpressionSyntax Props { get; private set; }

    /// <summary>
    /// The edit of the endpoint whose props or whose construct the finding is at; null when the props are not made in the call, or
    /// the call is no statement of a block.
    /// </summary>
    public static DmsEndpointEdit? At(FixSite site)
    {
        var call = PropsEditor.MemberOf(site.Expression) is { Parent.Parent.Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax outer } }
            ? outer
            : site.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (call is null || PropsEditor.Argument(call, "props", 2) is not BaseObjectCreationExpressionSyntax { Initializer: { } props } ||
            PropsEditor.Argument(call, "scope", 0) is not { } scope || scope is not (ThisExpressionSyntax or IdentifierNameSyntax) ||
            call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement)
        {
            return null;
        }

        var types = new List<INamedTypeSymbol>();
        foreach (var name in TypeNames)
        {
            if (site.Model.Compilation.GetTypeByMetadataName(name) is { } type)
            {
                types.Add(type);
            }
        }

        return types.Count == TypeNames.Length ? new DmsEndpointEdit(site, props, statement, scope, types.ToArray()) : null;
    }

    /// <summary>The engine that the props name; null when they name none that DMS has, or no constant.</summary>
    public DmsEngine? Engine =>
        PropsEditor.Find(_original, "EngineName")?.Right is { } name && DmsEngines.TryGet(_site.Model.GetConstantValue(name).Value as string, out var engine) ? engine : null;

    /// <summary>Whether the props set the member.</summary>
    public bool Has(string member) => PropsEditor.Find(Props, member) is not null;

    /// <summary>Sets a member of the props.</summary>
    public void Set(string member, ExpressionSyntax value) => Props = PropsEditor.Set(Props, member, value);

    /// <summary>Writes the engine's port: where there is another when <paramref name="replace"/> says so, else only where there is none.</summary>
    public void SetPort(DmsEngine engine, bool replace)
    {
        if (engine.Port is { } port && (replace || !Has(Port)))
        {
            Set(Port, Expressions.Number(port, PropsEditor.Find(Props, Port)?.Right ?? SyntaxFactory.IdentifierName("port")));
        }
    }

    /// <summary>Whether <see cref="AddSecret"/> can be done: this CDK has the settings, and the props leave them free.</summary>
    public bool CanAddSecret(string settings) => !Has(settings) && SettingsType(settings) is not null;

    /// <summary>
    /// Adds the settings with a secret, named by a parameter, and a role that may read it. The secret holds the port too, and DMS takes
    /// it from one place alone.
    /// </summary>
    public void AddSecret(string settings)
    {
        if (!CanAddSecret(settings))
        {
            return;
        }

        if (PropsEditor.Find(Props, Port) is { } port)
        {
            Props = Props.WithExpressions(PropsEditor.Remove(Props.Expressions, Props.Expressions.IndexOf(port)));
        }

        var name = Parameter("DatabaseSecretName", Default(SecretFolder + _side.ToLowerInvariant() + "-database"));
        var role = Unused("DatabaseSecretRole");
        Add("var " + role + " = new Role(" + _scope + ", \"" + Id(role) + "\", new RoleProps { AssumedBy = new ServicePrincipal($\"dms.{Aws.REGION}.amazonaws.com\") });");
        Add("Secret.FromSecretNameV2(" + _scope + ", \"" + Id(name).Replace("SecretName", "Secret") + "\", " + name + ValueOf + ").GrantRead(" + role + ");");
        Set(settings, Expressions.Create(
            _site,
            SettingsType(settings)!,
            ("SecretsManagerSecretId", SyntaxFactory.ParseExpression(name + ValueOf)),
            ("SecretsManagerAccessRoleArn", SyntaxFactory.ParseExpression(role + ".RoleArn"))));
        _hasSecret = true;
    }

    /// <summary>Adds the server, the user name and the password that are missing, from parameters: the last two from NoEcho ones.</summary>
    public void AddCredentials()
    {
        foreach (var member in new[] { ServerName, "Username", "Password" })
        {
            if (!Has(member))
            {
                Set(member, SyntaxFactory.ParseExpression(Parameter("Database" + member, member == ServerName ? Default(Placeholder) : "NoEcho = true") + ValueOf));
            }
        }
    }

    /// <summary>The document with the parameters and the changed props.</summary>
    public Document Apply()
    {
        var root = Statements.Replace(_site.Root, _statement, _before, _statement.ReplaceNode(_original, Props));
        return _before.Count == 0 ? _site.Document.WithSyntaxRoot(root) : _site.Document.WithUsingOf(_site, _types[0], root, _hasSecret ? _types : []);
    }

    /// <summary>The nested property class of the settings, as this version of the CDK has it.</summary>
    private INamedTypeSymbol? SettingsType(string settings) =>
        _site.Model.Compilation.GetTypeByMetadataName("Amazon.CDK.AWS.DMS.CfnEndpoint+" + settings + "Property");

    private static string Default(string text) => "Default = " + Expressions.Text(text);

    /// <summary>Declares a parameter; the variable that holds it.</summary>
    private string Parameter(string name, string member)
    {
        var local = Unused(name);
        Add("var " + local + " = new CfnParameter(" + _scope + ", \"" + Id(local) + "\", new CfnParameterProps { Type = \"String\", " + member + " });");
        return local;
    }

    private string Unused(string name) => LocalNames.Unused(_site, _statement, _side.ToLowerInvariant() + name);

    private static string Id(string local) => char.ToUpperInvariant(local[0]) + local.Substring(1);

    private void Add(string statement) => _before.Add(Statements.Parse(_site, _statement, statement, _types));
}
