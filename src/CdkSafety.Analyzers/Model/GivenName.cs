namespace CdkSafety.Analyzers.Model;

/// <summary>
/// A name, ARN or address of a resource in the environment of a function, where the member shows everything that is done to
/// both: neither is handed to other code, and neither gets a policy.
/// </summary>
internal sealed class GivenName(PropertyValue value, string expression, string word, string grant, bool isGranted, bool isCallable)
{
    /// <summary>The value in the environment; its place is where to report.</summary>
    public PropertyValue Value { get; } = value;

    /// <summary>The C# that gives the name: <c>table.TableName</c>.</summary>
    public string Expression { get; } = expression;

    /// <summary>What to call the resource: <c>table</c>.</summary>
    public string Word { get; } = word;

    /// <summary>The C# that would grant the use: <c>table.GrantReadWriteData(worker)</c>, or the method alone when no variable holds the function.</summary>
    public string Grant { get; } = grant;

    /// <summary>Whether the resource grants something to the function.</summary>
    public bool IsGranted { get; } = isGranted;

    /// <summary>Whether <see cref="Grant"/> is a whole call.</summary>
    public bool IsCallable { get; } = isCallable;
}
