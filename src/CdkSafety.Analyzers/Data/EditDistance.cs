using System;

namespace CdkSafety.Analyzers.Data;

/// <summary>The Levenshtein distance, for did-you-mean suggestions.</summary>
internal static class EditDistance
{
    /// <summary>How many insertions, deletions and substitutions turn one name into another, ignoring the case of ASCII letters.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another name.</param>
    /// <param name="limit">The largest distance of interest; the search stops beyond it.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger than the limit.</returns>
    public static int Bounded(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var substitution = previous[column - 1] + (ToLower(left[row - 1]) == ToLower(right[column - 1]) ? 0 : 1);
                var distance = Math.Min(substitution, Math.Min(previous[column], current[column - 1]) + 1);
                current[column] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            (previous, current) = (current, previous);
        }

        return Math.Min(previous[right.Length], limit + 1);
    }

    private static char ToLower(char character) => character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;
}
