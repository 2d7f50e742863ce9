using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>A call of a CDK method, such as <c>ManagedPolicy.FromAwsManagedPolicyName</c>, with what is known of its arguments.</summary>
internal sealed class ServiceCall
{
    public ServiceCall(string typeName, string methodName, ImmutableArray<ObjectMember> arguments, SyntaxNode node, SyntaxNode? decidedBy, string? scope = null)
    {
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
