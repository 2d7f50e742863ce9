using System;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Configuration;

/// <summary>Matches names with patterns in which <c>*</c> stands for any characters. Ordinal, like AWS itself.</summary>
internal static class NamePattern
{
    /// <summary>Whether one of <paramref name="patterns"/> matches the whole of <paramref name="name"/>.</summary>
    public static bool MatchesAny(ImmutableArray<string> patterns, string name)
    {
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string name)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == name;
        }

        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = name.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return name.Length - last.Length >= position && name.EndsWith(last, StringComparison.Ordinal);
    }
}
