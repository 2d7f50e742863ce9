namespace CdkSafety.Analyzers.Data.Iam;

/// <summary>One row of <c>ManagedPolicies.tsv</c>: an AWS managed policy.</summary>
internal sealed class ManagedPolicy(string path, ManagedPolicyState state, string? successor, string evidence)
{
    /// <summary>The path as it follows <c>policy/</c> in the ARN, for example <c>service-role/AWSLambdaBasicExecutionRole</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What can be done with it.</summary>
    public ManagedPolicyState State { get; } = state;

    /// <summary>The path of the policy that AWS names instead; null when it names none.</summary>
    public string? Successor { get; } = successor;

    /// <summary>The package that attests the state, or <c>documentation</c>.</summary>
    public string Evidence { get; } = evidence;
}
