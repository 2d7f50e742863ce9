namespace CdkSafety.Analyzers.Model;

/// <summary>A value that can be read where a resource is made.</summary>
internal sealed class ScopedValue
{
    /// <param name="name">What the value is called: <c>environmentSuffix</c>.</param>
    /// <param name="expression">The C# expression that reads it as text: <c>environmentSuffix.ValueAsString</c>.</param>
    /// <param name="text">The text that it is known to be; <see langword="null"/> when that is not known.</param>
    public ScopedValue(string name, string expression, string? text = null)
    {
        Name = name;
        Expression = expression;
        Text = text;
    }

    /// <summary>What the value is called.</summary>
    public string Name { get; }

    /// <summary>The C# expression that reads it as text.</summary>
    public string Expression { get; }

    /// <summary>The text that it is known to be; <see langword="null"/> when that is not known.</summary>
    public string? Text { get; }
}
