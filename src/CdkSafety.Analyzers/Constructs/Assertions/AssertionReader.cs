using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Assertions;

/// <summary>
/// Finds the resources that the tests of one member demand: by the assertions of the CDK, and by assertions of xunit, NUnit and
/// MSTest about what <c>Template.FindResources</c> returns. An assertion that may be meant to fail demands nothing.
/// </summary>
internal sealed class AssertionReader
{
    private const string Template = "Amazon.CDK.Assertions.Template";
    private const string PropsParameter = "props";

    private readonly CdkCompilation _cdk;
    private readonly FoundResources _found;

    public AssertionReader(CdkCompilation cdk, MemberModel member)
    {
        _cdk = cdk;
        _found = new FoundResources(member, IsOfTemplate);
    }

    /// <summary>What these calls demand, in the order of the text.</summary>
    public IReadOnlyList<ExpectedResource> Read(IReadOnlyList<IInvocationOperation> invocations)
    {
        var resources = new List<ExpectedResource>();
        foreach (var invocation in invocations)
        {
            var resource = IsOfTemplate(invocation) ? ReadTemplate(invocation) : ReadEquality(invocation);
            if (resource is not null && !MayFail(invocation))
            {
                resources.Add(resource);
            }
        }

        return resources;
    }

    private bool IsOfTemplate(IInvocationOperation invocation) =>
        invocation.TargetMethod is { IsStatic: false, ContainingType.Name: "Template" } method && _cdk.Describe(method.ContainingType)?.FullName == Template;

    private ExpectedResource? ReadTemplate(IInvocationOperation call)
    {
        var isWhole = call.TargetMethod.Name is "HasResource" or "AllResources";
        switch (call.TargetMethod.Name)
        {
            case "HasResource" or "AllResources" or "HasResourceProperties" or "AllResourcesProperties":
                break;
            case "ResourcePropertiesCountIs" when Argument(call, "count") is { } count && _cdk.Resolver.Resolve(count).Number > 0:
                break;
            case "FindResources" when _found.AreDemanded(call):
                isWhole = true;
                break;
            default:
                return null;
        }

        if (TypeOf(call) is not { } type || Argument(call, PropsParameter) is not { } props)
        {
            return null;
        }

        var value = _cdk.Resolver.Resolve(props);
        return new ExpectedResource(type, isWhole ? value : In(ExpectedResource.Properties, value, props.Syntax), OperationShape.Unwrap(props).Syntax, new TestScope(call));
    }

    /// <summary><c>Assert.Equal("Delete", found["Ledger"]["DeletionPolicy"])</c>, and what NUnit and MSTest have for it.</summary>
    private ExpectedResource? ReadEquality(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is not { Name: "Assert" or "ClassicAssert" } || call.Arguments.Length < 2)
        {
            return null;
        }

        var first = OperationShape.Unwrap(call.Arguments[0].Value);
        var second = OperationShape.Unwrap(call.Arguments[1].Value);
        switch (call.TargetMethod.Name)
        {
            case "Equal" or "StrictEqual" or "AreEqual":
                return ReadEquality(call, first, second) ?? ReadEquality(call, second, first);
            case "That" when second is IInvocationOperation { TargetMethod: { Name: "EqualTo", ContainingType.Name: "Is" }, Arguments: { Length: > 0 } expected }:
                return ReadEquality(call, OperationShape.Unwrap(expected[0].Value), first);
            default:
                return null;
        }
    }

    private ExpectedResource? ReadEquality(IInvocationOperation call, IOperation expected, IOperation actual)
    {
        var path = new List<string>();
        if (_found.Trace(actual, path) is not { } found || TypeOf(found) is not { } type)
        {
            return null;
        }

        var start = path.FindIndex(static segment => segment is "DeletionPolicy" or "UpdateReplacePolicy" or ExpectedResource.Properties);
        if (start < 0 || path.IndexOf(PropertyPath.AnyElement, start) >= 0)
        {
            return null;
        }

        var value = _cdk.Resolver.Resolve(expected);
        for (var i = path.Count - 1; i >= start; i--)
        {
            value = In(path[i], value, expected.Syntax);
        }

        return new ExpectedResource(type, value, expected.Syntax, new TestScope(call));
    }

    private string? TypeOf(IInvocationOperation call) => Argument(call, "type") is { } type ? _cdk.Resolver.Resolve(type).Text : null;

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        OperationShape.Argument(call.Arguments, parameter) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value : null;

    private static PropertyValue In(string member, PropertyValue value, SyntaxNode node) =>
        PropertyValue.Object(ImmutableArray.Create(new ObjectMember(member, value)), node);

    /// <summary>Whether the test may want the assertion to fail: in a try block, and in a lambda that is not known to be called plainly.</summary>
    private static bool MayFail(IInvocationOperation assertion)
    {
        for (IOperation? operation = assertion; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case ITryOperation:
                case IAnonymousFunctionOperation function when !IsCalledPlainly(function):
                    return true;
            }
        }

        return OperationShape.EnclosingSymbol(assertion)?.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ExpectedExceptionAttribute") == true;
    }

    private static bool IsCalledPlainly(IAnonymousFunctionOperation function) =>
        function.Parent is IDelegateCreationOperation creation && OperationShape.UnwrappedParent(creation) is IArgumentOperation
        {
            Parent: IInvocationOperation { TargetMethod.Name: "All" or "Multiple" or "MultipleAsync" or "ForEach" or "Collection" or "DoesNotThrow" or "DoesNotThrowAsync" or "Run" }
        };
}
