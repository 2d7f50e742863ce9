using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Templates;

/// <summary>
/// The samples and the templates that they synthesize are the same resources in two languages: the rules say the same of both, but for
/// the differences that are listed here with their reasons.
/// </summary>
public class SampleTemplateTests(SampleTemplateTests.Fixture fixture) : IClassFixture<SampleTemplateTests.Fixture>
{
    private const string OfAllTables = "Code says once of a class what all its tables lack; the template has each table.";
    private const string OneEnvironment = "Synthesized for one environment, whose name is text by then: the template has a constant name and no parameter.";

    private static readonly Dictionary<string, (ExplainedDifference[] InCode, ExplainedDifference[] InTemplate)> Differences = new()
    {
        ["CdrPipeline"] = (
            [
                new(1, "^CDKS1006 AWS::DynamoDB::Table has no", OfAllTables),
                new(1, "^CDKS2001 50,000 write capacity units for the table 'Scores'", "Only in production, and the template is not synthesized for it."),
                new(1, "^CDKS2001 70,000 write capacity units for an index of a table ", "The index is added by a call, which does not name the table."),
                new(1, "^CDKS4001 The AWS managed policy 'AWSLambdaFullAccess'", "Attached at two places of the code; the CDK renders a policy of a role once."),
            ],
            [
                new(3, "^CDKS1006 '(Cases|Devices|Rules)' ", OfAllTables),
                new(1, "^CDKS2001 70,000 write capacity units for an index of the table 'SubscriberProfiles' ", "The index stands in its table."),
            ]),
        ["TransactionProcessing"] = (
            [
                new(1, "^CDKS1006 AWS::DynamoDB::Table has no", OfAllTables),
                new(1, "^CDKS2001 48,000 read capacity units for the table 'Audit'", "Only in production, and the template is not synthesized for it."),
                new(1, "^CDKS4003 ", "Only code shows which resource a function is told of and what it is granted."),
                new(7, "^CDKS5001 ", OneEnvironment),
            ],
            [
                new(2, "^CDKS1002 The store 'Secret' ", "The cluster makes its secret by itself; the code does not show it."),
                new(3, "^CDKS1006 '(Disputes|Batches|Statements)' ", OfAllTables),
                new(12, "^CDKS5004 ", OneEnvironment),
            ]),
    };

    public static TheoryData<string> Samples => [.. Differences.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Code_and_template_have_the_same_findings(string sample)
    {
        var findings = fixture.Of(sample);
        var (inCode, inTemplate) = Differences[sample];

        var ofCodeAlone = TemplateFindings.Without(findings.OfCode, findings.OfTemplate);
        var ofTemplateAlone = TemplateFindings.Without(findings.OfTemplate, findings.OfCode);

        Assert.True(findings.OfCode.Count - ofCodeAlone.Count >= 15, "Hardly anything is compared.");
        AssertExplained("the code", ofCodeAlone, inCode);
        AssertExplained("the template", ofTemplateAlone, inTemplate);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_finding_in_a_template_names_the_construct(string sample) => Assert.All(
        // Parameters and outputs are no constructs in the template.
        fixture.Of(sample).Results.Where(result => result.Id is not ("CDKS5003" or "CDKS5101" or "CDKS5102")),
        result => Assert.Matches(@"construct [\w-]+(/[\w-]+)+\)$", result.Message));

    private static void AssertExplained(string side, IReadOnlyList<string> findings, ExplainedDifference[] differences)
    {
        var unexplained = findings.Where(finding => !differences.Any(difference => difference.IsAbout(finding)));
        Assert.True(!unexplained.Any(), $"Only in {side}:\n{string.Join('\n', unexplained)}");
        Assert.All(differences, difference => Assert.Equal(difference.Count, findings.Count(difference.IsAbout)));
    }

    /// <summary>Both samples, built and synthesized once.</summary>
    public sealed class Fixture(PackageFixture package)
    {
        private readonly Dictionary<string, Lazy<TemplateFindings>> _findings =
            Differences.Keys.ToDictionary(sample => sample, sample => new Lazy<TemplateFindings>(() => TemplateFindings.Of(package, new Run(package, sample))));

        internal TemplateFindings Of(string sample) => _findings[sample].Value;

        private sealed class Run(PackageFixture package, string sample) : SampleRun(package, sample, "two-languages");
    }
}
