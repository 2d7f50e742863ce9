using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>A build and the error log that it wrote.</summary>
internal sealed class BuildResult(ToolResult tool, SarifLog? log)
{
    public ToolResult Tool => tool;

    public SarifLog Log
    {
        get
        {
            Assert.True(log is not null, $"The build wrote no error log.\n{tool}");
            return log;
        }
    }

    /// <summary>The findings of some rules, in the order of the source.</summary>
    public List<Finding> FindingsOf(params string[] ids) => Ordered(Log.Results
        .Where(result => ids.Contains(result.Id))
        .Select(result => result.Finding ?? new Finding(result.Id, "", 0, 0, "")));

    public BuildResult ShouldSucceed()
    {
        tool.ShouldSucceed();
        return this;
    }

    public BuildResult ShouldFail()
    {
        tool.ShouldFail();
        return this;
    }

    /// <summary>Fails unless the rules reported exactly these findings.</summary>
    public void ShouldReport(string[] ids, IEnumerable<Finding> expected)
    {
        var expectedText = string.Join('\n', Ordered(expected));
        var actualText = string.Join('\n', FindingsOf(ids));
        Assert.True(expectedText == actualText, $"expected:\n{expectedText}\n\nreported:\n{actualText}\n\n{tool}");
    }

    /// <summary>Fails unless the rule reported something, all of it at one level of SARIF: error, warning, note.</summary>
    public void ShouldReportAt(string level, string id)
    {
        var levels = Log.Results.Where(result => result.Id == id).Select(result => result.Level).Distinct().ToList();
        Assert.True(levels is [var single] && single == level, $"{id}: {string.Join(", ", levels)}, not {level}\n{tool}");
    }

    public void ShouldNotReport(params string[] ids)
    {
        var reported = Log.Results.Where(result => ids.Contains(result.Id)).ToList();
        Assert.True(reported.Count == 0, $"{string.Join('\n', reported)}\n{tool}");
    }

    /// <summary>Fails when this package reported anything.</summary>
    public void ShouldBeSilent() =>
        Assert.True(Log.OurResults.Count == 0, $"{string.Join('\n', Log.OurResults)}\n{tool}");

    private static List<Finding> Ordered(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Line)
        .ThenBy(finding => finding.Column)
        .ToList();
}
