using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Cdk;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>What the model knows of one type of the CDK. Made once per type and compilation.</summary>
internal sealed class CdkType
{
    public CdkType(string fullName, CdkTypeKind kind, string? resourceType, ConstructType? construct, ImmutableArray<Projection> projections)
    {
        FullName = fullName;
        Kind = kind;
        ResourceType = resourceType;
        Construct = construct;
        Projections = projections;
    }

    /// <summary>The full C# name, nested types with a dot.</summary>
    public string FullName { get; }

    /// <summary>What the type is.</summary>
    public CdkTypeKind Kind { get; }

    /// <summary>The CloudFormation type that an L1 or its props, or the default child of an L2, makes.</summary>
    public string? ResourceType { get; }

    /// <summary>The table row of an L2 construct.</summary>
    public ConstructType? Construct { get; }

    /// <summary>How the members of the props reach the template; of an L2 construct, those of its props.</summary>
    public ImmutableArray<Projection> Projections { get; }

    /// <summary>Whether an object of this type stands in the construct tree.</summary>
    public bool IsConstruct => Kind is CdkTypeKind.L1Construct or CdkTypeKind.L2Construct or CdkTypeKind.OtherConstruct;
}
