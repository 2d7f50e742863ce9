namespace CdkSafety.Analyzers.Json;

/// <summary>The first thing that is wrong with a document.</summary>
internal sealed class JsonError
{
    /// <param name="position">The position in the text, 0 for its first character.</param>
    /// <param name="message">What is wrong, in words that go on after "because".</param>
    public JsonError(int position, string message)
    {
        Position = position;
        Message = message;
    }

    /// <summary>The position in the text, 0 for its first character.</summary>
    public int Position { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }
}
