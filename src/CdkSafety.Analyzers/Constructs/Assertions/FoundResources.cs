using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Assertions;

/// <summary>Follows what <c>Template.FindResources</c> returns through one member.</summary>
internal sealed class FoundResources
{
    // No test is further from what it found.
    private const int MaxSteps = 32;

    private readonly MemberModel _member;
    private readonly Func<IInvocationOperation, bool> _isOfTemplate;

    /// <param name="member">The member.</param>
    /// <param name="isOfTemplate">Whether a call is one of the CDK's <c>Template</c>.</param>
    public FoundResources(MemberModel member, Func<IInvocationOperation, bool> isOfTemplate)
    {
        _member = member;
        _isOfTemplate = isOfTemplate;
    }

    /// <summary>
    /// The call of <c>FindResources</c> out of whose result <paramref name="operation"/> reads, with the keys that lead there, the
    /// outermost first; <see langword="null"/> when it reads something else.
    /// </summary>
    public IInvocationOperation? Trace(IOperation operation, List<string> keys)
    {
        var current = operation;
        for (var step = 0; current is not null && step < MaxSteps; step++)
        {
            switch (OperationShape.Unwrap(current))
            {
                case IInvocationOperation { TargetMethod.Name: "FindResources" } call when _isOfTemplate(call):
                    return call;
                case IInvocationOperation
                {
                    TargetMethod.Name: "First" or "Last" or "Single" or "FirstOrDefault" or "SingleOrDefault" or "ElementAt" or "ToList" or "ToArray" or "OfType" or "Cast" or "ToString",
                } call:
                    current = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } indices } indexer:
                    keys.Insert(0, indices[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : PropertyPath.AnyElement);
                    current = indexer.Instance;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Value" or "Values" } property:
                    current = property.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    current = element.ArrayReference;
                    break;
                case ILocalReferenceOperation { Local: var local } when _member.WritesTo(local) is { Count: 1 } writes:
                    current = writes[0].Value;
                    break;
                case IParameterReferenceOperation parameter:
                    current = SourceOf(parameter);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the test demands that <paramref name="call"/>, of <c>FindResources</c>, finds something.</summary>
    public bool AreDemanded(IInvocationOperation call)
    {
        if (ResourceReader.Holder(call) is ILocalSymbol local)
        {
            return _member.WritesTo(local).Count == 1 && _member.UsesOf(local).Any(IsDemanded);
        }

        return IsDemanded(call);
    }

    /// <summary><c>Assert.NotEmpty(found)</c>, <c>Assert.Single(found)</c>, <c>Assert.Equal(2, found.Count)</c>, <c>Assert.That(found, Is.Not.Empty)</c>.</summary>
    private static bool IsDemanded(IOperation found)
    {
        switch (OperationShape.UnwrappedParent(found))
        {
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "NotEmpty" or "Single", ContainingType.Name: "Assert" } } }:
                return true;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "That", ContainingType.Name: "Assert" }, Arguments: { Length: > 1 } arguments } }:
                return OperationShape.Unwrap(arguments[1].Value) is IPropertyReferenceOperation { Property.Name: "Empty", Instance: { } not } &&
                    OperationShape.Unwrap(not) is IPropertyReferenceOperation { Property.Name: "Not" };
            case IPropertyReferenceOperation { Property.Name: "Count" } count:
                return OperationShape.UnwrappedParent(count) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equal" or "AreEqual", ContainingType.Name: "Assert" or "ClassicAssert" } } assertion } &&
                    assertion.Arguments.Any(static argument => OperationShape.Unwrap(argument.Value).ConstantValue is { HasValue: true, Value: int and > 0 });
            default:
                return false;
        }
    }

    /// <summary>What the parameter of a lambda is an element of: <c>Assert.All(found.Values, resource => …)</c>.</summary>
    private static IOperation? SourceOf(IParameterReferenceOperation parameter)
    {
        for (IOperation? ancestor = parameter; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.Parameter.ContainingSymbol))
            {
                return function.Parent is IDelegateCreationOperation creation && OperationShape.UnwrappedParent(creation) is IArgumentOperation { Parent: IInvocationOperation call } argument
                    ? call.Instance ?? (call.Arguments[0] == argument ? null : call.Arguments[0].Value)
                    : null;
            }
        }

        return null;
    }
}
