using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>
/// The table of docs/README.md: each failure that the project was founded for has a rule, a fix where it says so, and tests that are
/// there and run.
/// </summary>
public partial class FoundingFailureTests
{
    private const string Document = "docs/README.md";

    /// <summary>What the two stories went wrong with, by the rules that have to catch it. A row may not be lost.</summary>
    private static readonly string[] RulesOfTheStories =
    [
        "CDKS1001", "CDKS1006", "CDKS1009", "CDKS1010", "CDKS2001", "CDKS2002", "CDKS2003", "CDKS2004", "CDKS3001", "CDKS3003", "CDKS3004", "CDKS3005", "CDKS3006",
        "CDKS4001", "CDKS4002", "CDKS4003", "CDKS4004", "CDKS5001", "CDKS5003", "CDKS5101", "CDKS5102", "CDKS6001", "CDKS6002", "CDKS7001",
    ];

    public static TheoryData<string> Failures => [.. Rows().Select(row => row.Failure)];

    [Fact]
    public void Every_story_has_its_rules() =>
        Assert.Equal(RulesOfTheStories, Rows().Select(row => row.Rule).Distinct().Order(System.StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_has_a_rule_a_fix_and_tests(string failure)
    {
        var row = Rows().Single(row => row.Failure == failure);
        var rule = Assert.Contains(row.Rule, Rule.All as IDictionary<string, Rule>);

        Assert.Equal(RulePage.Of(rule).PromisesFix, !row.Fix.StartsWith("None", System.StringComparison.Ordinal));
        Assert.Equal(2, row.Tests.Length);
        Assert.All(row.Tests, test => Assert.Matches(@"\[(Fact|Theory)\](\r?\n *\[[^\n]*)*\r?\n *public [\w ]+ " + test.Name + @"\(", Repository.Read(test.Path)));
    }

    private static IEnumerable<(string Failure, string Rule, string Fix, (string Name, string Path)[] Tests)> Rows() =>
        from line in GeneratedText.Read(Document, "founding failures")!.Split('\n').Skip(2)
        where line.Length > 0
        let cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()
        select (cells[0], RuleLink().Match(cells[1]).Groups[1].Value, cells[2], TestLink().Matches(cells[3])
            .Select(link => (link.Groups[1].Value, Path.Combine(Path.GetDirectoryName(Document)!, link.Groups[2].Value))).ToArray());

    [GeneratedRegex(@"^\[(CDKS\d{4})\]\(rules/\1\.md\)$")]
    private static partial Regex RuleLink();

    [GeneratedRegex(@"\[`(\w+)`\]\(([^)]+\.cs)\)")]
    private static partial Regex TestLink();
}
