namespace CdkSafety.Analyzers.Model;

/// <summary>A value that can be read where a resource is made.</summary>
internal sealed class ScopedValue
{
    /// <param name="name">What the value is called: <c>environmentSuffix</c>.</param>
    /// <param name="expression">The C# expression that reads it as text: <c>environmentSuffix.ValueAsString</c>.</param>
    public ScopedValue(string name, string expression)
    {
        Name = name;
        Expression = expression;
    }

    /// <summary>What the value is called.</summary>
    public string Name { get; }

    /// <summary>The C# expression that reads it as text.</summary>
    public string Expression { get; }
}
