using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>
/// A resource as CloudFormation will see it, whatever it was written as: an L1 or L2 construct, a props object on its own, a
/// template. Rules read nothing else.
/// </summary>
internal abstract class Resource
{
    /// <summary>The CloudFormation type: <c>AWS::DynamoDB::Table</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The construct's id or the logical id, when it is a constant.</summary>
    public abstract string? Id { get; }

    /// <summary>Where to report what is missing: the construct's type name, or the name of the method that makes the resource.</summary>
    public abstract Location Location { get; }

    /// <summary>
    /// Whether only a part of the resource is seen, such as a props object whose construct is elsewhere: what it says counts,
    /// what it lacks does not.
    /// </summary>
    public abstract bool IsPartial { get; }

    /// <summary>Where the resource stands: what is in scope there, and what the rest of the compilation shows.</summary>
    public abstract ResourceScope Scope { get; }

    /// <summary>
    /// The call of the project's own code that makes the resource from its arguments: only what stands in it is reported of this
    /// resource. <see langword="null"/> when the resource is seen where it is written.
    /// </summary>
    public virtual SyntaxNode? DecidedBy => null;

    /// <summary>The resource that this one belongs to, such as the table that a scalable target scales; <see langword="null"/> when there is none, or none is certain.</summary>
    public virtual Resource? Owner => null;

    /// <summary>Whether the resource is written in a template, so that a remedy is said in CloudFormation's words and not in those of the CDK.</summary>
    public virtual bool IsTemplate => false;

    /// <summary>What the template will have at <paramref name="path"/>; the path holds no <c>*</c>.</summary>
    public abstract PropertyValue this[PropertyPath path] { get; }

    /// <summary>Every value that is set at <paramref name="path"/>, in which <c>*</c> stands for each element of a list.</summary>
    public abstract IEnumerable<PropertyValue> Find(PropertyPath path);

    /// <summary>
    /// Every object that <paramref name="path"/> names, with its members by their names in the template; of a construct's props,
    /// the objects whose members become those of that path.
    /// </summary>
    public abstract IEnumerable<PropertyValue> FindObjects(PropertyPath path);

    /// <summary>
    /// The same as <see cref="Find(PropertyPath)"/>; of a path to the values of a list of Key/Value pairs, only the values of the
    /// pairs with <paramref name="key"/>, and those of construct members that become such a pair.
    /// </summary>
    public IEnumerable<PropertyValue> Find(PropertyPath path, string? key)
    {
        if (key is null)
        {
            return Find(path);
        }

        var values = new List<PropertyValue>();
        var hasPairs = false;
        foreach (var pair in Find(new PropertyPath(path.Segments.RemoveAt(path.Segments.Length - 1))))
        {
            hasPairs = true;
            if (pair.Navigate(PropertyPath.Of("Key")).Is(key))
            {
                values.Add(pair.Navigate(PropertyPath.Of("Value")));
            }
        }

        return hasPairs ? values : Find(path);
    }

    /// <summary>What a message calls the resource by: the id, also when only parts of it are known.</summary>
    protected virtual string? Label => Id;

    /// <summary>What to call the resource in a message: its id in quotes and its type, or its type alone.</summary>
    public string DisplayName => Label is { } label ? "'" + label + "' (" + Type + ")" : Type;
}
