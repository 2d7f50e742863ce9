using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>An additional file that stands on no disk, and counts how often somebody asks for its text.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">Its text; null for a file that the compiler cannot read.</param>
internal sealed class InMemoryText(string path, string? text) : AdditionalText
{
    private int _reads;

    /// <summary>How often the text was asked for.</summary>
    public int Reads => _reads;

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return text is null ? null : SourceText.From(text);
    }
}
