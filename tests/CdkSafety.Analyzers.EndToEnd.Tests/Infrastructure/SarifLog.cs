using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>The compiler's error log in SARIF 2.1.</summary>
internal sealed class SarifLog
{
    private SarifLog(IReadOnlyList<SarifResult> results) => Results = results;

    /// <summary>All that was reported and not suppressed.</summary>
    public IReadOnlyList<SarifResult> Results { get; }

    /// <summary>What this package reported.</summary>
    public IReadOnlyList<SarifResult> OurResults =>
        Results.Where(result => result.Id.StartsWith("CDKS", StringComparison.Ordinal)).ToList();

    public static SarifLog Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new SarifLog(document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(ReadResult)
            .ToList());
    }

    private static SarifResult ReadResult(JsonElement result) => new(
        result.GetProperty("ruleId").GetString()!,
        result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
        result.GetProperty("message").GetProperty("text").GetString()!,
        ReadFindings(result, "locations").FirstOrDefault(),
        ReadFindings(result, "relatedLocations").ToList());

    private static IEnumerable<Finding> ReadFindings(JsonElement result, string property)
    {
        if (!result.TryGetProperty(property, out var locations))
        {
            yield break;
        }

        foreach (var location in locations.EnumerateArray())
        {
            var physical = location.GetProperty("physicalLocation");
            var region = physical.GetProperty("region");
            var path = new Uri(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            yield return new SourceFile(path).At(
                result.GetProperty("ruleId").GetString()!,
                region.GetProperty("startLine").GetInt32(),
                region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endLine").GetInt32(),
                region.GetProperty("endColumn").GetInt32());
        }
    }
}
