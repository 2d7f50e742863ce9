using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>What all members of one class make, and where they use what they keep in variables and private fields.</summary>
internal sealed class ClassContents
{
    private static readonly List<IOperation> None = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the members of the class, in the order of the text.</summary>
    public ClassContents(IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
        {
            foreach (var operation in member.Operations)
            {
                if (operation is IObjectCreationOperation creation)
                {
                    Creations.Add(creation);
                }

                if (OperationShape.SymbolOf(operation) is { } symbol && operation is not IDeclarationExpressionOperation)
                {
                    Add(_uses, symbol, operation);
                }

                switch (operation)
                {
                    case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                        Add(_values, declarator.Symbol, value);
                        break;
                    case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } initializer:
                        Add(_values, fields[0], initializer.Value);
                        break;
                    case IAssignmentOperation assignment when OperationShape.SymbolOf(assignment.Target) is { } target:
                        Add(_values, target, assignment.Value);
                        break;
                }
            }
        }
    }

    /// <summary>The objects that the class makes.</summary>
    public List<IObjectCreationOperation> Creations { get; } = new();

    /// <summary>The places that read or write <paramref name="symbol"/>.</summary>
    public IReadOnlyList<IOperation> UsesOf(ISymbol symbol) => _uses.TryGetValue(symbol, out var uses) ? uses : None;

    /// <summary>The one value of a local or of a private field; <see langword="null"/> when it has several, or other code may write it.</summary>
    public IOperation? ValueOf(ISymbol symbol) =>
        IsOwn(symbol) && _values.TryGetValue(symbol, out var values) && values.Count == 1 ? OperationShape.Unwrap(values[0]) : null;

    /// <summary>Whether only the class itself can use the symbol.</summary>
    public static bool IsOwn(ISymbol symbol) => symbol is ILocalSymbol || (symbol is IFieldSymbol or IPropertySymbol && symbol.DeclaredAccessibility == Accessibility.Private);

    /// <summary>What holds the object that <paramref name="creation"/> makes; <see langword="null"/> when nothing does.</summary>
    public static ISymbol? HolderOf(IObjectCreationOperation creation) => ResourceReader.Holder(creation) as ISymbol;

    private static void Add(Dictionary<ISymbol, List<IOperation>> lists, ISymbol symbol, IOperation operation)
    {
        if (!lists.TryGetValue(symbol, out var list))
        {
            lists.Add(symbol, list = new List<IOperation>());
        }

        list.Add(operation);
    }
}
