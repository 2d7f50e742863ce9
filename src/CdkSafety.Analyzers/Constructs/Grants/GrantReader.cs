using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>
/// Reads which resources one member gives to functions, and which policy statements it writes over tables. What other code may
/// change is left out.
/// </summary>
internal sealed class GrantReader
{
    private readonly CdkCompilation _cdk;
    private readonly List<HeldResource> _resources = new();
    private readonly List<HeldFunction> _functions = new();

    /// <param name="cdk">The compilation.</param>
    /// <param name="member">The member to read.</param>
    /// <param name="creations">The objects that the member makes.</param>
    public GrantReader(CdkCompilation cdk, MemberModel member, IEnumerable<IObjectCreationOperation> creations)
    {
        _cdk = cdk;
        foreach (var creation in creations)
        {
            if (HeldResource.Of(cdk, member, creation) is { IsOpen: false } resource)
            {
                _resources.Add(resource);
            }
            else if (HeldFunction.Of(cdk, member, creation) is { } function)
            {
                _functions.Add(function);
            }
        }
    }

    /// <summary>The names that functions are given, each resource once a function, in the order of the text.</summary>
    public ImmutableArray<GivenName> GetGivenNames()
    {
        var names = ImmutableArray.CreateBuilder<GivenName>();
        foreach (var resource in _resources)
        {
            var seen = new HashSet<HeldFunction>();
            foreach (var (name, place, key) in resource.Environments)
            {
                if (resource.Statements.Count == 0 && FindFunction(key) is { } function && !IsOpen(function) && seen.Add(function) && AreKnown(resource.Grantees))
                {
                    names.Add(new GivenName(
                        Seen(name, place),
                        name.Syntax.ToString(),
                        resource.Construct.Word,
                        GrantOf(resource, function),
                        IsGranted(resource, function)));
                }
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The statements over tables that have indexes, in the order of the text.</summary>
    public ImmutableArray<TableStatement> GetTableStatements()
    {
        var statements = ImmutableArray.CreateBuilder<TableStatement>();
        foreach (var resource in _resources)
        {
            foreach (var (name, place, props) in resource.Statements)
            {
                if (resource.HasIndexes && !resource.IsInText && resource.Grantees.Count == 0 && IsAll(props))
                {
                    statements.Add(new TableStatement(Seen(name, place), name.Syntax.ToString(), Read(props, "Actions"), Read(props, "Effect")));
                }
            }
        }

        return statements.ToImmutable();
    }

    private static PropertyValue Seen(IOperation name, IOperation place) => PropertyValue.Token(name.Syntax, null).SeenAt(place.Syntax);

    /// <summary>The function that <paramref name="key"/> makes, or that the variable <paramref name="key"/> holds.</summary>
    private HeldFunction? FindFunction(object key)
    {
        foreach (var function in _functions)
        {
            if (function.Creation == key || (key is ISymbol variable && SymbolEqualityComparer.Default.Equals(function.Variable, variable)))
            {
                return function;
            }
        }

        return null;
    }

    /// <summary>Whether the function's role may get permissions that the member does not show, through whatever function has it too.</summary>
    private bool IsOpen(HeldFunction function)
    {
        foreach (var other in _functions)
        {
            if (other.IsOpen && (other == function || function.SharesRoleWith(other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all of these are functions of the member or their roles: anything else may stand for one of them, as an alias does.</summary>
    private bool AreKnown(HashSet<ISymbol> grantees)
    {
        foreach (var grantee in grantees)
        {
            if (!_functions.Exists(function => function.Is(grantee)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsGranted(HeldResource resource, HeldFunction function)
    {
        foreach (var grantee in resource.Grantees)
        {
            if (_functions.Exists(other => other.Is(grantee) && (other == function || function.SharesRoleWith(other))))
            {
                return true;
            }
        }

        return false;
    }

    private static string? GrantOf(HeldResource resource, HeldFunction function) =>
        resource.Construct.Grant is not { } method || !function.CanBeGranted ? null
            : resource.Variable.Name + "." + method + (function.Grantee is { } grantee ? "(" + grantee.Name + ")" : "");

    /// <summary>Whether the statement names its resources one by one, and none of them is a text that may be an index.</summary>
    private bool IsAll(IObjectCreationOperation props)
    {
        var resources = Read(props, "Resources");
        if (resources.Kind != ValueKind.List || resources.IsOpen)
        {
            return false;
        }

        foreach (var item in resources.Items)
        {
            if (item.Kind != ValueKind.Token && !(item.Text is { } text && text.IndexOf('*') < 0))
            {
                return false;
            }
        }

        return true;
    }

    private PropertyValue Read(IObjectCreationOperation props, string member) =>
        Initializers.Member(props, member) is { } value ? _cdk.Resolver.Resolve(value) : PropertyValue.Absent(props.Syntax);
}
