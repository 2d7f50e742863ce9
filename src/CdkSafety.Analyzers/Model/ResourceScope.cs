using System;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Model;

/// <summary>What can be read where a resource is made, and what its compilation shows of environments.</summary>
internal abstract class ResourceScope
{
    /// <summary>A resource of which nothing around is known.</summary>
    public static readonly ResourceScope Empty = new EmptyScope();

    /// <summary>
    /// The values in scope whose name is one of <paramref name="names"/> (ignoring case), the nearest first: parameters and
    /// locals, members of the props and settings objects that these hold, members of the class, those of settings objects that it holds,
    /// template parameters.
    /// </summary>
    public abstract ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names);

    /// <summary>Whether it shows all that the project says about environments; otherwise that it shows none says nothing.</summary>
    public virtual bool IsWhole => true;

    /// <summary>Whether another physical name of the compilation is built from a value of one of <paramref name="names"/>.</summary>
    public abstract bool NamesElsewhereCarry(ImmutableHashSet<string> names);

    /// <summary>
    /// Whether the compilation may make or import an IAM role named <paramref name="name"/>; true also where that is not known.
    /// </summary>
    public virtual bool MayHaveRole(string name) => true;

    /// <summary>Whether a template parameter of this name, which may end in what it is, has one of <paramref name="names"/>.</summary>
    protected static bool IsNamed(string parameter, ImmutableHashSet<string> names) =>
        names.Contains(parameter) || names.Contains(WithoutEnding(parameter, "Parameter")) || names.Contains(WithoutEnding(parameter, "Param"));

    private static string WithoutEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;

    private sealed class EmptyScope : ResourceScope
    {
        public override bool IsWhole => false;

        public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names) => ImmutableArray<ScopedValue>.Empty;

        public override bool NamesElsewhereCarry(ImmutableHashSet<string> names) => false;
    }
}
