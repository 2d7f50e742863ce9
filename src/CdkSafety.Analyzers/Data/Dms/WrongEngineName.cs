namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>One row of <c>DmsEngineWrongNames.tsv</c>: a name that is mistaken for a DMS engine.</summary>
internal sealed class WrongEngineName(string name, string? replacement, string reason)
{
    /// <summary>The wrong name, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The engine that is meant; null when DMS has none.</summary>
    public string? Replacement { get; } = replacement;

    /// <summary>Why the name is wrong, to follow a semicolon in a message; no full stop at its end.</summary>
    public string Reason { get; } = reason;
}
