using System;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>A change of an object after its creation: <c>props.RemovalPolicy = …</c>, <c>table.ApplyRemovalPolicy(…)</c>.</summary>
internal readonly struct MemberWrite
{
    /// <param name="operation">The change itself: its place decides what it reaches.</param>
    /// <param name="path">The C# members for an object, the CloudFormation path for a construct's resource.</param>
    /// <param name="value">Works the new value out.</param>
    /// <param name="onDefaultChild">Whether the change is made to the L1 construct inside an L2.</param>
    /// <param name="order">When it takes effect.</param>
    public MemberWrite(IOperation operation, PropertyPath path, Func<Resolution, PropertyValue> value, bool onDefaultChild, ChangeOrder order = ChangeOrder.AtOnce)
    {
        Order = order;
        Operation = operation;
        Path = path;
        Value = value;
        OnDefaultChild = onDefaultChild;
    }

    /// <summary>The change itself.</summary>
    public IOperation Operation { get; }

    /// <summary>What is changed.</summary>
    public PropertyPath Path { get; }

    /// <summary>The new value, given the parameters that are bound.</summary>
    public Func<Resolution, PropertyValue> Value { get; }

    /// <summary>Whether the change is made to the L1 construct inside an L2.</summary>
    public bool OnDefaultChild { get; }

    /// <summary>When it takes effect.</summary>
    public ChangeOrder Order { get; }

    /// <summary>Where the change stands in its file.</summary>
    public int Position => Operation.Syntax.SpanStart;
}
