using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>That an aspect of the project makes a call for everything of a type that it visits, and who is certain to let it.</summary>
internal sealed class AspectVisit(string scope, ImmutableArray<string> classes, string? typeName, string? resourceType)
{
    /// <summary>What the aspect visits, as the code names it; of <c>this</c> the class.</summary>
    public string Scope { get; } = scope;

    /// <summary>The classes that let it visit.</summary>
    public ImmutableArray<string> Classes { get; } = classes;

    /// <summary>The name of the C# type that the call is made for; <see langword="null"/> when it is made for resources of any kind.</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>The CloudFormation type of those resources; <see langword="null"/> when that is not known or any.</summary>
    public string? ResourceType { get; } = resourceType;
}
