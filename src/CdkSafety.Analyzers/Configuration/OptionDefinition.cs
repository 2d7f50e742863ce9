using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Configuration;

/// <summary>What every option has: a key, a description of its values, and a default in words.</summary>
internal abstract class OptionDefinition
{
    protected OptionDefinition(string key, string expected, string defaultText, string description)
    {
        Key = key;
        Expected = expected;
        DefaultText = defaultText;
        Description = description;
    }

    /// <summary>The key in <c>.editorconfig</c>.</summary>
    public string Key { get; }

    /// <summary>What a value must be, as the object of "which is not …".</summary>
    public string Expected { get; }

    /// <summary>The default as one would write it.</summary>
    public string DefaultText { get; }

    /// <summary>What the option does, for the documentation.</summary>
    public string Description { get; }

    /// <summary>Whether <paramref name="text"/> is a value of this option.</summary>
    public abstract bool IsValid(string text);
}

/// <summary>An option: where its value stands, how it is read, and what holds without it.</summary>
internal sealed class OptionDefinition<T> : OptionDefinition
{
    private readonly Func<string, (bool Success, T Value)> _parse;

    public OptionDefinition(string key, string expected, string defaultText, string description, Func<string, (bool Success, T Value)> parse)
        : base(key, expected, defaultText, description)
    {
        _parse = parse;
        Default = parse(defaultText).Value;
    }

    /// <summary>The value when none is set, or one that cannot be read.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override bool IsValid(string text) => _parse(text).Success;

    /// <summary>The value for the file <paramref name="tree"/>; the default when none is set, or one that cannot be read.</summary>
    public T Get(AnalyzerOptions options, SyntaxTree tree) => Get(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>The value for the additional file <paramref name="file"/>, by its sections and the global ones.</summary>
    public T Get(AnalyzerOptions options, AdditionalText file)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return Get(provider.GetOptions(file).TryGetValue(Key, out _) ? provider.GetOptions(file) : provider.GlobalOptions);
    }

    private T Get(AnalyzerConfigOptions options) => options.TryGetValue(Key, out var text) && _parse(text) is { Success: true } parsed ? parsed.Value : Default;
}
