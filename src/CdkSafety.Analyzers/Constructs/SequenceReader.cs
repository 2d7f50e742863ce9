using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads chains over known lists: <c>names.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray()</c>.</summary>
internal static class SequenceReader
{
    private const string Select = "Select";

    /// <summary>Whether <paramref name="method"/> gives the elements of its first argument on as they are.</summary>
    public static bool KeepsElements(IMethodSymbol method) =>
        method.Name is "ToArray" or "ToList" or "ToImmutableArray" or "ToImmutableList" or "AsEnumerable" or "AsReadOnly" or "Cast";

    /// <summary>Whether <paramref name="method"/> is <c>Enumerable.Select</c>.</summary>
    public static bool IsSelect(IMethodSymbol method) => method is { Name: Select, ContainingType.Name: "Enumerable" };

    /// <summary>
    /// The sequence whose elements the lambda or method group <paramref name="selector"/> gets from <c>Select</c> or <c>List.ForEach</c>;
    /// otherwise null.
    /// </summary>
    public static IOperation? SourceOf(IOperation selector)
    {
        var parent = selector.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 2 } select } argument when IsSelect(select.TargetMethod) && select.Arguments[1] == argument => select.Arguments[0].Value,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ForEach", ContainingType: { Name: "List", ContainingNamespace.Name: "Generic" } }, Instance: { } list } } => list,
            _ => null,
        };
    }

    /// <summary>The elements of <paramref name="list"/> as seen at <paramref name="use"/>: those of another file at the use itself.</summary>
    public static PropertyValue EachOf(PropertyValue list, SyntaxNode use)
    {
        if (list.Kind != ValueKind.List || list.IsOpen)
        {
            return PropertyValue.Unknown(use, list.Name);
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            items.Add(item.Location.SourceTree == use.SyntaxTree ? item : item.SeenAt(use));
        }

        return PropertyValue.Each(items.ToImmutable(), use);
    }
}
