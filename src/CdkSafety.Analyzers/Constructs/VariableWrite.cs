using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>A place that gives a variable a value.</summary>
internal readonly struct VariableWrite
{
    /// <param name="operation">The write itself: its place decides what it reaches.</param>
    /// <param name="value">What is written; <see langword="null"/> when that cannot be told.</param>
    /// <param name="isEach">Whether the variable gets each element of the value, one after the other.</param>
    /// <param name="element">Which element of the value the variable gets, from 0; -1 for the whole.</param>
    public VariableWrite(IOperation operation, IOperation? value, bool isEach = false, int element = -1)
    {
        Element = element;
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

    /// <summary>Which element of the value the variable gets, from 0; -1 for the whole. Of a deconstruction.</summary>
    public int Element { get; }

    /// <summary>Where the write stands in its file.</summary>
    public int Position => Operation.Syntax.SpanStart;
}
