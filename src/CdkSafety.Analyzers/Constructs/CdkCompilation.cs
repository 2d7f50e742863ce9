using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CdkSafety.Analyzers.Constructs.Changes;
using CdkSafety.Analyzers.Data.Cdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// One compilation that refers to the CDK: which of its types are constructs or props, and the resources of each member,
/// shared by all rules. Made once per compilation; holds nothing that outlives it.
/// </summary>
internal sealed class CdkCompilation
{
    private static readonly ConditionalWeakTable<Compilation, Entry> Entries = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, CdkType> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _semanticModels = new();
    private readonly ConditionalWeakTable<IOperation, MemberModel> _members = new();
    private readonly ImmutableArray<IAssemblySymbol> _cdkAssemblies;

    private CdkCompilation(Compilation compilation, ImmutableArray<IAssemblySymbol> cdkAssemblies)
    {
        Compilation = compilation;
        _cdkAssemblies = cdkAssemblies;
        Resolver = new ValueResolver(this);
        NameEvidence = new NameEvidence(compilation);
        DistantChanges = new DistantChanges(this);
        RoleEvidence = new RoleEvidence(this);
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>Reads values.</summary>
    public ValueResolver Resolver { get; }

    /// <summary>What the physical names of the whole compilation show of environments.</summary>
    public NameEvidence NameEvidence { get; }

    /// <summary>What the compilation changes of constructs that other code made.</summary>
    public DistantChanges DistantChanges { get; }

    /// <summary>Which roles the compilation knows by their names.</summary>
    public RoleEvidence RoleEvidence { get; }

    /// <summary>The model of <paramref name="compilation"/>; <see langword="null"/> when it does not refer to the CDK.</summary>
    public static CdkCompilation? TryGet(Compilation compilation) => Entries.GetValue(compilation, static key => new Entry(Create(key))).Value;

    /// <summary>Whether <paramref name="assembly"/> is the name of an assembly of the CDK, or of the construct tree below it.</summary>
    public static bool IsCdkName(string assembly) =>
        assembly.StartsWith(CdkTypeNames.AssemblyPrefix, StringComparison.Ordinal) || assembly == CdkTypeNames.ConstructsAssembly;

    /// <summary>Whether <paramref name="symbol"/> is declared by the CDK itself, and not by a type of the same name.</summary>
    public bool IsCdk(ISymbol symbol)
    {
        var assembly = symbol as IAssemblySymbol ?? symbol.ContainingAssembly;
        foreach (var cdk in _cdkAssemblies)
        {
            if (SymbolEqualityComparer.Default.Equals(cdk, assembly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <paramref name="type"/> is to the model; <see langword="null"/> for types that the CDK does not declare.</summary>
    public CdkType? Describe(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && IsCdk(named) ? _types.GetOrAdd(named, Classify) : null;

    /// <summary>The full C# name of <paramref name="type"/>; see <see cref="OperationShape.FullName"/>. That of a type of the CDK is kept.</summary>
    public string FullName(ITypeSymbol type) => Describe(type)?.FullName ?? OperationShape.FullName(type);

    /// <summary>Whether an object of <paramref name="type"/>, of the CDK or of the project, stands in the construct tree.</summary>
    public bool IsConstruct(ITypeSymbol type) => Implements(type, "IConstruct") || (type is { Name: "IConstruct", TypeKind: TypeKind.Interface } && IsCdk(type));

    /// <summary>Whether an object of <paramref name="type"/> visits the constructs of a scope.</summary>
    public bool IsAspect(INamedTypeSymbol? type) => type is not null && Implements(type, "IAspect");

    /// <summary>The model of the member that <paramref name="operation"/> stands in.</summary>
    public MemberModel MemberOf(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _members.GetValue(root, key => new MemberModel(this, key));
    }

    /// <summary>
    /// The operation of a declaration that may stand in another file; <see langword="null"/> when there is none. The semantic
    /// models are kept for the life of this compilation.
    /// </summary>
    public IOperation? OperationAt(SyntaxNode node, SemanticModel? near)
    {
        var model = near is not null && near.SyntaxTree == node.SyntaxTree
            ? near
#pragma warning disable RS1030 // A value may come from a constant or helper in another file; the model is cached per tree, once per compilation.
            : Compilation.ContainsSyntaxTree(node.SyntaxTree) ? _semanticModels.GetOrAdd(node.SyntaxTree, tree => Compilation.GetSemanticModel(tree)) : null;
#pragma warning restore RS1030
        return model?.GetOperation(node);
    }

    /// <summary>Whether <paramref name="location"/> is in the creation or a change of props that are judged wherever they are made.</summary>
    public bool IsInProps(Location location)
    {
        var node = location.SourceTree?.GetRoot(CancellationToken.None).FindNode(location.SourceSpan);
        for (; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            // `new TableProps { X = … }`, or `props.X = …`
            var props = node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target } ? target.Expression : node;
            if (props is BaseObjectCreationExpressionSyntax or IdentifierNameSyntax && Describe(OperationAt(props, null)?.Type) is { Kind: CdkTypeKind.L1Props or CdkTypeKind.ProjectedProps })
            {
                return true;
            }
        }

        return false;
    }

    private bool Implements(ITypeSymbol type, string contractName)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == contractName && IsCdk(contract))
            {
                return true;
            }
        }

        return false;
    }

    private static CdkCompilation? Create(Compilation compilation)
    {
        var assemblies = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        var hasLibrary = false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            var name = assembly.Name;
            if (IsCdkName(name))
            {
                assemblies.Add(assembly);
                hasLibrary |= name == CdkTypeNames.LibraryAssembly;
            }
        }

        return hasLibrary ? new CdkCompilation(compilation, assemblies.ToImmutable()) : null;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, string namespaceName, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace?.ToDisplayString() == namespaceName)
            {
                return true;
            }
        }

        return false;
    }

    private CdkType Classify(INamedTypeSymbol type)
    {
        var fullName = OperationShape.FullName(type);
        var namespaceName = type.ContainingNamespace.ToDisplayString();
        if (type.TypeKind == TypeKind.Class && (fullName == CdkTypeNames.Construct || DerivesFrom(type, "Constructs", "Construct")))
        {
            // Parameters and outputs are no resources, yet their props say word for word what the template has, as those of an L1 do.
            if (DerivesFrom(type, "Amazon.CDK", "CfnResource") || fullName is CdkTypeNames.CfnParameter or CdkTypeNames.CfnOutput)
            {
                return new CdkType(fullName, CdkTypeKind.L1Construct, L1ResourceTypes.Of(namespaceName, type.Name), null, ImmutableArray<Projection>.Empty);
            }

            return ConstructTypes.TryGet(fullName, out var construct)
                ? new CdkType(fullName, CdkTypeKind.L2Construct, construct.ResourceType, construct, ConstructProjections.Of(construct.Props))
                : new CdkType(fullName, CdkTypeKind.OtherConstruct, null, null, ImmutableArray<Projection>.Empty);
        }

        if (type.TypeKind == TypeKind.Class && ConstructProjections.Knows(fullName))
        {
            var projections = ConstructProjections.Of(fullName);
            return new CdkType(fullName, CdkTypeKind.ProjectedProps, projections[0].ResourceType, null, projections);
        }

        if (type.TypeKind == TypeKind.Class && type.ContainingType is null && type.Name.EndsWith("Props", StringComparison.Ordinal) &&
            L1ResourceTypes.Of(namespaceName, type.Name.Substring(0, type.Name.Length - "Props".Length)) is { } resourceType)
        {
            return new CdkType(fullName, CdkTypeKind.L1Props, resourceType, null, ImmutableArray<Projection>.Empty);
        }

        return new CdkType(fullName, CdkTypeKind.Other, null, null, ImmutableArray<Projection>.Empty);
    }

    private sealed class Entry
    {
        public Entry(CdkCompilation? value) => Value = value;

        public CdkCompilation? Value { get; }
    }
}
