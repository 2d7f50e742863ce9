namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>A diagnostic at a place: what stands there is part of it, so that a failed comparison can be read.</summary>
internal sealed record Finding(string Id, string File, int Line, int Column, string Text)
{
    public override string ToString() => $"{Id} {File}({Line},{Column}) {Text}";
}
