using System;
using System.IO;
using System.Linq;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>What RS2000 to RS2008 do not read of the release files: the notes.</summary>
public class ReleaseTrackingTests
{
    private const string Folder = "src/CdkSafety.Analyzers/";

    public static TheoryData<string> Rows =>
        [.. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => Repository.Read(Folder + file).Split('\n'))
            .Where(line => line.StartsWith("CDKS", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_names_the_analyzer_and_the_page(string row)
    {
        var cells = row.Split('|').Select(cell => cell.Trim()).ToArray();
        var id = cells[0];

        Assert.Equal($"{Rule.All[id].Stem}Analyzer, [Documentation](../../docs/rules/{id}.md)", cells[^1]);
    }
}
