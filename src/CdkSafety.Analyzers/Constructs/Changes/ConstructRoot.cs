using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>Where the construct that some code changes comes from, as far as that code tells.</summary>
internal readonly struct ConstructRoot
{
    public ConstructRoot(ConstructRootKind kind, ISymbol? symbol = null)
    {
        Kind = kind;
        Symbol = symbol;
    }

    /// <summary>How the code reaches the construct.</summary>
    public ConstructRootKind Kind { get; }

    /// <summary>The field, property, parameter or method that gives it, or the class that it is; null for the other kinds.</summary>
    public ISymbol? Symbol { get; }
}
