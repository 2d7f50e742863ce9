using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>One descriptor a rule, and everything of the rule is found by the descriptor's name.</summary>
public class DescriptorTests
{
    private static readonly Dictionary<string, (string First, string Last)> Ranges = Repository
        .Read("src/CdkSafety.Analyzers/DiagnosticCategoryAndIdRanges.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.Split(':', '-'))
        .ToDictionary(parts => parts[0].Trim(), parts => (parts[1].Trim(), parts[2].Trim()));

    public static TheoryData<string> RuleIds => [.. Rule.All.Keys];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_id_is_in_the_range_of_its_category(string id)
    {
        var (first, last) = Ranges[Rule.All[id].Descriptor.Category];

        Assert.Matches("^CDKS[0-9]{4}$", id);
        Assert.InRange(id, first, last, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_words_of_a_descriptor_are_in_their_form(string id)
    {
        var descriptor = Rule.All[id].Descriptor;

        Assert.Matches(@"^[A-Z].*[^.]$", descriptor.Title.ToString());
        Assert.Matches(@"[^.]$", descriptor.MessageFormat.ToString());
        Assert.Matches(@"^[A-Z].*\.$", descriptor.Description.ToString());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void No_rule_is_an_error_by_default(string id) =>
        Assert.InRange(Rule.All[id].Descriptor.DefaultSeverity, DiagnosticSeverity.Info, DiagnosticSeverity.Warning);

    [Fact]
    public void Every_id_has_a_constant_named_like_its_descriptor()
    {
        var constants = typeof(Diagnostics.RuleIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!))
            .Order();

        Assert.Equal(Rule.All.Values.Select(rule => (rule.Stem, rule.Id)).Order(), constants);
    }

    [Fact]
    public void Every_rule_has_an_analyzer_of_its_own_and_every_analyzer_a_rule() =>
        Assert.Equal(
            Rule.All.Values.Select(rule => rule.Stem + "Analyzer").Order(StringComparer.Ordinal),
            Rule.Analyzers.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_analyzer_of_a_rule_reports_that_rule(string id)
    {
        var rule = Rule.All[id];
        var type = Rule.Analyzers.Single(type => type.Name == rule.Stem + "Analyzer");

        Assert.Same(rule.Descriptor, Assert.Single(((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_code_fix_exists_where_the_page_says_so_and_only_there(string id)
    {
        var rule = Rule.All[id];

        Assert.Equal(
            RulePage.Of(rule).PromisesFix ? [rule.Stem + "CodeFixProvider"] : [],
            rule.FixProviders().Select(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_code_fix_for_templates_says_so_to_the_host(string id)
    {
        var provider = Rule.All[id].FixProviders().SingleOrDefault();
        if (provider is null)
        {
            return;
        }

        const BindingFlags all = BindingFlags.Instance | BindingFlags.NonPublic;
        var fixesTemplates = provider.GetMethod("GetTemplateFixes", all)!.DeclaringType != typeof(CdkCodeFixProvider);
        Assert.Equal(
            fixesTemplates ? [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)] : [nameof(TextDocumentKind.Document)],
            provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_a_test_class(string id)
    {
        var name = Rule.All[id].Stem + "Tests";

        Assert.True(Array.Exists(typeof(DescriptorTests).Assembly.GetTypes(), type => type.Name == name), "There is no class " + name);
    }
}
