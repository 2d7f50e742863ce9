using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Assertions;

/// <summary>
/// The resource that an assertion of a test demands: what the assertion says of it counts, all else is not known. What a matcher
/// leaves open, or forbids, is not known either.
/// </summary>
internal sealed class ExpectedResource : Resource
{
    /// <summary>The member of an expectation that holds the resource's properties.</summary>
    public const string Properties = "Properties";

    private const string Matcher = "Amazon.CDK.Assertions.Matcher";
    private const string Pattern = "pattern";

    private readonly PropertyValue _expectation;

    /// <param name="type">The CloudFormation type.</param>
    /// <param name="expectation">The resource as a template has it: its attributes, and its properties under <see cref="Properties"/>.</param>
    /// <param name="demand">The argument of the assertion that says so.</param>
    /// <param name="scope">What the test says of environments.</param>
    public ExpectedResource(string type, PropertyValue expectation, SyntaxNode demand, TestScope scope)
    {
        Type = type;
        _expectation = expectation;
        Demand = demand;
        Test = scope;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <inheritdoc/>
    public override string? Id => null;

    /// <inheritdoc/>
    public override Location Location => Demand.GetLocation();

    /// <inheritdoc/>
    public override bool IsPartial => true;

    /// <inheritdoc/>
    public override ResourceScope Scope => Test;

    /// <summary>The argument of the assertion.</summary>
    public SyntaxNode Demand { get; }

    /// <summary>The test that the assertion stands in.</summary>
    public TestScope Test { get; }

    /// <inheritdoc/>
    public override PropertyValue this[PropertyPath path]
    {
        get
        {
            var value = _expectation;
            foreach (var segment in SegmentsOf(path))
            {
                value = Demanded(value);
                value = value.Kind == ValueKind.Object && value.Member(segment) is { } member ? member : PropertyValue.Unknown();
            }

            value = Demanded(value);
            return value.Kind == ValueKind.Absent ? PropertyValue.Unknown() : value;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> Find(PropertyPath path)
    {
        var values = new List<PropertyValue> { Demanded(_expectation) };
        foreach (var segment in SegmentsOf(path))
        {
            var next = new List<PropertyValue>();
            foreach (var value in values)
            {
                if (segment == PropertyPath.AnyElement && value.Kind == ValueKind.List)
                {
                    foreach (var item in value.Items)
                    {
                        next.Add(Demanded(item));
                    }
                }
                else if (value.Kind == ValueKind.Object && value.Member(segment) is { } member)
                {
                    next.Add(Demanded(member));
                }
            }

            values = next;
        }

        return values.FindAll(static value => value.Kind is not (ValueKind.Absent or ValueKind.Unknown));
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> FindObjects(PropertyPath path) => Find(path);

    private static ImmutableArray<string> SegmentsOf(PropertyPath path) =>
        path.IsAttribute ? path.Segments.SetItem(0, path.Segments[0].Substring(1)) : path.Segments.Insert(0, Properties);

    /// <summary>What <paramref name="value"/> demands: of a matcher its pattern, when the resource must have that.</summary>
    private static PropertyValue Demanded(PropertyValue value)
    {
        for (var depth = 0; value is { Kind: ValueKind.Object, TypeName: Matcher }; depth++)
        {
            value = depth < 8 && value.Name is "ObjectLike" or "ObjectEquals" or "Exact" or "ArrayWith" or "ArrayEquals" or "SerializedJson" && value.Member(Pattern) is { } pattern
                ? pattern
                : PropertyValue.Unknown();
        }

        return value;
    }
}
