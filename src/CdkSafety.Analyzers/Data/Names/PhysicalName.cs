using System;
using System.Text.RegularExpressions;

namespace CdkSafety.Analyzers.Data.Names;

/// <summary>One row of <c>PhysicalNames.tsv</c>: a property whose value must differ between environments of one account.</summary>
internal sealed class PhysicalName(
    string resourceType,
    string path,
    int minLength,
    int maxLength,
    char separator,
    bool lowerCase,
    string? requiredPrefix,
    string? fixedEnding,
    string? pattern,
    bool isEnforced)
{
    // No pattern takes long, and a name may be anything that people write.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly Lazy<Regex?> _regex = new(() => pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, Patience));

    /// <summary>The resource type.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>The property path in the template.</summary>
    public string Path { get; } = path;

    /// <summary>The least length that the service takes.</summary>
    public int MinLength { get; } = minLength;

    /// <summary>The greatest length that the service takes.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>What joins a suffix to the name: <c>-</c>, or <c>_</c> where hyphens are refused.</summary>
    public char Separator { get; } = separator;

    /// <summary>Whether the service refuses capitals.</summary>
    public bool LowerCase { get; } = lowerCase;

    /// <summary>What the name must start with, for example <c>alias/</c>; null when nothing.</summary>
    public string? RequiredPrefix { get; } = requiredPrefix;

    /// <summary>An ending that must stay last where the name has it, for example <c>.fifo</c>; null when there is none.</summary>
    public string? FixedEnding { get; } = fixedEnding;

    /// <summary>A .NET regular expression of the whole name; null when the service takes nearly anything.</summary>
    public string? Pattern { get; } = pattern;

    /// <summary>Whether the service refuses a name that breaks the other columns; false where it changes the name, or that is not certain.</summary>
    public bool IsEnforced { get; } = isEnforced;

    /// <summary>Whether the service takes the characters of <paramref name="text"/>; true where nothing is known against them.</summary>
    public bool TakesForm(string text)
    {
        try
        {
            return _regex.Value?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
