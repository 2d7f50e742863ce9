using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// A member in which a construct is made or held, and may be changed: first the one that calls the CDK's constructor, then, for
/// the project's own subclasses, those that make the subclass.
/// </summary>
internal sealed class ConstructStage
{
    private Escape? _escape;

    public ConstructStage(MemberModel member, IOperation creation, object? holder, Resolution resolution)
    {
        Member = member;
        Creation = creation;
        Holder = holder;
        Resolution = resolution;
    }

    /// <summary>The member.</summary>
    public MemberModel Member { get; }

    /// <summary>Where the construct comes into being in this member.</summary>
    public IOperation Creation { get; }

    /// <summary>The variable that holds it, or <see cref="MemberModel.This"/>.</summary>
    public object? Holder { get; }

    /// <summary>The parameters that are bound in this member.</summary>
    public Resolution Resolution { get; }

    /// <summary>Which other code may get hold of it; read once, when a rule asks first.</summary>
    public Escape Escape => _escape ??= Escape.Of(Member.Cdk, this);
}
