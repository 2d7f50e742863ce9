using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Constructs.Changes;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// A resource written as a construct, or as props whose construct is elsewhere: the props, translated by name (L1) or by the
/// projection table (L2), and then what the member changes afterwards.
/// </summary>
internal sealed class ConstructResource : Resource
{
    // Every rule asks every resource: the paths of the tables are read once.
    private static readonly ConcurrentDictionary<Projection, PropertyPath> MemberPaths = new();

    private readonly ImmutableArray<ConstructStage> _stages;
    private readonly CdkType _construct;
    private readonly PropertyValue _props;
    private readonly PropertyValue? _id;
    private readonly IOperation _creation;
    private readonly Func<Resource?>? _findOwner;
    private IReadOnlyList<(MemberWrite Change, ConstructStage Stage)>? _changes;
    private KnownValue? _known;

    /// <param name="stages">The members that make the resource; the first makes the construct or the props.</param>
    /// <param name="construct">The construct's type, or that of the props on their own.</param>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="props">The value of the props.</param>
    /// <param name="id">The construct's id; null when there is none.</param>
    /// <param name="location">Where to report what is missing.</param>
    /// <param name="scope">What can be read where the resource is made.</param>
    /// <param name="isPartial">Whether only a part of the resource is seen.</param>
    /// <param name="decidedBy">The call whose arguments decide; null when the member makes the resource itself.</param>
    /// <param name="findOwner">Finds the resource that this one belongs to; null when it belongs to none.</param>
    public ConstructResource(
        ImmutableArray<ConstructStage> stages,
        CdkType construct,
        string type,
        PropertyValue props,
        PropertyValue? id,
        Location location,
        ResourceScope scope,
        bool isPartial,
        SyntaxNode? decidedBy,
        Func<Resource?>? findOwner = null)
    {
        _findOwner = findOwner;
        _stages = stages;
        _construct = construct;
        _props = props;
        _creation = stages[0].Creation;
        DecidedBy = decidedBy;
        Type = type;
        _id = id;
        Location = location;
        Scope = scope;
        IsPartial = isPartial;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <inheritdoc/>
    public override string? Id => _id?.Text;

    /// <inheritdoc/>
    protected override string? Label => _id?.Spelled;

    /// <inheritdoc/>
    public override Location Location { get; }

    /// <inheritdoc/>
    public override bool IsPartial { get; }

    /// <inheritdoc/>
    public override ResourceScope Scope { get; }

    /// <inheritdoc/>
    public override SyntaxNode? DecidedBy { get; }

    /// <inheritdoc/>
    public override Resource? Owner => _findOwner?.Invoke();

    /// <inheritdoc/>
    public override PropertyValue this[PropertyPath path]
    {
        get
        {
            // Several rules ask for the same few paths: the two policies, the name.
            var first = _known;
            for (var known = first; known is not null; known = known.Next)
            {
                if (known.Path.IsSame(path))
                {
                    return known.Value;
                }
            }

            // Two rules that ask at once may both work it out, or one of the two forget it: the value is the same.
            var value = WithChanges(path, FromProps(path));
            _known = new KnownValue(path, value, first);
            return value;
        }
    }

    /// <summary>Whether this is the construct that <paramref name="handle"/> stands for in the member that makes it; see <see cref="MemberModel.Trace"/>.</summary>
    public bool IsHeldBy(object handle) =>
        IsChangeable && (ReferenceEquals(_creation, handle) || ReferenceEquals(_stages[0].Holder, handle) || (handle is ISymbol symbol && SymbolEqualityComparer.Default.Equals(_stages[0].Holder as ISymbol, symbol)));

    /// <summary>The path of a projection's member, list elements as <c>*</c>.</summary>
    public static PropertyPath MemberPath(Projection projection) =>
        MemberPaths.GetOrAdd(projection, static key => new PropertyPath(key.Member.Replace("[]", ".*")));

    private static PropertyPath PathOf(Projection projection) => PropertyPath.Of(projection.Path);

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> Find(PropertyPath path)
    {
        if (path.Segments.IndexOf(PropertyPath.AnyElement) < 0)
        {
            var value = this[path];
            if (value.Kind is not (ValueKind.Absent or ValueKind.Unknown))
            {
                yield return value;
            }

            yield break;
        }

        var values = new List<PropertyValue>(FindInProps(path));
        foreach (var (change, stage) in _changes ??= Changes())
        {
            if (!change.Path.IsPrefixOf(path))
            {
                continue;
            }

            // Which of the earlier elements a change of one element means is not known: none of them is certain any more.
            values.Clear();
            if (change.Path.Segments.Length > 0 && BranchAnalysis.Reaches(change.Operation, stage.Creation, out _, out _) == Reach.Always)
            {
                values.AddRange(change.Value(stage.Resolution).Find(path.Skip(change.Path.Segments.Length)));
            }
        }

        if (values.Count == 0 || MayBeChangedElsewhere(path, isMissing: false))
        {
            yield break;
        }

        foreach (var value in values)
        {
            yield return value;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> FindObjects(PropertyPath path)
    {
        if (IsMechanical)
        {
            return Find(path);
        }

        var objects = new List<PropertyValue>();
        var parents = new List<PropertyPath>();
        foreach (var projection in _construct.Projections)
        {
            var member = MemberPath(projection).Segments;
            var target = PathOf(projection).Segments;
            if (projection.ResourceType != Type || member[member.Length - 1] != target[target.Length - 1] || !Parent(target).Equals(path) || parents.Contains(Parent(member)) || IsChanged(Parent(target)))
            {
                continue;
            }

            parents.Add(Parent(member));
            objects.AddRange(_props.Find(Parent(member)));
        }

        return objects;

        static PropertyPath Parent(ImmutableArray<string> segments) => new(segments.RemoveAt(segments.Length - 1));
    }

    /// <summary>Whether anything changes what stands at or below <paramref name="path"/> after the creation.</summary>
    private bool IsChanged(PropertyPath path)
    {
        foreach (var (change, _) in _changes ??= Changes())
        {
            if (change.Path.IsPrefixOf(path) || path.IsPrefixOf(change.Path))
            {
                return true;
            }
        }

        return MayBeChangedElsewhere(path, isMissing: false);
    }

    private bool IsChangeable => !IsPartial && _construct.Kind is CdkTypeKind.L1Construct or CdkTypeKind.L2Construct;

    private bool IsMechanical => _construct.Kind is CdkTypeKind.L1Construct or CdkTypeKind.L1Props;

    private IEnumerable<PropertyValue> FindInProps(PropertyPath path)
    {
        if (IsMechanical)
        {
            return _props.Find(path);
        }

        var found = new List<PropertyValue>();
        foreach (var projection in _construct.Projections)
        {
            if (projection.ResourceType == Type && PathOf(projection).Equals(path))
            {
                found.AddRange(_props.Find(MemberPath(projection)));
            }
        }

        return found;
    }

    private PropertyValue FromProps(PropertyPath path)
    {
        if (IsMechanical)
        {
            return path.IsAttribute ? PropertyValue.Absent() : _props.Navigate(path);
        }

        string? absent = null;
        var isKnown = false;
        foreach (var projection in _construct.Projections)
        {
            if (projection.ResourceType != Type || !Reaches(projection, path))
            {
                continue;
            }

            isKnown = true;
            absent ??= projection.AbsentUnless is { } unless ? DefaultUnless(projection.Absent, FromProps(PropertyPath.Of(unless)).Kind) : projection.Absent;
            var value = _props.Navigate(MemberPath(projection));
            if (value.Kind != ValueKind.Absent)
            {
                return ProjectionTransforms.Apply(projection.Transform, value, path);
            }
        }

        foreach (var projection in _construct.Projections)
        {
            foreach (var constant in projection.Constants)
            {
                if (projection.ResourceType == Type && PropertyPath.Of(constant.Key).Equals(path))
                {
                    return PropertyValue.Default(constant.Value, _creation.Syntax);
                }
            }
        }

        if (IsPartial)
        {
            return isKnown ? PropertyValue.Absent(_creation.Syntax) : PropertyValue.Unknown(_creation.Syntax);
        }

        if (path.IsAttribute && _construct.Construct is { } construct && construct.ResourceType == Type)
        {
            absent = path.Equals(PropertyPath.DeletionPolicy) ? construct.DefaultDeletionPolicy : construct.DefaultUpdateReplacePolicy;
            return absent is null ? PropertyValue.Absent(_creation.Syntax) : PropertyValue.Default(absent, _creation.Syntax);
        }

        // What no row projects is not known; what a row projects and nobody sets is the row's default.
        return !isKnown || absent == Projection.Depends ? PropertyValue.NotWritten(_creation.Syntax) : absent is null ? PropertyValue.Absent(_creation.Syntax) : PropertyValue.Default(absent, _creation.Syntax);
    }

    /// <summary>The default of a property that another one, of which <paramref name="other"/> is known, may leave out.</summary>
    private static string? DefaultUnless(string? absent, ValueKind other) => other switch
    {
        ValueKind.Absent => absent,
        ValueKind.Constant => null,
        _ => Projection.Depends,
    };

    private static bool Reaches(Projection projection, PropertyPath path) =>
        projection.Path == Projection.RemovalPolicyPath ? path.IsAttribute : PathOf(projection).Equals(path);

    /// <summary>The value after the changes that the member makes to the construct, the last one winning.</summary>
    private PropertyValue WithChanges(PropertyPath path, PropertyValue value)
    {
        foreach (var (change, stage) in _changes ??= Changes())
        {
            if (!change.Path.IsPrefixOf(path))
            {
                continue;
            }

            var reach = BranchAnalysis.Reaches(change.Operation, stage.Creation, out var decision, out var inTrueBranch);
            if (reach == Reach.Unclear || change.Path.Segments.Length == 0)
            {
                value = PropertyValue.Unknown(change.Operation.Syntax);
                continue;
            }

            var changed = change.Value(stage.Resolution).Navigate(path.Skip(change.Path.Segments.Length));
            if (reach == Reach.Always)
            {
                value = changed;
                continue;
            }

            var asks = ProductionCondition.Read(decision?.Condition);
            var production = asks is null ? -1 : asks == inTrueBranch ? 1 : 0;
            value = PropertyValue.Conditional(ImmutableArray.Create(value, changed), change.Operation.Syntax, production);
        }

        return value.Kind is not (ValueKind.Unknown or ValueKind.Token) && MayBeChangedElsewhere(path, value.Kind == ValueKind.Absent || value.IsDefault) ? PropertyValue.Unknown(_creation.Syntax) : value;
    }

    /// <summary>Whether other code of the project may change <paramref name="path"/>, so that nothing is certain.</summary>
    private bool MayBeChangedElsewhere(PropertyPath path, bool isMissing) =>
        IsChangeable && _stages[0].Member.Cdk.DistantChanges.MayChange(_stages, Type, path, _construct.Kind == CdkTypeKind.L2Construct, isMissing);

    /// <summary>The changes that the stages make, in the order in which they take effect.</summary>
    private IReadOnlyList<(MemberWrite Change, ConstructStage Stage)> Changes()
    {
        var changes = new List<(MemberWrite, ConstructStage)>();
        if (!IsChangeable)
        {
            return changes;
        }

        List<(MemberWrite, ConstructStage)>? later = null;
        List<(MemberWrite, ConstructStage)>? last = null;
        foreach (var stage in _stages)
        {
            Add(stage.Member.MemberWritesTo(stage.Creation), stage, int.MinValue);
            if (stage.Holder is not null)
            {
                Add(stage.Member.MemberWritesTo(stage.Holder), stage, stage.Creation.Syntax.SpanStart);
            }
        }

        changes.AddRange(later ?? new());
        changes.AddRange(last ?? new());
        return changes;

        void Add(IReadOnlyList<MemberWrite> writes, ConstructStage stage, int since)
        {
            foreach (var change in writes)
            {
                if (change.Position > since && IsOfResource(change))
                {
                    var list = change.Order switch
                    {
                        ChangeOrder.OnRendering => last ??= new(),
                        ChangeOrder.AtSynthesis => later ??= new(),
                        _ => changes,
                    };
                    list.Add((change, stage));
                }
            }
        }
    }

    /// <summary>Changes of an L2 by CloudFormation path go over its default child; the removal policy may be set on either.</summary>
    private bool IsOfResource(MemberWrite change) => _construct.Kind != CdkTypeKind.L2Construct || change.OnDefaultChild || change.Path.IsAttribute;

    /// <summary>A value that was asked for, and those before it.</summary>
    private sealed class KnownValue
    {
        public KnownValue(PropertyPath path, PropertyValue value, KnownValue? next)
        {
            Path = path;
            Value = value;
            Next = next;
        }

        public PropertyPath Path { get; }

        public PropertyValue Value { get; }

        public KnownValue? Next { get; }
    }
}
