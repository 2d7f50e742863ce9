using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>A place that is no node of C#: in a template, or inside a literal. Its location is worked out when it is asked for.</summary>
internal interface ITextPlace
{
    /// <summary>The file, the span and the lines of the place.</summary>
    Location GetLocation();
}
