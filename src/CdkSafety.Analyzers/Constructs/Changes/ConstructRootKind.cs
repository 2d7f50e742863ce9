namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>How code reaches a construct that it changes.</summary>
internal enum ConstructRootKind
{
    /// <summary>From a field, a property, a parameter, or the return of a method.</summary>
    Symbol,

    /// <summary>The code makes it itself; the symbol is its class.</summary>
    Creation,

    /// <summary>It is the object that the code belongs to; the symbol is its class.</summary>
    This,

    /// <summary>Out of a list that the member itself fills: it can be only what this member makes.</summary>
    Local,

    /// <summary>In a way that is not followed: out of a list in a field, from a library.</summary>
    Loose,

    /// <summary>By walking the construct tree: <c>Node.FindAll()</c>, an aspect.</summary>
    Tree,
}
