using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>A place that gives a variable a value.</summary>
internal readonly struct VariableWrite
{
    /// <param name="operation">The write itself: its place decides what it reaches.</param>
    /// <param name="value">What is written; <see langword="null"/> when that cannot be told.</param>
    /// <param name="isEach">Whether the variable gets each element of the value, one after the other.</param>
    public VariableWrite(IOperation operation, IOperation? value, bool isEach)
    {
        IsEach = isEach;
        Operation = operation;
        Value = value;
    }

    /// <summary>The write itself.</summary>
    public IOperation Operation { get; }

    /// <summary>What is written; <see langword="null"/> when that cannot be told.</summary>
    public IOperation? Value { get; }

    /// <summary>Whether the variable gets each element of the value, one after the other: a loop's variable.</summary>
    public bool IsEach { get; }

    /// <summary>Where the write stands in its file.</summary>
    public int Position => Operation.Syntax.SpanStart;
}
