using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Grants;

/// <summary>Questions about the props that a construct is made with, where they are written in the same expression.</summary>
internal static class Initializers
{
    /// <summary>The props object that <paramref name="creation"/> is given; null when it gets none, or one from elsewhere.</summary>
    public static IObjectCreationOperation? PropsOf(IObjectCreationOperation creation) =>
        Argument(creation) is { ArgumentKind: ArgumentKind.Explicit } argument ? OperationShape.Unwrap(argument.Value) as IObjectCreationOperation : null;

    /// <summary>Whether <paramref name="creation"/> is given props that are not written there.</summary>
    public static bool HasOtherProps(IObjectCreationOperation creation) =>
        Argument(creation) is { ArgumentKind: ArgumentKind.Explicit } && PropsOf(creation) is null;

    /// <summary>What the initializer of <paramref name="props"/> gives to <paramref name="member"/>; null when it does not.</summary>
    public static IOperation? Member(IObjectCreationOperation? props, string member)
    {
        if (props?.Initializer is { } initializer)
        {
            foreach (var operation in initializer.Initializers)
            {
                if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property } } assignment && property.Name == member)
                {
                    return assignment.Value;
                }
            }
        }

        return null;
    }

    private static IArgumentOperation? Argument(IObjectCreationOperation creation) => OperationShape.Argument(creation.Arguments, "props");
}
