using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>
/// A call of a CDK method, such as <c>ManagedPolicy.FromAwsManagedPolicyName</c>, or of the constructor of a construct, with what is
/// known of its arguments.
/// </summary>
internal sealed class ServiceCall
{
    /// <summary>What <see cref="MethodName"/> is for a constructor.</summary>
    public const string Constructor = ".ctor";

    public ServiceCall(string typeName, string methodName, ImmutableArray<ObjectMember> arguments, SyntaxNode node, SyntaxNode? decidedBy, string? scope = null, string? receiverType = null, AspectVisit? visit = null)
    {
        Visit = visit;
        ReceiverType = receiverType;
        Scope = scope;
        DecidedBy = decidedBy;
        TypeName = typeName;
        MethodName = methodName;
        Arguments = arguments;
        Node = node;
    }

    /// <summary>The full C# name of the type that declares the method.</summary>
    public string TypeName { get; }

    /// <summary>The method's name.</summary>
    public string MethodName { get; }

    /// <summary>The full C# name of the CDK type that the call sees its receiver as; <see langword="null"/> for static calls, constructors and other types.</summary>
    public string? ReceiverType { get; }

    /// <summary>The arguments, named by their parameters.</summary>
    public ImmutableArray<ObjectMember> Arguments { get; }

    /// <summary>The call.</summary>
    public SyntaxNode Node { get; }

    /// <summary>See <see cref="Resource.DecidedBy"/>.</summary>
    public SyntaxNode? DecidedBy { get; }

    /// <summary>
    /// What everything is in that the call changes for certain, as the code names it: <c>this</c>. <see langword="null"/> for a call
    /// about one resource, one that a decision may leave out, and any other call.
    /// </summary>
    public string? Scope { get; }

    /// <summary>What an aspect makes the call for, when nothing but its type decides; <see langword="null"/> for any other call.</summary>
    public AspectVisit? Visit { get; }

    /// <summary>The argument of the parameter <paramref name="parameter"/>; Absent when there is no such parameter.</summary>
    public PropertyValue Argument(string parameter)
    {
        foreach (var argument in Arguments)
        {
            if (PropertyPath.SegmentEquals(argument.Name, parameter))
            {
                return argument.Value;
            }
        }

        return PropertyValue.Absent(Node);
    }
}
