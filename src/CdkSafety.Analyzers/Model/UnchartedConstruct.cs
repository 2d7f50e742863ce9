using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>A construct that a dashboard leaves out.</summary>
internal sealed class UnchartedConstruct(string word, string? id, string? variable, ImmutableArray<string> left, ImmutableArray<string> right)
{
    /// <summary>What to call it: <c>table</c>.</summary>
    public string Word { get; } = word;

    /// <summary>The construct's id, when it is a constant; the logical id of a template.</summary>
    public string? Id { get; } = id;

    /// <summary>The variable or field that holds it; <see langword="null"/> when nothing does.</summary>
    public string? Variable { get; } = variable;

    /// <summary>Its methods that make the metrics of a widget's left axis.</summary>
    public ImmutableArray<string> Left { get; } = left;

    /// <summary>Those of the right axis.</summary>
    public ImmutableArray<string> Right { get; } = right;
}
