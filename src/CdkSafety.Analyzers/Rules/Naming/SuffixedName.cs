using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Names;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>A physical name with an environment behind it.</summary>
internal static class SuffixedName
{
    /// <summary>The longest of the <paramref name="environments"/>, for which a name has to have room.</summary>
    public static string Longest(ImmutableArray<string> environments)
    {
        var longest = environments[0];
        foreach (var environment in environments)
        {
            longest = environment.Length > longest.Length ? environment : longest;
        }

        return longest;
    }

    /// <summary>The name as the fix of CDKS5001 makes the template have it.</summary>
    public static string Of(PhysicalName name, string text, string suffix) =>
        name.FixedEnding is { } ending && text.EndsWith(ending, StringComparison.Ordinal)
            ? text.Substring(0, text.Length - ending.Length) + name.Separator + suffix + ending
            : text + name.Separator + suffix;
}
