using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>One row of <c>ConstructProjections.tsv</c>: one member of a props class and where its value ends up.</summary>
internal sealed class Projection(
    string props,
    string member,
    string resourceType,
    string path,
    ProjectionTransform transform,
    string? absent,
    ImmutableArray<KeyValuePair<string, string>> constants)
{
    /// <summary>The path that stands for both <c>DeletionPolicy</c> and <c>UpdateReplacePolicy</c>.</summary>
    public const string RemovalPolicyPath = "@RemovalPolicy";

    private const char Unless = '/';

    /// <summary>The default that other members decide.</summary>
    public const string Depends = "?";

    /// <summary>The full C# name of the props class; a nested class has a dot.</summary>
    public string Props { get; } = props;

    /// <summary>
    /// The path through the C# objects: <c>ReadCapacity</c>, <c>Billing.props.ReadCapacity.iops</c>,
    /// <c>GlobalSecondaryIndexes[].MaxReadRequestUnits</c>. A factory call is an object whose members are its parameters.
    /// </summary>
    public string Member { get; } = member;

    /// <summary>The type of the resource that gets the value: the construct's own, or one that it makes beside it.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>The path in the template, list elements as <c>*</c>; <see cref="RemovalPolicyPath"/> for the two attributes.</summary>
    public string Path { get; } = path;

    /// <summary>What happens to the value on the way.</summary>
    public ProjectionTransform Transform { get; } = transform;

    /// <summary>What the template says when the member is not set; null when it says nothing, <see cref="Depends"/> when that depends.</summary>
    public string? Absent { get; } = absent is null ? null : absent.Split(Unless)[0];

    /// <summary>The path of the property that leaves <see cref="Absent"/> out when it has a value itself; null when nothing does.</summary>
    public string? AbsentUnless { get; } = absent is null || absent.IndexOf(Unless) < 0 ? null : absent.Split(Unless)[1];

    /// <summary>Properties of the resource that hold whenever the props class is used, by path.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Constants { get; } = constants;

    /// <summary>The same row with more constants.</summary>
    public Projection With(ImmutableArray<KeyValuePair<string, string>> more) =>
        new(Props, Member, ResourceType, Path, Transform, AbsentUnless is null ? Absent : Absent + Unless + AbsentUnless, Constants.AddRange(more));
}
