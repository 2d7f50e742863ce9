using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Where a resolution stands: the parameters that calls on the way have bound, and how deep it is.
/// </summary>
/// <remarks>
/// It carries no cancellation: values are shared by all rules and outlive the request that asked first. The step limit bounds it.
/// </remarks>
internal sealed class Resolution
{
    /// <summary>Deeper chains of names and calls are left unknown: no table of props is that far from its construct.</summary>
    private const int MaxDepth = 24;

    /// <summary>More operations than this for one value are left unknown, so that no code can make the compiler wait.</summary>
    private const int MaxSteps = 5_000;

    private readonly Resolution? _outer;
    private readonly StrongBox<int> _steps;
    private readonly ISymbol? _symbol;

    private Resolution(Resolution? outer, ISymbol? symbol, ImmutableDictionary<IParameterSymbol, PropertyValue> arguments, int depth, StrongBox<int> steps)
    {
        _steps = steps;
        _outer = outer;
        _symbol = symbol;
        Arguments = arguments;
        Depth = depth;
    }

    /// <summary>The values of the parameters of the calls on the way.</summary>
    public ImmutableDictionary<IParameterSymbol, PropertyValue> Arguments { get; }

    /// <summary>How many names and calls lie behind.</summary>
    public int Depth { get; }

    /// <summary>A resolution that starts where a construct takes a value.</summary>
    public static Resolution Start() =>
        new(null, null, ImmutableDictionary<IParameterSymbol, PropertyValue>.Empty.WithComparers(SymbolEqualityComparer.Default), 0, new StrongBox<int>());

    /// <summary>Counts one more operation; <see langword="false"/> when there were too many.</summary>
    public bool Step() => ++_steps.Value <= MaxSteps;

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

        return new Resolution(this, symbol, arguments ?? Arguments, Depth + 1, _steps);
    }
}
