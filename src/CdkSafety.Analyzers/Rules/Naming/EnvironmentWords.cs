using System;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>Parts of a name that say for which environment it is: such a name is chosen per environment already.</summary>
internal static class EnvironmentWords
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "dev", "development", "test", "testing", "qa", "uat", "staging", "stage", "stg", "preprod", "prod", "production", "prd", "live", "sandbox", "demo");

    private static readonly char[] Separators = { '-', '_', '.', '/', ':' };

    /// <summary>Whether one part of <paramref name="name"/> is such a word, ignoring case.</summary>
    public static bool AreIn(string name)
    {
        foreach (var word in name.Split(Separators))
        {
            if (Words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
