namespace CdkSafety.Analyzers.Model;

/// <summary>
/// A name, ARN or address of a resource in the environment of a function, where the member shows everything that is done to
/// both, and to the function's role: none is handed to other code, and none gets a policy.
/// </summary>
internal sealed class GivenName(PropertyValue value, string expression, string word, string? grant, bool isGranted)
{
    /// <summary>The value in the environment; its place is where to report.</summary>
    public PropertyValue Value { get; } = value;

    /// <summary>The C# that gives the name: <c>table.TableName</c>.</summary>
    public string Expression { get; } = expression;

    /// <summary>What to call the resource: <c>table</c>.</summary>
    public string Word { get; } = word;

    /// <summary>
    /// The C# that would grant the use: <c>table.GrantReadWriteData(worker)</c>, or the method alone when no variable holds
    /// whom to grant it; null when resource or role is an L1 construct, which knows no grants.
    /// </summary>
    public string? Grant { get; } = grant;

    /// <summary>Whether the resource grants something to the function or to its role.</summary>
    public bool IsGranted { get; } = isGranted;
}
