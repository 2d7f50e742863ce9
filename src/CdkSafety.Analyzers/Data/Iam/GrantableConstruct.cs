using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Iam;

/// <summary>One row of <c>Grants.tsv</c>: a construct whose use must be granted.</summary>
internal sealed class GrantableConstruct(ImmutableArray<string> members, string? grant, string word)
{
    /// <summary>The members that give the resource's name, ARN or address.</summary>
    public ImmutableArray<string> Members { get; } = members;

    /// <summary>The method of the construct that grants the use which is usually meant; null when it has none.</summary>
    public string? Grant { get; } = grant;

    /// <summary>What to call the resource: <c>table</c>.</summary>
    public string Word { get; } = word;
}
