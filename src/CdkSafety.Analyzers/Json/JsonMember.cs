using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Json;

/// <summary>A member of an object: its name, where that stands, and its value.</summary>
internal readonly struct JsonMember
{
    public JsonMember(string name, TextSpan nameSpan, JsonNode value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The name, without quotes and escapes.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, with its quotes.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public JsonNode Value { get; }
}
