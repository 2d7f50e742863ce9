using System.Text.RegularExpressions;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Templates;

/// <summary>Findings that the code of an app has and its template has not, or the other way round, and why that is right.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Pattern">A regular expression for the id and the message.</param>
/// <param name="Reason">Why only one of the two has them.</param>
internal sealed record ExplainedDifference(int Count, string Pattern, string Reason)
{
    /// <summary>Whether a finding, id and message, is meant.</summary>
    public bool IsAbout(string finding) => Regex.IsMatch(finding, Pattern, RegexOptions.CultureInvariant);
}
