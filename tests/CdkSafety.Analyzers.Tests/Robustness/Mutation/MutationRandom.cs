using System.Collections.Generic;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Numbers that look random and are the same on every machine and runtime: SplitMix64, started by a seed and the number of a
/// mutant, so that one mutant can be made without those before it.
/// </summary>
internal sealed class MutationRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public MutationRandom(int seed, int number) => _state = unchecked((((ulong)(uint)seed << 32) | (uint)number) * Step);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; <paramref name="bound"/> is at least 1.</summary>
    public int Below(int bound)
    {
        unchecked
        {
            _state += Step;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            return (int)((mixed >> 16) % (uint)bound);
        }
    }

    /// <summary>One of <paramref name="items"/>, which are not empty.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
