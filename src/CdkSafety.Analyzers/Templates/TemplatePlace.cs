using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>A place in a template.</summary>
internal sealed class TemplatePlace(TemplateDocument document, TextSpan span) : ITextPlace
{
    /// <inheritdoc/>
    public Location GetLocation() => document.LocationOf(span);
}
