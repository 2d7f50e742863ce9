using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed class RulePage
{
    private RulePage(string text)
    {
        var lines = text.Split('\n');
        Heading = lines[0];
        Summary = lines.Skip(1).SkipWhile(line => line.Length == 0).TakeWhile(line => line.Length > 0).Aggregate(string.Empty, (all, line) => all.Length == 0 ? line : all + " " + line);
        Properties = lines
            .SkipWhile(line => line != "| Property | Value |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|'))
            .ToImmutableDictionary(cells => cells[0].Trim(), cells => cells[1].Trim());
        Sections = [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];
        Blocks = [.. ReadBlocks(lines)];
    }

    /// <summary>The first line.</summary>
    public string Heading { get; }

    /// <summary>The first paragraph after the heading, on one line.</summary>
    public string Summary { get; }

    /// <summary>The property table.</summary>
    public ImmutableDictionary<string, string> Properties { get; }

    /// <summary>The headings of the sections.</summary>
    public ImmutableArray<string> Sections { get; }

    /// <summary>The code blocks that say whether they are good or bad.</summary>
    public ImmutableArray<ExampleBlock> Blocks { get; }

    /// <summary>The page of a rule.</summary>
    public static RulePage Of(Rule rule) => new(Repository.Read(rule.PagePath));

    /// <summary>Whether the page says that the rule has a code fix.</summary>
    public bool PromisesFix => Properties.TryGetValue("Code fix", out var value) && value == "yes";

    /// <summary>A new page with everything that the descriptor knows.</summary>
    public static string Stub(Rule rule) => string.Join("\n", [
        ExpectedHeading(rule),
        string.Empty,
        rule.Descriptor.Description.ToString(),
        string.Empty,
        "| Property | Value |",
        "|---|---|",
        .. ExpectedProperties(rule, rule.FixProviders().Any()).Select(property => $"| {property.Key} | {property.Value} |"),
        .. DocumentationTests.Sections.SelectMany(section => new[] { string.Empty, "## " + section, string.Empty, "To be written." }),
        string.Empty]);

    /// <summary>The heading that the descriptor asks for.</summary>
    public static string ExpectedHeading(Rule rule) => $"# {rule.Id}: {rule.Descriptor.Title}";

    /// <summary>The property table that the descriptor asks for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ExpectedProperties(Rule rule, bool hasFix) =>
    [
        new("Rule id", rule.Id),
        new("Category", rule.Descriptor.Category),
        new("Severity", rule.Severity),
        new("Enabled by default", rule.Descriptor.IsEnabledByDefault ? "yes" : "no"),
        new("Code fix", hasFix ? "yes" : "no"),
    ];

    private static IEnumerable<ExampleBlock> ReadBlocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var info = lines[i][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = ++i;
            while (lines[i] != "```")
            {
                i++;
            }

            if (info.Length >= 2 && info[1] is "bad" or "good")
            {
                yield return new ExampleBlock(info[0], info[1] == "bad", [.. info.Skip(2).Where(word => word != "newest")], info.Contains("newest"), start, string.Join("\n", lines[start..i]));
            }
        }
    }
}
