using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>Tells by a name whether it means production, or some environment: of a value of an environment, and of a condition.</summary>
internal static class ProductionWords
{
    private static readonly ImmutableHashSet<string> OtherEnvironments = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "dev", "development", "test", "testing", "qa", "uat", "staging", "stg", "preprod", "nonprod", "sandbox", "demo", "preview", "local", "ephemeral", "temporary", "transient");

    /// <summary>Whether a value names production: <c>prod</c>, <c>Live</c>.</summary>
    public static bool Is(string word) =>
        word.Equals("prod", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("production", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("prd", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("live", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a Boolean's name word by word: <c>isProd</c> asks for production, <c>isNonProd</c> for the contrary.</summary>
    /// <returns>True when the name asks for production, false when it asks for the contrary, null when it says neither.</returns>
    public static bool? Ask(string name)
    {
        var asks = false;
        var negated = false;
        foreach (var word in WordsOf(name))
        {
            if (Is(word))
            {
                asks = true;
            }
            else if (word.Equals("non", StringComparison.OrdinalIgnoreCase) || word.Equals("not", StringComparison.OrdinalIgnoreCase) ||
                     word.Equals("pre", StringComparison.OrdinalIgnoreCase) || word.Equals("nonprod", StringComparison.OrdinalIgnoreCase))
            {
                negated = true;
            }
            else if (!word.Equals("is", StringComparison.OrdinalIgnoreCase) && !word.Equals("in", StringComparison.OrdinalIgnoreCase) && word.Length > 0 &&
                     !word.Equals("environment", StringComparison.OrdinalIgnoreCase) && !word.Equals("env", StringComparison.OrdinalIgnoreCase) &&
                     !word.Equals("stage", StringComparison.OrdinalIgnoreCase) && !word.Equals("for", StringComparison.OrdinalIgnoreCase))
            {
                // Some other word: `prodReplicas > 0` or `liveTraffic` do not ask for production.
                return null;
            }
        }

        return !asks || name.IndexOf("pre", StringComparison.OrdinalIgnoreCase) >= 0 ? null : !negated;
    }

    /// <summary>
    /// Whether a Boolean is named for an environment: <c>isProdLike</c>, <c>settings.IsDev</c>, <c>ephemeral</c>. Each environment gives it
    /// another value.
    /// </summary>
    public static bool IsFlagOfEnvironment(string name)
    {
        foreach (var word in WordsOf(name))
        {
            if (Is(word) || OtherEnvironments.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a name that is written in camel case or with underscores; some may be empty.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '_' && (i == start || !char.IsUpper(name[i])))
            {
                continue;
            }

            yield return name.Substring(start, i - start);
            start = i < name.Length && name[i] == '_' ? i + 1 : i;
        }
    }
}
