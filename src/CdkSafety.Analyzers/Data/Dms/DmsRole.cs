using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>One row of <c>DmsRoles.tsv</c>: a role that AWS DMS looks for by its name.</summary>
internal sealed class DmsRole(string name, string policy, ImmutableArray<string> principals, string failure)
{
    /// <summary>The exact name.</summary>
    public string Name { get; } = name;

    /// <summary>The AWS managed policy to attach, with its path.</summary>
    public string Policy { get; } = policy;

    /// <summary>The services that take the role.</summary>
    public ImmutableArray<string> Principals { get; } = principals;

    /// <summary>What happens without the role, as the end of a sentence.</summary>
    public string Failure { get; } = failure;
}
