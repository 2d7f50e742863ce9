namespace CdkSafety.Analyzers.Data;

/// <summary>One row of <c>StatefulTypes.tsv</c>: a resource type that holds data.</summary>
internal sealed class StatefulType(string resourceType, string kind, string defaultDeletionPolicy, bool supportsSnapshot)
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
}
