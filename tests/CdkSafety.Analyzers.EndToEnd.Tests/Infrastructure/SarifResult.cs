using System.Collections.Generic;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>One entry of an error log; a diagnostic without a location has no finding.</summary>
internal sealed record SarifResult(
    string Id,
    string Level,
    string Message,
    Finding? Finding,
    IReadOnlyList<Finding> RelatedFindings)
{
    public override string ToString() => $"{Level} {Finding?.ToString() ?? Id}: {Message}";
}
