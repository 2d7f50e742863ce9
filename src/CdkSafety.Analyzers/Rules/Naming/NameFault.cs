using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data.Names;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>What a service has against a physical name, as the end of "The name …", by the row of its property.</summary>
internal static class NameFault
{
    // A name of letters that every service takes, to try single characters in.
    private const string Letters = "abc";

    /// <summary>The fault of a name that is wholly known; null when it has none.</summary>
    public static string? Of(PhysicalName name, string text)
    {
        if (text.Length < name.MinLength || text.Length > name.MaxLength)
        {
            return LengthFault(name, text.Length);
        }

        return OfParts(name, new[] { text }) ?? (name.TakesForm(WithPrefix(name, text)) ? null : "does not have the form that the service takes");
    }

    /// <summary>The fault of a name of which only these parts are known; null when none is certain.</summary>
    public static string? OfParts(PhysicalName name, IReadOnlyList<string> parts)
    {
        var known = string.Concat(parts);
        if (known.Length > name.MaxLength)
        {
            return LengthFault(name, known.Length);
        }

        if (name.LowerCase && known.Any(char.IsUpper))
        {
            return "has capitals, which the service refuses";
        }

        var last = name.FixedEnding is { } ending && known.EndsWith(ending, StringComparison.Ordinal) ? known.Substring(0, known.Length - ending.Length) : known;

        foreach (var letter in name.RequiredPrefix is { } prefix && last.StartsWith(prefix, StringComparison.Ordinal) ? last.Substring(prefix.Length) : last)
        {
            if (IsRefused(name, letter))
            {
                return "holds '" + letter + "', which the service refuses";
            }
        }

        return null;
    }

    /// <summary>The same name in the spelling that the service takes; null when there is none, or more than one.</summary>
    public static string? Corrected(PhysicalName name, string text)
    {
        var spelled = name.LowerCase ? text.ToLowerInvariant() : text;
        foreach (var joint in "_- ")
        {
            spelled = IsRefused(name, joint) ? spelled.Replace(joint, name.Separator) : spelled;
        }

        return spelled != text && Of(name, spelled) is null ? spelled : null;
    }

    /// <summary>Whether a name that is fine without the character is refused with it in its middle.</summary>
    private static bool IsRefused(PhysicalName name, char letter) =>
        name.TakesForm(name.RequiredPrefix + Letters + Letters) && !name.TakesForm(name.RequiredPrefix + Letters + letter + Letters);

    // The CDK itself writes the prefix on the L2 level.
    private static string WithPrefix(PhysicalName name, string text) =>
        name.RequiredPrefix is { } prefix && !text.StartsWith(prefix, StringComparison.Ordinal) ? prefix + text : text;

    private static string LengthFault(PhysicalName name, int length) =>
        $"has {length} characters, where the service takes {name.MinLength} to {name.MaxLength}";
}
