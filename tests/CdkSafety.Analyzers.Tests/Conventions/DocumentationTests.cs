using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using CdkSafety.Analyzers.Configuration;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>What people read of a rule is what the compiler says of it. <c>UPDATE_DOCS=1 dotnet test</c> rewrites the tables.</summary>
public partial class DocumentationTests
{
    /// <summary>The sections of a rule's page, in their order.</summary>
    internal static readonly string[] Sections = ["Cause", "Rule", "How to fix", "Options", "When to suppress", "Other tools"];

    public static TheoryData<string> RuleIds => [.. Rule.All.Keys];

    public static TheoryData<string, string> GeneratedParts => [.. GeneratedText.Required];

    public static TheoryData<string, int> ExampleBlocks =>
        [.. Rule.All.Values.Where(rule => Repository.Has(rule.PagePath)).SelectMany(rule => RulePage.Of(rule).Blocks.Select(block => (rule.Id, block.Line)))];

    public static TheoryData<string> Documents => [.. Repository.Files(".", "*.md").Where(path => !path.StartsWith("src/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_a_page(string id)
    {
        var rule = Rule.All[id];
        if (!Repository.Has(rule.PagePath))
        {
            Repository.Write(rule.PagePath, RulePage.Stub(rule));
            Assert.Fail($"{rule.PagePath} was missing. A stub stands there now: write it.");
        }

        Assert.DoesNotContain("To be written.", Repository.Read(rule.PagePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Equal(Rule.All.Keys, Repository.Files("docs/rules").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_page_says_what_the_descriptor_says(string id)
    {
        var rule = Rule.All[id];
        var page = RulePage.Of(rule);

        Assert.Equal(RulePage.ExpectedHeading(rule), page.Heading);
        Assert.Equal(rule.Descriptor.Description.ToString(), page.Summary);
        Assert.Equal(
            RulePage.ExpectedProperties(rule, rule.FixProviders().Any()).Select(property => property.ToString()),
            RulePage.ExpectedProperties(rule, false).Select(property => KeyValuePair.Create(property.Key, page.Properties.GetValueOrDefault(property.Key)).ToString()));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_page_has_every_section_and_both_kinds_of_example(string id)
    {
        var page = RulePage.Of(Rule.All[id]);

        Assert.Equal(Sections, page.Sections);
        Assert.Contains(page.Blocks, block => block.IsBad);
        Assert.Contains(page.Blocks, block => !block.IsBad);
    }

    [Theory]
    [MemberData(nameof(ExampleBlocks))]
    public async Task An_example_is_reported_when_it_is_bad_and_only_then(string id, int line)
    {
        var block = RulePage.Of(Rule.All[id]).Blocks.Single(block => block.Line == line);

        var reported = await block.AnalyzeAsync(id);

        Assert.Equal(block.IsBad ? block.OtherIds.Append(id).Order(StringComparer.Ordinal) : [], reported);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_help_link_leads_to_the_page_of_the_version(string id)
    {
        var properties = XDocument.Parse(Repository.Read("Directory.Build.props")).Root!;
        var link = Rule.All[id].Descriptor.HelpLinkUri;
        var start = properties.Descendants("RepositoryUrl").Single().Value + "/blob/v" + properties.Descendants("VersionPrefix").Single().Value;

        Assert.StartsWith(start, link, StringComparison.Ordinal);
        Assert.True(Repository.Has(link[link.IndexOf("docs/", StringComparison.Ordinal)..]), link);
        Assert.Matches(@"^[^/+]*/docs/rules/" + id + @"\.md$", link[start.Length..]);
    }

    [Theory]
    [MemberData(nameof(GeneratedParts))]
    public async Task A_generated_part_is_up_to_date(string document, string part)
    {
        var expected = await GeneratedText.MakeAsync(document, part);
        if (Repository.UpdatesDocuments)
        {
            GeneratedText.Write(document, part, expected);
        }

        Assert.Equal(expected, GeneratedText.Read(document, part));
    }

    [Fact]
    public void Every_option_stands_on_the_page_of_a_rule_and_no_page_names_another()
    {
        var named = Rule.All.Values
            .SelectMany(rule => OptionKey().Matches(Repository.Read(rule.PagePath)).Select(match => match.Value))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(OptionDefinitions.All.Select(option => option.Key).Order(StringComparer.Ordinal), named);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_relative_link_leads_to_a_file(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var broken = RelativeLink()
            .Matches(Repository.Read(document))
            .Select(match => match.Groups[1].Value)
            .Where(target => !Repository.Has(Path.Combine(folder, target)));

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"cdk_safety\.\w+(\.\w+)?")]
    private static partial Regex OptionKey();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)")]
    private static partial Regex RelativeLink();
}
