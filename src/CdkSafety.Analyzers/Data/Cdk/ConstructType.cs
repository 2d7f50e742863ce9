namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>One row of <c>Constructs.tsv</c>: what an L2 construct makes.</summary>
internal sealed class ConstructType(string construct, string props, string resourceType, string? defaultDeletionPolicy, string? defaultUpdateReplacePolicy)
{
    /// <summary>The full C# name of the construct class, for example <c>Amazon.CDK.AWS.DynamoDB.Table</c>.</summary>
    public string Construct { get; } = construct;

    /// <summary>The full C# name of the props class that its constructor takes, without the interface's I.</summary>
    public string Props { get; } = props;

    /// <summary>The resource type of the construct's default child, or of what its custom resource makes.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>The DeletionPolicy that is rendered when nothing sets one; null when none is rendered.</summary>
    public string? DefaultDeletionPolicy { get; } = defaultDeletionPolicy;

    /// <summary>The UpdateReplacePolicy that is rendered when nothing sets one; null when none is rendered.</summary>
    public string? DefaultUpdateReplacePolicy { get; } = defaultUpdateReplacePolicy;
}
