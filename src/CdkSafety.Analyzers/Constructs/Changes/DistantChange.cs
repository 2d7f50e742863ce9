using System.Collections.Generic;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>A change of a construct by code that need not be where the construct is made.</summary>
internal sealed class DistantChange
{
    public DistantChange(IOperation operation, PropertyPath path, ITypeSymbol type, IReadOnlyList<ConstructRoot> roots, bool isOfMissing = false)
    {
       
        IsOfMissing = isOfMissing;
        Operation = operation;
        Path = path;
        Type = type;
        Roots = roots;
    }

    /// <summary>The change itself.</summary>
    public IOperation Operation { get; }

    /// <summary>What it changes, as a CloudFormation path; an empty one may be any.</summary>
    public PropertyPath Path { get; }

    /// <summary>The C# type that the code sees the construct as.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>Where the construct may come from.</summary>
    public IReadOnlyList<ConstructRoot> Roots { get; }

    /// <summary>Whether the change leaves alone what has a value.</summary>
    public bool IsOfMissing { get; }
}
