namespace CdkSafety.Analyzers.Model;

/// <summary>A piece of a text: known characters, or a hole with the name of the symbol that fills it.</summary>
internal readonly struct PatternPart
{
    private PatternPart(string? literal, string? holeName = null, bool isToken = false, string? volatileSource = null)
    {
        Literal = literal;
        HoleName = holeName;
        IsToken = isToken;
        VolatileSource = volatileSource;
    }

    /// <summary>The known characters; <see langword="null"/> for a hole.</summary>
    public string? Literal { get; }

    /// <summary>The name of the variable, member, parameter id or context key that a hole reads; may be <see langword="null"/>.</summary>
    public string? HoleName { get; }

    /// <summary>Whether the hole is filled by CloudFormation or the CDK.</summary>
    public bool IsToken { get; }

    /// <summary>What fills the hole with something else each time the app runs: <c>Guid.NewGuid()</c>; <see langword="null"/> for any other part.</summary>
    public string? VolatileSource { get; }

    /// <summary>Whether this part is not known.</summary>
    public bool IsHole => Literal is null;

    /// <summary>A part whose characters are known.</summary>
    public static PatternPart Known(string literal) => new(literal);

    /// <summary>A part that <paramref name="source"/> fills with something else each time the app runs.</summary>
    public static PatternPart Volatile(string source) => new(null, volatileSource: source);

    /// <summary>A part that <paramref name="value"/> fills: its literal parts are not looked at, only what it is called.</summary>
    public static PatternPart Hole(PropertyValue value) => new(null, value.Name, value.Kind == ValueKind.Token);
}
