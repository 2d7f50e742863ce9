using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// The changes of one name, sorted by how their code reaches the construct. A question about one construct then looks at those that
/// may mean it, however many the compilation has.
/// </summary>
internal sealed class DistantChangeSet
{
    /// <summary>No changes.</summary>
    public static readonly DistantChangeSet Empty = new(ImmutableArray<DistantChange>.Empty);

    private readonly Dictionary<ISymbol, List<DistantChange>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, List<DistantChange>> _locals = new();
    private readonly List<DistantChange> _ofTree = new();
    private readonly List<DistantChange> _loose = new();
    private readonly List<DistantChange> _ofMembers = new();
    private readonly List<DistantChange> _ofClasses = new();

    public DistantChangeSet(ImmutableArray<DistantChange> changes)
    {
        All = changes;
        foreach (var change in changes)
        {
            foreach (var root in change.Roots)
            {
                switch (root.Kind)
                {
                    case ConstructRootKind.Tree:
                        Add(_ofTree, change);
                        break;
                    case ConstructRootKind.Local:
                        Add(_locals, change.Operation.Syntax.SyntaxTree, change);
                        break;
                    case ConstructRootKind.Symbol when root.Symbol is { } symbol:
                        Add(_bySymbol, symbol, change);
                        Add(symbol is IParameterSymbol ? _loose : _ofMembers, change);
                        break;
                    case ConstructRootKind.Loose:
                        Add(_loose, change);
                        break;
                    default:
                        Add(_ofClasses, change);
                        break;
                }
            }
        }
    }

    /// <summary>All changes, in the order of the text.</summary>
    public ImmutableArray<DistantChange> All { get; }

    /// <summary>Whether any of the changes that may mean the construct of <paramref name="escape"/>, made in <paramref name="tree"/>, is as <paramref name="isMeant"/> says.</summary>
    public bool Any(Escape escape, SyntaxTree tree, Predicate<DistantChange> isMeant)
    {
        if (_ofTree.Exists(isMeant) || (escape.MayBeHeldAnywhere && _loose.Exists(isMeant)))
        {
            return true;
        }

        if (escape.OwnClass is not null && (_ofClasses.Exists(isMeant) || _ofMembers.Exists(isMeant)))
        {
            return true;
        }

        if (_bySymbol.Count > 0)
        {
            foreach (var symbol in escape.Symbols)
            {
                if (_bySymbol.TryGetValue(symbol, out var changes) && changes.Exists(isMeant))
                {
                    return true;
                }
            }
        }

        // What one member makes itself is changed by no other.
        return escape.IsLoose && _locals.TryGetValue(tree, out var ofTree) && ofTree.Exists(isMeant);
    }

    private static void Add<TKey>(Dictionary<TKey, List<DistantChange>> lists, TKey key, DistantChange change)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = new List<DistantChange>());
        }

        Add(list, change);
    }

    /// <summary>Adds a change once; its roots come one after the other.</summary>
    private static void Add(List<DistantChange> list, DistantChange change)
    {
        if (list.Count == 0 || list[list.Count - 1] != change)
        {
            list.Add(change);
        }
    }
}
