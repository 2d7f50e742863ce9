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
    private readonly CdkCompilation _cdk;
    private readonly IOperation _creation;

    public ConstructScope(CdkCompilation cdk, IOperation creation)
    {
        _cdk = cdk;
        _creation = creation;
    }

    /// <inheritdoc/>
    public override bool NamesElsewhereCarry(ImmutableHashSet<string> names) => _cdk.NameEvidence.Carries(names);

    /// <inheritdoc/>
    public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names)
    {
        if (_creation.SemanticModel is not { } model)
        {
            return ImmutableArray<ScopedValue>.Empty;
        }

        // The parameters of a primary constructor are in scope inside the parentheses.
        var position = _creation.Syntax is PrimaryConstructorBaseTypeSyntax { ArgumentList: { } list } ? list.OpenParenToken.Span.End : _creation.Syntax.SpanStart;
        var nearest = new List<ScopedValue>();
        var ofSettings = new List<ScopedValue>();
        var ofClass = new List<ScopedValue>();
        var hasInstance = HasInstance(_creation.Syntax);
        foreach (var symbol in model.LookupSymbols(position))
        {
            switch (symbol)
            {
                case ILocalSymbol local when IsAssignedBefore(local, position):
                    AddValue(nearest, ofSettings, local.Name, local.Type, names);
                    break;
                case IParameterSymbol parameter:
                    AddValue(nearest, ofSettings, parameter.Name, parameter.Type, names);
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false } field when !_cdk.IsCdk(field) && (field.IsStatic || hasInstance):
                    AddValue(ofClass, ofSettings, field.Name, field.Type, names);
                    break;
                case IPropertySymbol { GetMethod: { } } property when !_cdk.IsCdk(property) && (property.IsStatic || hasInstance):
                    AddValue(ofClass, ofSettings, property.Name, property.Type, names);
                    break;
            }
        }

        var values = ImmutableArray.CreateBuilder<ScopedValue>(nearest.Count + ofSettings.Count + ofClass.Count);
        values.AddRange(nearest);
        values.AddRange(ofSettings);
        values.AddRange(ofClass);
        return values.ToImmutable();
    }

    private void AddValue(List<ScopedValue> direct, List<ScopedValue> members, string name, ITypeSymbol type, ImmutableHashSet<string> names)
    {
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
            if (OperationShape.FullName(type) == CdkTypeNames.CfnParameter && (names.Contains(bare) || names.Contains(WithoutEnding(bare, "Parameter")) || names.Contains(WithoutEnding(bare, "Param"))))
            {
                direct.Add(new ScopedValue(bare, OperationShape.Spelled(name) + ".ValueAsString"));
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
                if (member is IPropertySymbol { GetMethod: { }, IsIndexer: false, IsStatic: false, Type.SpecialType: SpecialType.System_String } && names.Contains(member.Name) &&
                    member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
                {
                    members.Add(new ScopedValue(member.Name, OperationShape.Spelled(name) + "." + OperationShape.Spelled(member.Name)));
                }
            }
        }
    }

    private bool IsOfProject(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _cdk.Compilation.Assembly) ||
        type.Name.EndsWith("Props", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal) ||
        type.Name.EndsWith("Config", StringComparison.Ordinal) || type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static string WithoutEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;

    private static bool IsAssignedBefore(ILocalSymbol local, int position) =>
        local.DeclaringSyntaxReferences.Length == 1 && local.DeclaringSyntaxReferences[0].GetSyntax() is { } declaration && declaration.Span.End <= position &&
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
