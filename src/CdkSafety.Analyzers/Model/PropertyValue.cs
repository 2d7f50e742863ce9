using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>
/// What is known of one value of a resource, where it stands, and by which declarations it came there. Immutable.
/// </summary>
internal sealed class PropertyValue
{
    private SyntaxNode? _node;
    private ITextPlace? _place;

    private PropertyValue(ValueKind kind, SyntaxNode? node)
    {
        Kind = kind;
        _node = node;
    }

    /// <summary>What is known.</summary>
    public ValueKind Kind { get; }

    /// <summary>The string, number or Boolean of a constant; for an enum member, its number.</summary>
    public object? Constant { get; private set; }

    /// <summary>The name of a constant that is an enum member: <c>DESTROY</c>.</summary>
    public string? EnumMember { get; private set; }

    /// <summary>The full C# name of the object's or the enum's type, or of the type a factory call returns.</summary>
    public string? TypeName { get; private set; }

    /// <summary>The name of the symbol that an unknown value, a token or a factory reads.</summary>
    public string? Name { get; private set; }

    /// <summary>The members of an object, in the order they were written.</summary>
    public ImmutableArray<ObjectMember> Members { get; private set; } = ImmutableArray<ObjectMember>.Empty;

    /// <summary>The elements of a list, or the values of all branches of a conditional.</summary>
    public ImmutableArray<PropertyValue> Items { get; private set; } = ImmutableArray<PropertyValue>.Empty;

    /// <summary>The parts of a pattern.</summary>
    public ImmutableArray<PatternPart> Parts { get; private set; } = ImmutableArray<PatternPart>.Empty;

    /// <summary>Which of <see cref="Items"/> production takes, when the condition says so; otherwise -1.</summary>
    public int ProductionBranch { get; private set; } = -1;

    /// <summary>Whether every one of <see cref="Items"/> happens, one after the other, and not just one of them: a loop's variable.</summary>
    public bool IsEach { get; private set; }

    /// <summary>Whether an object or a list may have members beyond the known ones, so that "not set" cannot be said.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether nobody wrote this value: it is what the CDK renders when the member is left out.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Whether an argument of the project's own code is this value: it is reported at that argument, however it goes on.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Where the value came from when it came through names: the innermost declaration last.</summary>
    public ImmutableArray<Location> Origins { get; private set; } = ImmutableArray<Location>.Empty;

    /// <summary>Where the construct takes the value; <see cref="Microsoft.CodeAnalysis.Location.None"/> when it stands nowhere.</summary>
    public Location Location => _place?.GetLocation() ?? _node?.GetLocation() ?? Location.None;

    /// <summary>The text of a string constant; otherwise <see langword="null"/>.</summary>
    public string? Text => Kind == ValueKind.Constant ? Constant as string : null;

    /// <summary>A text as a message gives it, its holes in braces: <c>orders-{stage}</c>; <see langword="null"/> for what is no text.</summary>
    public string? Spelled => Kind == ValueKind.Pattern ? string.Concat(Parts.Select(static part => part.Literal ?? "{" + part.HoleName + "}")) : Text;

    /// <summary>What a text is known to end in: all of a constant, what follows the last hole of a pattern; otherwise <see langword="null"/>.</summary>
    public string? Ending
    {
        get
        {
            var ending = Text;
            for (var i = Parts.Length - 1; i >= 0 && Parts[i].Literal is { } literal; i--)
            {
                ending = literal + ending;
            }

            return ending;
        }
    }

    /// <summary>What makes a part of a text another one each time the app runs: <c>Guid.NewGuid()</c>; <see langword="null"/> when nothing is known to.</summary>
    public string? VolatileSource
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.VolatileSource is { } source)
                {
                    return source;
                }
            }

            return null;
        }
    }

    /// <summary>Whether every part is another one each time the app runs, so that any piece of the text is too.</summary>
    public bool IsVolatile
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.VolatileSource is null)
                {
                    return false;
                }
            }

            return !Parts.IsEmpty;
        }
    }

    /// <summary>
    /// The number of a numeric constant, or of a text that is a plain number (templates may quote them); otherwise
    /// <see langword="null"/>. Enum members are not numbers.
    /// </summary>
    public double? Number =>
        Kind != ValueKind.Constant || EnumMember is not null ? null : Constant switch
        {
            int number => number,
            long number => number,
            double number => number,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            IConvertible other and not string and not bool and not char => other.ToDouble(CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>A value that is not set.</summary>
    public static PropertyValue Absent(SyntaxNode? node = null) => new(ValueKind.Absent, node);

    /// <summary>A value that somebody wrote as the enum member <paramref name="enumMember"/>, and that the template leaves out: it is the default there.</summary>
    public static PropertyValue LeftOut(string enumMember) => new(ValueKind.Absent, null) { EnumMember = enumMember };

    /// <summary>A value of which nothing is known but, perhaps, the name of the symbol it reads.</summary>
    public static PropertyValue Unknown(SyntaxNode? node = null, string? name = null) => new(ValueKind.Unknown, node) { Name = name };

    /// <summary>A value that nobody wrote and of which nothing is known: what an L2 construct renders where no table says it.</summary>
    public static PropertyValue NotWritten(SyntaxNode? node) => new(ValueKind.Unknown, node) { IsDefault = true };

    /// <summary>A value that CloudFormation or the CDK fills in, read from <paramref name="name"/>.</summary>
    public static PropertyValue Token(SyntaxNode? node, string? name) => new(ValueKind.Token, node) { Name = name };

    /// <summary>A known value.</summary>
    public static PropertyValue Known(object constant, SyntaxNode? node, string? typeName = null, string? enumMember = null) =>
        new(ValueKind.Constant, node) { Constant = constant, TypeName = typeName, EnumMember = enumMember };

    /// <summary>A value that the CDK or CloudFormation renders when nothing is written, reported at <paramref name="node"/>.</summary>
    public static PropertyValue Default(object constant, SyntaxNode? node) =>
        new(ValueKind.Constant, node) { Constant = constant, IsDefault = true };

    /// <summary>An object of these members.</summary>
    public static PropertyValue Object(ImmutableArray<ObjectMember> members, SyntaxNode? node, string? typeName = null, string? name = null, bool isOpen = false) =>
        new(ValueKind.Object, node) { Members = members, TypeName = typeName, Name = name, IsOpen = isOpen };

    /// <summary>A list of these elements; <paramref name="isOpen"/> when there may be others.</summary>
    public static PropertyValue List(ImmutableArray<PropertyValue> items, SyntaxNode? node, bool isOpen = false) =>
        new(ValueKind.List, node) { Items = items, IsOpen = isOpen };

    /// <summary>
    /// One of <paramref name="branches"/>; the one with number <paramref name="productionBranch"/> in production, -1 when that
    /// is not known. One branch alone is itself.
    /// </summary>
    public static PropertyValue Conditional(ImmutableArray<PropertyValue> branches, SyntaxNode? node, int productionBranch = -1) =>
        branches.Length == 1
            ? branches[0]
            : new(ValueKind.Conditional, node) { Items = branches, ProductionBranch = productionBranch };

    /// <summary>All of <paramref name="items"/>, one after the other: what a loop or a chain over a known list gives its variable.</summary>
    public static PropertyValue Each(ImmutableArray<PropertyValue> items, SyntaxNode? node) =>
        items.IsEmpty ? Unknown(node) : new(ValueKind.Conditional, node) { Items = items, IsEach = true };

    /// <summary>This value, or of a loop's variable all that it takes.</summary>
    public ImmutableArray<PropertyValue> Occurrences => IsEach ? Items : ImmutableArray.Create(this);

    /// <summary>A value, of whatever type, that <paramref name="source"/> gives and that is another one each time the app runs.</summary>
    public static PropertyValue Volatile(string source, SyntaxNode? node) => Pattern(ImmutableArray.Create(PatternPart.Volatile(source)), node);

    /// <summary>A text of these parts: a string constant when no part is a hole.</summary>
    public static PropertyValue Pattern(ImmutableArray<PatternPart> parts, SyntaxNode? node)
    {
        var text = string.Empty;
        foreach (var part in parts)
        {
            if (part.IsHole)
            {
                return new(ValueKind.Pattern, node) { Parts = parts };
            }

            text += part.Literal;
        }

        return Known(text, node);
    }

    /// <summary>Whether this is the string constant <paramref name="text"/>, compared ordinally.</summary>
    public bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>
    /// Whether this may turn out to be <paramref name="text"/>: false for a value that is not set, for another constant, an object or a
    /// list, and for a text whose known parts are not in it.
    /// </summary>
    public bool MayBe(string text)
    {
        switch (Kind)
        {
            case ValueKind.Absent or ValueKind.Object or ValueKind.List:
                return false;
            case ValueKind.Constant:
                return Is(text);
            case ValueKind.Conditional:
                return AnyItem(item => item.MayBe(text));
            case ValueKind.Pattern:
                var position = 0;
                var isAfterHole = false;
                foreach (var part in Parts)
                {
                    if (part.Literal is not { } literal)
                    {
                        isAfterHole = true;
                        continue;
                    }

                    var found = isAfterHole ? text.IndexOf(literal, position, StringComparison.Ordinal) : string.CompareOrdinal(text, position, literal, 0, literal.Length) == 0 ? position : -1;
                    if (found < 0)
                    {
                        return false;
                    }

                    position = found + literal.Length;
                    isAfterHole = false;
                }

                return MayEndIn(text);
            default:
                return true;
        }
    }

    /// <summary>Whether this may turn out to end in <paramref name="text"/>; see <see cref="MayBe"/>.</summary>
    public bool MayEndIn(string text) => Kind switch
    {
        ValueKind.Absent or ValueKind.Object or ValueKind.List => false,
        ValueKind.Constant => Text?.EndsWith(text, StringComparison.Ordinal) == true,
        ValueKind.Conditional => AnyItem(item => item.MayEndIn(text)),
        ValueKind.Pattern when Ending is { } ending => ending.EndsWith(text, StringComparison.Ordinal) || text.EndsWith(ending, StringComparison.Ordinal),
        _ => true,
    };

    private bool AnyItem(Func<PropertyValue, bool> condition)
    {
        foreach (var item in Items)
        {
            if (condition(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same value as seen by a construct that takes it through a name written at <paramref name="node"/>.</summary>
    public PropertyValue SeenAt(SyntaxNode node)
    {
        if (node == _node && _place is null)
        {
            return this;
        }

        if (IsDecided)
        {
            return From(node.GetLocation());
        }

        var seen = (PropertyValue)MemberwiseClone();
        seen._node = node;
        seen._place = null;
        seen.Origins = _node is null && _place is null ? Origins : Origins.Insert(0, Location);
        if (Kind == ValueKind.Conditional && !IsEach)
        {
            // Production's branch may be reported alone: it too came through the name.
            var branches = ImmutableArray.CreateBuilder<PropertyValue>(Items.Length);
            foreach (var item in Items)
            {
                branches.Add(item.SeenAt(node));
            }

            seen.Items = branches.ToImmutable();
        }

        return seen;
    }

    /// <summary>The same value as it stands at <paramref name="place"/>: in a template, in a part of a literal.</summary>
    public PropertyValue At(ITextPlace place)
    {
        var value = (PropertyValue)MemberwiseClone();
        value._place = place;
        return value;
    }

    /// <summary>The same value, said to come from the declaration at <paramref name="origin"/>.</summary>
    public PropertyValue From(Location origin)
    {
        var value = (PropertyValue)MemberwiseClone();
        value.Origins = Origins.Add(origin);
        return value;
    }

    /// <summary>The same value as an argument that decides; see <see cref="IsDecided"/>.</summary>
    public PropertyValue Decided()
    {
        var value = (PropertyValue)MemberwiseClone();
        value.IsDecided = true;
        return value;
    }

    /// <summary>The same value as a default argument that the call named at <paramref name="node"/> leaves as it is.</summary>
    public PropertyValue DecidedAt(SyntaxNode node)
    {
        var value = Decided();
        value._node = node;
        return value;
    }

    /// <summary>
    /// The member of this name as <paramref name="use"/> reads it; <see langword="null"/> when there is none. Of an argument that
    /// decides, the member decides too, where it stands in the call.
    /// </summary>
    public PropertyValue? Read(string name, SyntaxNode use)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (!IsDecided || _node is null)
        {
            return member.SeenAt(use);
        }

        var isInCall = member._node is { } place && place.SyntaxTree == _node.SyntaxTree && _node.Span.Contains(place.Span);
        return (isInCall ? member : member.SeenAt(_node)).Decided().From(use.GetLocation());
    }

    /// <summary>The same object with <paramref name="member"/> in the place of its earlier member of that name.</summary>
    public PropertyValue WithMember(ObjectMember member)
    {
        var value = (PropertyValue)MemberwiseClone();
        value.Members = Members.RemoveAll(other => PropertyPath.SegmentEquals(other.Name, member.Name)).Add(member);
        return value;
    }

    /// <summary>
    /// The value of <paramref name="path"/> below this one: Absent when a closed object has no such member, Unknown when that
    /// cannot be told. A path through a conditional is the conditional of its branches' values.
    /// </summary>
    public PropertyValue Navigate(PropertyPath path) => Navigate(path.Segments, 0);

    private PropertyValue Navigate(ImmutableArray<string> segments, int start)
    {
        if (start == segments.Length)
        {
            return this;
        }

        switch (Kind)
        {
            case ValueKind.Absent:
                return this;
            case ValueKind.Object:
                var member = Member(segments[start]);
                return member is null
                    ? IsOpen ? Unknown(_node) : Absent(_node)
                    : member.Navigate(segments, start + 1);
            case ValueKind.List when int.TryParse(segments[start], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Items.Length:
                return Items[index].Navigate(segments, start + 1);
            case ValueKind.Conditional:
                var branches = ImmutableArray.CreateBuilder<PropertyValue>(Items.Length);
                foreach (var item in Items)
                {
                    branches.Add(item.Navigate(segments, start));
                }

                return Conditional(branches.ToImmutable(), _node, ProductionBranch);
            default:
                return Unknown(_node);
        }
    }

    /// <summary>
    /// Every value that <paramref name="path"/> names below this one, where <c>*</c> stands for each element of a list; values
    /// that are not set or not known are left out.
    /// </summary>
    public IEnumerable<PropertyValue> Find(PropertyPath path)
    {
        var segments = path.Segments;
        var star = segments.IndexOf(PropertyPath.AnyElement);
        if (star < 0)
        {
            var value = Navigate(path);
            if (value.Kind is not (ValueKind.Absent or ValueKind.Unknown))
            {
                yield return value;
            }

            yield break;
        }

        var list = Navigate(new PropertyPath(segments.RemoveRange(star, segments.Length - star)));
        if (list.Kind != ValueKind.List)
        {
            yield break;
        }

        foreach (var item in list.Items)
        {
            foreach (var value in item.Find(path.Skip(star + 1)))
            {
                yield return value;
            }
        }
    }

    /// <summary>The last member of this name, ignoring case; <see langword="null"/> when there is none.</summary>
    public PropertyValue? Member(string name)
    {
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (PropertyPath.SegmentEquals(Members[i].Name, name))
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    /// <summary>
    /// The value to report when <paramref name="isWrong"/> holds for a known constant, or for a text with holes: this value itself; of a conditional, the
    /// branch of production where the condition names it, else the whole when every branch is wrong. <see langword="null"/>
    /// when nothing certain is wrong.
    /// </summary>
    public PropertyValue? Violation(Func<PropertyValue, bool> isWrong)
    {
        switch (Kind)
        {
            case ValueKind.Constant or ValueKind.Pattern:
                return isWrong(this) ? this : null;
            case ValueKind.Conditional when IsEach:
                foreach (var item in Items)
                {
                    if (item.Violation(isWrong) is { } wrong)
                    {
                        return wrong;
                    }
                }

                return null;
            case ValueKind.Conditional when ProductionBranch >= 0:
                return Items[ProductionBranch].Violation(isWrong);
            case ValueKind.Conditional:
                foreach (var item in Items)
                {
                    if (item.Violation(isWrong) is null)
                    {
                        return null;
                    }
                }

                return this;
            default:
                return null;
        }
    }

    /// <summary>A constant to name in a message: this one, or the first branch's.</summary>
    public PropertyValue Representative => Kind == ValueKind.Conditional ? Items[0].Representative : this;

    /// <summary>The same value with every constant and every object replaced by <paramref name="map"/>; other kinds stay.</summary>
    public PropertyValue Map(Func<PropertyValue, PropertyValue> map)
    {
        switch (Kind)
        {
            case ValueKind.Constant or ValueKind.Object:
                var mapped = map(this);
                return new(mapped.Kind, _node)
                {
                    _place = _place,
                    Constant = mapped.Constant,
                    EnumMember = mapped.EnumMember,
                    TypeName = mapped.TypeName,
                    IsDefault = IsDefault,
                    Origins = Origins,
                };
            case ValueKind.Conditional:
                var branches = ImmutableArray.CreateBuilder<PropertyValue>(Items.Length);
                foreach (var item in Items)
                {
                    branches.Add(item.Map(map));
                }

                return new(ValueKind.Conditional, _node) { _place = _place, Items = branches.ToImmutable(), ProductionBranch = ProductionBranch, IsEach = IsEach, Origins = Origins };
            default:
                return this;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ValueKind.Constant => EnumMember ?? Convert.ToString(Constant, CultureInfo.InvariantCulture) ?? string.Empty,
        _ => Kind.ToString(),
    };
}
