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
    private readonly Dictionary<object, HeldFunction> _functions = new();

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
            else if (HeldFunction.Of(cdk, member, creation) is { IsOpen: false } function)
            {
                // A function is found by its creation, and by the variable that AddEnvironment is called on.
                _functions[creation] = function;
                _functions[function.Variable ?? (object)creation] = function;
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
                if (resource.Statements.Count == 0 && _functions.TryGetValue(key, out var function) && seen.Add(function))
                {
                    var grant = OperationShape.Spelled(resource.Variable.Name) + "." + resource.Construct.Grant;
                    names.Add(new GivenName(
                        PropertyValue.Token(place.Syntax, null),
                        name.Syntax.ToString(),
                        resource.Construct.Word,
                        function.Variable is null ? grant : grant + "(" + OperationShape.Spelled(function.Variable.Name) + ")",
                        function.Variable is not null && resource.Grantees.Contains(function.Variable),
                        function.Variable is not null));
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
            foreach (var (name, props) in resource.Statements)
            {
                if (resource.HasIndexes && !resource.IsInText && resource.Grantees.Count == 0 && IsAll(props))
                {
                    statements.Add(new TableStatement(PropertyValue.Token(name.Syntax, null), name.Syntax.ToString(), Read(props, "Actions"), Read(props, "Effect")));
                }
            }
        }

        return statements.ToImmutable();
    }

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
