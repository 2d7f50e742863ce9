using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>
/// Where a value stands in a resource, in CloudFormation's words: <c>ProvisionedThroughput.ReadCapacityUnits</c>. A <c>*</c>
/// stands for every element of a list. <c>@DeletionPolicy</c> and <c>@UpdateReplacePolicy</c> are the resource's attributes.
/// </summary>
internal readonly struct PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The segment that stands for every element of a list.</summary>
    public const string AnyElement = "*";

    /// <summary>The attribute that says what happens when the resource leaves the stack.</summary>
    public static readonly PropertyPath DeletionPolicy = new("@DeletionPolicy");

    /// <summary>The attribute that says what happens to the old resource when an update replaces it.</summary>
    public static readonly PropertyPath UpdateReplacePolicy = new("@UpdateReplacePolicy");

    private static readonly ConcurrentDictionary<string, PropertyPath> Known = new(StringComparer.Ordinal);

    private readonly ImmutableArray<string> _segments;

    /// <summary>Reads <paramref name="path"/>, segments divided by dots. An empty text is the resource itself.</summary>
    public PropertyPath(string path)
        : this(path.Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(path.Split('.')))
    {
    }

    /// <summary>A path of these segments; none of them is split again.</summary>
    public PropertyPath(ImmutableArray<string> segments) => _segments = segments;

    /// <summary>The path of a text that stands in a table or in the code of a rule: read once, and kept. Texts of the program that is analyzed do not come here.</summary>
    public static PropertyPath Of(string path) => Known.GetOrAdd(path, static key => new PropertyPath(key));

    /// <summary>The segments, outermost first.</summary>
    public ImmutableArray<string> Segments => _segments.IsDefault ? ImmutableArray<string>.Empty : _segments;

    /// <summary>Whether this path names a resource attribute instead of a property.</summary>
    public bool IsAttribute => Segments.Length > 0 && Segments[0].Length > 0 && Segments[0][0] == '@';

    /// <summary>Whether <paramref name="segment"/> of this path equals <paramref name="other"/>; property names match ignoring case.</summary>
    public static bool SegmentEquals(string segment, string other) =>
        string.Equals(segment, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether this path equals <paramref name="longer"/> or leads to it. An element number matches <see cref="AnyElement"/>.
    /// </summary>
    public bool IsPrefixOf(PropertyPath longer)
    {
        if (Segments.Length > longer.Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            var other = longer.Segments[i];
            if (!SegmentEquals(Segments[i], other) && Segments[i] != AnyElement && other != AnyElement)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last segments, without the first <paramref name="count"/>.</summary>
    public PropertyPath Skip(int count) => new(Segments.RemoveRange(0, count));

    /// <summary>Whether both have the same segments, letter by letter; <see cref="AnyElement"/> equals itself alone.</summary>
    public bool IsSame(PropertyPath other)
    {
        if (Segments == other.Segments)
        {
            return true;
        }

        if (Segments.Length != other.Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            if (!string.Equals(Segments[i], other.Segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath other) => Segments.Length == other.Segments.Length && IsPrefixOf(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PropertyPath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Segments.Length;

    /// <inheritdoc/>
    public override string ToString() => string.Join(".", Segments);
}
