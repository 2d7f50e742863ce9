using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Whether a compilation knows of an IAM role by its name: makes it, imports it, or may do so. Looked for in the text of each file and
/// kept per file, so that a keystroke costs one file; bound only when a rule asks.
/// </summary>
internal sealed class RoleEvidence
{
    private const string RoleName = "RoleName";
    private const string RoleType = "AWS::IAM::Role";
    private const string IdParameter = "id";
    private const string ByArn = "FromRoleArn";
    private const string Lookup = "FromLookup";

    private static readonly PropertyPath NameOfProps = new(RoleName);

    private static readonly ConditionalWeakTable<SyntaxTree, Places> Trees = new();

    // What imports a role, by the parameter that says which.
    private static readonly ImmutableDictionary<string, string> Imports = ImmutableDictionary<string, string>.Empty
        .Add("FromRoleName", "roleName")
        .Add(ByArn, "roleArn")
        .Add(Lookup, "options");

    private readonly CdkCompilation _cdk;
    private ImmutableArray<Places> _places;
    private ImmutableArray<(PropertyValue Value, bool IsArn)> _names;
    private StrongBox<bool>? _isHidden;

    public RoleEvidence(CdkCompilation cdk) => _cdk = cdk;

    /// <summary>
    /// Whether the compilation may make or import a role named <paramref name="name"/>: true when its text holds the name as anything but
    /// the id of a construct, when the name of some role is not known and may be this one, and when it makes constructs of other
    /// assemblies or reads templates, in which anything may be.
    /// </summary>
    public bool MayHave(string name)
    {
        foreach (var file in Files())
        {
            foreach (var mention in file.Mentions)
            {
                if (mention.Text.Contains(name) && !IsIdOfConstruct(mention.Node))
                {
                    return true;
                }
            }
        }

        return Names().Any(given => given.IsArn ? given.Value.MayEndIn("/" + name) : given.Value.MayBe(name)) || IsHidden();
    }

    private ImmutableArray<Places> Files()
    {
        if (_places.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _places, ImmutableArray.CreateRange(_cdk.Compilation.SyntaxTrees.Select(static tree => Trees.GetValue(tree, Read))));
        }

        return _places;
    }

    /// <summary>The values that name roles and do not stand where the name is given.</summary>
    private ImmutableArray<(PropertyValue Value, bool IsArn)> Names()
    {
        if (_names.IsDefault)
        {
            var names = ImmutableArray.CreateBuilder<(PropertyValue, bool)>();
            foreach (var place in Files().SelectMany(static file => file.Names))
            {
                if (NameAt(place) is { } name)
                {
                    names.Add((name, place is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ByArn } }));
                }
            }

            ImmutableInterlocked.InterlockedInitialize(ref _names, names.ToImmutable());
        }

        return _names;
    }

    /// <summary>The name of a role that is given at <paramref name="place"/>; null when no role is meant there.</summary>
    private PropertyValue? NameAt(ExpressionSyntax place)
    {
        switch (_cdk.OperationAt(place, null))
        {
            case IObjectCreationOperation creation:
                // Props that stand in the call name the role there.
                return _cdk.Describe(creation.Type) is { ResourceType: RoleType, IsConstruct: true } && OperationShape.Argument(creation.Arguments, "props") is { Value: var props } && OperationShape.Unwrap(props) is not IObjectCreationOperation
                    ? _cdk.Resolver.Resolve(props).Navigate(NameOfProps)
                    : null;
            case IInvocationOperation { TargetMethod: { } method } import when Imports.TryGetValue(method.Name, out var parameter):
                if (!_cdk.IsCdk(method) || method.ContainingType.Name != "Role" || OperationShape.Argument(import.Arguments, parameter) is not { Value: var imported })
                {
                    return null;
                }

                var value = _cdk.Resolver.Resolve(imported);
                return method.Name == Lookup ? value.Navigate(NameOfProps) : value;
            case IInvocationOperation { Arguments: { Length: > 1 } arguments }:
                return _cdk.Resolver.Resolve(arguments[1].Value);
            case IAssignmentOperation assignment:
                return _cdk.Resolver.Resolve(assignment.Value);
            case { } name:
                return _cdk.Resolver.Resolve(name);
            default:
                return null;
        }
    }

    /// <summary>Whether the text is the id of a construct that the CDK declares: it names nothing in the account.</summary>
    private bool IsIdOfConstruct(SyntaxNode text) =>
        text.Parent is ArgumentSyntax argument && _cdk.OperationAt(argument, null) is IArgumentOperation { Parameter: { Name: IdParameter } parameter } && _cdk.IsCdk(parameter);

    /// <summary>Whether the compilation makes what it does not show: constructs of other assemblies, resources of templates.</summary>
    private bool IsHidden()
    {
        if (_isHidden is null)
        {
            var hasLibraries = HasConstructLibraries();
            _isHidden = new StrongBox<bool>(Files().Any(file => file.ReadsTemplates || (hasLibraries && file.Creations.Any(IsOfLibrary))));
        }

        return _isHidden.Value;
    }

    /// <summary>Whether the compilation refers to an assembly, other than the CDK's, that knows the CDK.</summary>
    private bool HasConstructLibraries()
    {
        foreach (var assembly in _cdk.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!_cdk.IsCdk(assembly) && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => CdkCompilation.IsCdkName(reference.Name))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the object, or what its class derives from, is a construct of an assembly that is neither the CDK's nor this one.</summary>
    private bool IsOfLibrary(ExpressionSyntax creation)
    {
        for (var type = _cdk.OperationAt(creation, null)?.Type as INamedTypeSymbol; type is not null && !_cdk.IsCdk(type); type = type.BaseType)
        {
            if (_cdk.IsConstruct(type) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _cdk.Compilation.Assembly))
            {
                return true;
            }
        }

        return false;
    }

    private static Places Read(SyntaxTree tree)
    {
        var places = new Places();
        foreach (var node in tree.GetRoot(CancellationToken.None).DescendantNodes())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: string text } when IsOfRole(text):
                    places.Mentions.Add((node, text));
                    break;
                case InterpolatedStringTextSyntax { TextToken.ValueText: var text } when IsOfRole(text):
                    places.Mentions.Add((node, text));
                    break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } member && IsRoleName(member) && !assignment.Right.IsKind(SyntaxKind.StringLiteralExpression):
                    places.Names.Add(assignment);
                    break;
                case InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when pair[0] is LiteralExpressionSyntax { Token.Value: string key } && IsRoleName(key) && !pair[1].IsKind(SyntaxKind.StringLiteralExpression):
                    places.Names.Add(pair[1]);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } call when Imports.ContainsKey(method):
                    places.Names.Add(call);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call when
                    arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string path } && IsRoleName(path.Substring(path.LastIndexOf('.') + 1)) && !arguments[1].Expression.IsKind(SyntaxKind.StringLiteralExpression):
                    places.Names.Add(call);
                    break;
                case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } creation:
                    places.Creations.Add(creation);
                    if (creation is ImplicitObjectCreationExpressionSyntax || (creation is ObjectCreationExpressionSyntax named && NameOf(named.Type) is "Role" or "CfnRole"))
                    {
                        places.Names.Add(creation);
                    }

                    break;
                case IdentifierNameSyntax { Identifier.ValueText: "CfnInclude" or "CfnStack" or "CfnStackSet" }:
                    places.ReadsTemplates = true;
                    break;
            }
        }

        return places;
    }

    private static bool IsOfRole(string text) => DmsRoles.All.Any(role => text.Contains(role.Name));

    private static bool IsRoleName(string name) => string.Equals(name, RoleName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The member, type or key that an expression names; null for other expressions.</summary>
    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } when keys[0].Expression is LiteralExpressionSyntax { Token.Value: string key } => key,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } when keys[0].Expression is LiteralExpressionSyntax { Token.Value: string key } => key,
        _ => null,
    };

    /// <summary>What one file shows by its text alone.</summary>
    private sealed class Places
    {
        /// <summary>Texts that hold the name of a role that DMS looks for.</summary>
        public List<(SyntaxNode Node, string Text)> Mentions { get; } = new();

        /// <summary>Places that may give a role a name that is no literal.</summary>
        public List<ExpressionSyntax> Names { get; } = new();

        /// <summary>Objects that are made from two arguments at least, as constructs are.</summary>
        public List<ExpressionSyntax> Creations { get; } = new();

        /// <summary>Whether a template of CloudFormation is read into the app, or deployed by it.</summary>
        public bool ReadsTemplates { get; set; }
    }
}
