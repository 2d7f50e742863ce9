using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Tool;

public class ReadableTemplateTests
{
    private const string Damaged = "The template cannot be read as it stands: {0}; no rule looks at it";

    // What a rule would report, were the template not damaged.
    private const string Cluster = """ "Orders": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Delete" } """;

    private static Task Template(string text, string reason)
    {
        var test = new TemplateTest(text);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.ReadableTemplate).WithLocation(0).WithMessage(string.Format(null, Damaged, reason)));
        return test.RunAsync();
    }

    [Fact]
    public Task A_comma_is_missing() => Template(
        """{ "Resources": { "Orders": { "Type": "AWS::RDS::DBCluster" {|#0:"|}DeletionPolicy": "Delete" } } }""",
        "a comma or the end of the object is missing");

    [Fact]
    public Task A_comment_is_refused() => Template("{ {|#0:/|}/ cluster\n" + $$""" "Resources": { {{Cluster}} } }""", "the name of a member is missing");

    [Fact]
    public Task A_comma_at_the_end_is_refused() => Template($$"""{ "Resources": { {{Cluster}}, {|#0:}|} }""", "a comma is followed by no value");

    [Fact]
    public Task A_template_that_ends_early_is_reported_at_its_end() => Template($$"""{ "Resources": { {{Cluster}} {|#0:|}""", "the text ends before the object does");

    [Fact]
    public Task The_second_of_two_keys_is_reported_and_neither_is_judged()
    {
        var test = new TemplateTest(
            """
            {
              "Resources": {
                "Orders": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Retain", {|#0:"DeletionPolicy"|}: "Delete", "UpdateReplacePolicy": {|CDKS1001:"Delete"|} },
                "Twice": { "Type": "AWS::RDS::DBCluster" },
                "Twice": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Delete" },
                "Either": { "Type": "AWS::RDS::DBCluster", "Type": "AWS::S3::Bucket" },
                "Parts": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": { }, "Properties": { } },
                "Table": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": {
                  "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": false, "PointInTimeRecoveryEnabled": true } } }
              }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.ReadableTemplate).WithLocation(0).WithMessage(
            "The template cannot be read as it stands: the key 'DeletionPolicy' stands twice in one object, and which of them counts depends on the reader; no rule looks at either (in 'Orders')"));
        return test.RunAsync();
    }

    [Fact]
    public async Task A_section_that_stands_twice_is_not_judged()
    {
        var diagnostics = await Analyze($$"""{ "Resources": { {{Cluster}} }, "Resources": { {{Cluster}} } }""");

        Assert.Equal(["CDKS9002"], diagnostics);
    }

    [Theory]
    [InlineData(5_000_000, "CDKS1001")]
    [InlineData(50_000_000, "CDKS9002")]
    public async Task A_template_of_50_million_characters_is_not_read_and_one_of_5_million_is(int length, string id)
    {
        var rows = new StringBuilder($"{{ \"Resources\": {{ {Cluster}");
        while (rows.Length < length)
        {
            rows.Append(",\n\"Work").Append(rows.Length).Append("\": { \"Type\": \"AWS::SQS::Queue\", \"Properties\": { \"VisibilityTimeout\": 30 } }");
        }

        Assert.Equal([id], await Analyze(rows.Append(" } }").ToString()));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"a\": ", " }")]
    public async Task A_template_that_is_nested_10_000_levels_deep_is_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.Equal(["CDKS9002"], await Analyze($$"""{ "Resources": { {{Cluster}}, "Deep": { "Type": "AWS::RDS::DBCluster", "Properties": {{deep}} } } }"""));
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_reported_at_its_start()
    {
        var diagnostics = await Analysis.RunAsync([("A.cs", "class A { }")], templates: new InMemoryText("/app.json", null));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("The template cannot be read as it stands: it is no text; no rule looks at it", diagnostic.GetMessage(null));
        Assert.Equal("/app.json: (0,0)-(0,0)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Theory]
    [InlineData("{\0\u0001\u0002\uFFFD\uD800")]
    [InlineData("{\"Resources\": \"\\uD800\\")]
    [InlineData("{")]
    public async Task What_is_binary_is_said_once(string text) => Assert.Equal(["CDKS9002"], await Analyze(text));

    /// <summary>Every beginning of a template is read without an exception, and says one thing at most.</summary>
    [Fact]
    public async Task Every_beginning_of_a_template_is_damaged_in_one_place()
    {
        const string Whole = """{"Resources":{"A":{"Type":"AWS::DynamoDB::Table","DeletionPolicy":"Delete","Properties":{"X":[{"Fn::Sub":"${A}\n"},1.5,true,null]}}}}""";
        var beginnings = Enumerable.Range(1, Whole.Length - 1).Select(length => new InMemoryText($"/{length:000}.json", Whole[..length])).ToArray();

        var diagnostics = await Analysis.RunAsync([("A.cs", "class A { }")], templates: beginnings);

        Assert.Equal(beginnings.Select(file => file.Path), diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));
        Assert.All(diagnostics, diagnostic => Assert.Equal("CDKS9002", diagnostic.Id));
    }

    private static async Task<string[]> Analyze(string text) =>
        [.. (await Analysis.RunAsync([("A.cs", "class A { }")], templates: new InMemoryText("/app.json", text))).Select(diagnostic => diagnostic.Id).Distinct()];
}
