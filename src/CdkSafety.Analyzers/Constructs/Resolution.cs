using System.Collections.Immutable;
using System.Threading;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Where a resolution stands: the parameters that calls on the way have bound, and how deep it is. Immutable.
/// </summary>
internal sealed class Resolution
{
    /// <summary>Deeper chains of names and calls are left unknown: no table of props is that far from its construct.</summary>
    private const int MaxDepth = 24;

    private readonly Resolution? _outer;
    private readonly ISymbol? _symbol;

    private Resolution(Resolution? outer, ISymbol? symbol, ImmutableDictionary<IParameterSymbol, PropertyValue> arguments, int depth, CancellationToken cancellationToken)
    {
        _outer = outer;
        _symbol = symbol;
        Arguments = arguments;
        Depth = depth;
        CancellationToken = cancellationToken;
    }

    /// <summary>The values of the parameters of the calls on the way.</summary>
    public ImmutableDictionary<IParameterSymbol, PropertyValue> Arguments { get; }

    /// <summary>How many names and calls lie behind.</summary>
    public int Depth { get; }

    /// <summary>Stops the resolution.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>A resolution that starts where a construct takes a value.</summary>
    public static Resolution Start(CancellationToken cancellationToken) =>
        new(null, null, ImmutableDictionary<IParameterSymbol, PropertyValue>.Empty.WithComparers(SymbolEqualityComparer.Default), 0, cancellationToken);

    /// <summary>
    /// The resolution inside <paramref name="symbol"/>; <see langword="null"/> when it is there already, or too deep.
    /// </summary>
    public Resolution? Enter(ISymbol symbol, ImmutableDictionary<IParameterSymbol, PropertyValue>? arguments = null)
    {
        if (Depth >= MaxDepth)
        {
            return null;
        }

        for (var outer = this; outer is not null; outer = outer._outer)
        {
            if (SymbolEqualityComparer.Default.Equals(outer._symbol, symbol))
            {
                return null;
            }
        }

        return new Resolution(this, symbol, arguments ?? Arguments, Depth + 1, CancellationToken);
    }
}
