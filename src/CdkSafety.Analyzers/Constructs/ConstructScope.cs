using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>What can be read where a construct is made: looked up when a rule asks, and only then.</summary>
internal sealed class ConstructScope : ResourceScope
{
    private static readonly string[] SettingsEndings = { "Configuration", "Config", "Settings", "Options", "Details", "Info", "Props" };

    private readonly CdkCompilation _cdk;
    private readonly IOperation _creation;
    private (ImmutableHashSet<string> Names, ImmutableArray<ScopedValue> Values)[]? _known;

    public ConstructScope(CdkCompilation cdk, IOperation creation)
    {
        _cdk = cdk;
        _creation = creation;
    }

    /// <inheritdoc/>
    public override bool NamesElsewhereCarry(ImmutableHashSet<string> names) => _cdk.NameEvidence.Carries(names);

    /// <inheritdoc/>
    public override bool MayHaveRole(string name) => _cdk.RoleEvidence.MayHave(name);

    /// <inheritdoc/>
    public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names)
    {
        // Two rules ask for the same names.
        if (_known is { } known && ReferenceEquals(known[0].Names, names))
        {
            return known[0].Values;
        }

        var values = LookUp(names);
        _known = new[] { (names, values) };
        return values;
    }

    private ImmutableArray<ScopedValue> LookUp(ImmutableHashSet<string> names)
    {
        if (_creation.SemanticModel is not { } model)
        {
            return ImmutableArray<ScopedValue>.Empty;
        }

        // The parameters of a primary constructor are in scope inside the parentheses.
        var position = _creation.Syntax is PrimaryConstructorBaseTypeSyntax { ArgumentList: { } list } ? list.OpenParenToken.Span.End : _creation.Syntax.SpanStart;
        var nearest = new List<ScopedValue>();
        var ofProps = new List<ScopedValue>();
        var ofClass = new List<ScopedValue>();
        var ofSettings = new List<ScopedValue>();
        var ofTemplate = new List<ScopedValue>();
        var hasInstance = HasInstance(_creation.Syntax);
        foreach (var symbol in model.LookupSymbols(position))
        {
            switch (symbol)
            {
                case ILocalSymbol local when IsAssignedBefore(local, position):
                    AddValue(local, local.Type, nearest, ofProps, ofTemplate, names);
                    break;
                case IParameterSymbol parameter:
                    AddValue(parameter, parameter.Type, nearest, ofProps, ofTemplate, names);
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field when !_cdk.IsCdk(field) && (field.IsStatic || hasInstance):
                    AddValue(field, field.Type, ofClass, ofSettings, ofTemplate, names);
                    break;
                case IPropertySymbol { GetMethod: { } } property when !_cdk.IsCdk(property) && (property.IsStatic || hasInstance):
                    AddValue(property, property.Type, ofClass, ofSettings, ofTemplate, names);
                    break;
            }
        }

        var values = ImmutableArray.CreateBuilder<ScopedValue>();
        values.AddRange(nearest);
        values.AddRange(ofProps);
        values.AddRange(ofClass);
        values.AddRange(ofSettings);
        values.AddRange(ofTemplate);
        return values.ToImmutable();
    }

    private void AddValue(ISymbol symbol, ITypeSymbol type, List<ScopedValue> direct, List<ScopedValue> members, List<ScopedValue> ofTemplate, ImmutableHashSet<string> names)
    {
        var name = symbol.Name;
        var bare = name.TrimStart('_');
        if (type.SpecialType == SpecialType.System_String)
        {
            if (names.Contains(bare))
            {
                direct.Add(new ScopedValue(bare, OperationShape.Spelled(name)));
            }

            return;
        }

        if (_cdk.IsCdk(type))
        {
            if (_cdk.FullName(type) == CdkTypeNames.CfnParameter && (IsNamed(bare, names) || (IdOf(symbol) is { } id && names.Contains(id))))
            {
                ofTemplate.Add(new ScopedValue(bare, OperationShape.Spelled(name) + ".ValueAsString"));
            }

            return;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct } settings || type.SpecialType != SpecialType.None || !IsOfProject(type))
        {
            return;
        }

        for (var current = settings; current is not null && !_cdk.IsCdk(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { GetMethod: { }, IsIndexer: false, IsStatic: false } property && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal &&
                    PathTo(property, settings, names) is { } path)
                {
                    members.Add(new ScopedValue(member.Name, OperationShape.Spelled(name) + "." + path));
                }
            }
        }
    }

    /// <summary>
    /// What of a settings object holds the environment, as one of its properties gives it: <c>Stage</c>, <c>Environment.Name</c>, the
    /// <c>Name</c> of an <c>EnvironmentConfig</c>; null when the property gives none.
    /// </summary>
    private string? PathTo(IPropertySymbol property, INamedTypeSymbol settings, ImmutableHashSet<string> names)
    {
        if (property.Type.SpecialType == SpecialType.System_String)
        {
            return names.Contains(property.Name) || (property.Name == "Name" && names.Contains(WithoutSettingsEnding(settings.Name))) ? OperationShape.Spelled(property.Name) : null;
        }

        return names.Contains(property.Name) && !_cdk.IsCdk(property.Type) && IsOfProject(property.Type) && HasName(property.Type) ? OperationShape.Spelled(property.Name) + ".Name" : null;
    }

    private static bool HasName(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers("Name"))
        {
            if (member is IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, IsStatic: false, Type.SpecialType: SpecialType.System_String })
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutSettingsEnding(string type)
    {
        foreach (var ending in SettingsEndings)
        {
            if (type.EndsWith(ending, StringComparison.Ordinal))
            {
                return type.Substring(0, type.Length - ending.Length);
            }
        }

        return type;
    }

    /// <summary>The id of the template parameter that a variable is declared with; null when it is no literal, or stands elsewhere.</summary>
    private static string? IdOf(ISymbol variable) =>
        variable.DeclaringSyntaxReferences.Length == 1 &&
        variable.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } } &&
        arguments[1] is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string id } }
            ? id
            : null;

    private bool IsOfProject(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _cdk.Compilation.Assembly) ||
        type.Name.EndsWith("Props", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal) ||
        type.Name.EndsWith("Config", StringComparison.Ordinal) || type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static bool IsAssignedBefore(ILocalSymbol local, int position) =>
        !local.IsConst && local.DeclaringSyntaxReferences.Length == 1 && local.DeclaringSyntaxReferences[0].GetSyntax() is { } declaration && declaration.Span.End <= position &&
        declaration is not VariableDeclaratorSyntax { Initializer: null };

    /// <summary>Whether <c>this</c> can be read: not in a static member, an initializer, or the call of a base constructor.</summary>
    private static bool HasInstance(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or FieldDeclarationSyntax:
                    return false;
                case PropertyDeclarationSyntax { Initializer: { } initializer } when initializer.Span.Contains(node.Span):
                    return false;
                case MemberDeclarationSyntax member and not GlobalStatementSyntax:
                    return !member.Modifiers.Any(SyntaxKind.StaticKeyword);
            }
        }

        return false;
    }
}
