namespace CdkSafety.Analyzers.Data.Stores;

/// <summary>One row of <c>StatefulTypes.tsv</c>: a resource type that holds data.</summary>
internal sealed class StatefulType(string resourceType, string kind, string defaultDeletionPolicy, bool supportsSnapshot, string? memberProperty)
{
    /// <summary>The kind of a database.</summary>
    public const string Database = "database";

    /// <summary>The resource type.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>What sort of store it is: <c>database</c>, <c>object-store</c>, <c>file-system</c>, <c>queue</c>, <c>log</c>, …</summary>
    public string Kind { get; } = kind;

    /// <summary>What CloudFormation does on deletion when the template says nothing: <c>Delete</c> or <c>Snapshot</c>.</summary>
    public string DefaultDeletionPolicy { get; } = defaultDeletionPolicy;

    /// <summary>Whether CloudFormation accepts DeletionPolicy <c>Snapshot</c> for the type.</summary>
    public bool SupportsSnapshot { get; } = supportsSnapshot;

    /// <summary>The property that makes the resource a member of a cluster, which then holds the data; null for types that are none.</summary>
    public string? MemberProperty { get; } = memberProperty;

    /// <summary>
    /// Whether the loss of such a store is worth a finding unasked. What a log group, a queue, a cache or compute holds is mostly
    /// short-lived or elsewhere too: a project asks for these.
    /// </summary>
    public bool IsKept => Kind is not ("log" or "queue" or "cache" or "compute");
}
