using System.Threading.Tasks;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Tests.Conventions;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>What a template silences in its own metadata.</summary>
public class TemplateSuppressionTests : TemplateTests
{
    private static Task Cluster(string metadata, bool isSilent) => InResources(
        $$""" {{(isSilent ? "\"Orders\"" : "{|CDKS1003:\"Orders\"|}")}}: { "Type": "AWS::RDS::DBCluster", "Metadata": {{metadata}} } """);

    [Theory]
    [InlineData("""{ "cdk-safety": { "suppress": ["CDKS1003"], "reason": "thrown away" } }""", true)]
    [InlineData("""{ "cdk-safety": { "suppress": "CDKS1003" } }""", true)]
    [InlineData("""{ "cdk-safety": { "suppress": ["CDKS1001", "CDKS1003"] } }""", true)]
    [InlineData("""{ "cdk-safety": { "suppress": ["CDKS1001"] } }""", false)]
    [InlineData("""{ "cdk-safety": { "suppress": ["CDKS100"] } }""", false)]
    [InlineData("""{ "cdk-safety": { "suppress": [1003, null, {}] } }""", false)]
    [InlineData("""{ "cdk-safety": "CDKS1003" }""", false)]
    [InlineData("""{ "cfn-lint": { "config": { "ignore_checks": ["I3011"] } } }""", true)]
    [InlineData("""{ "cfn-lint": { "config": { "ignore_checks": ["W3011"] } } }""", false)]
    [InlineData("""{ "cfn-lint": { "config": { "ignore_checks": ["I"] } } }""", false)]
    [InlineData("""{ "guard": { "SuppressedRules": ["DYNAMODB_PITR_ENABLED"] } }""", false)]
    [InlineData("[]", false)]
    public Task Its_resource(string metadata, bool isSilent) => Cluster(metadata, isSilent);

    [Fact]
    public Task No_other_resource() => InResources(
        """
        "Orders": { "Type": "AWS::RDS::DBCluster", "Metadata": { "cdk-safety": { "suppress": ["CDKS1003"] } } },
        {|CDKS1003:"Archive"|}: { "Type": "AWS::RDS::DBCluster" }
        """);

    [Theory]
    [InlineData("""{ "guard": { "SuppressedRules": ["DYNAMODB_PITR_ENABLED"] } }""")]
    [InlineData("""{ "cdk_nag": { "rules_to_suppress": [{ "id": "AwsSolutions-DDB3", "reason": "cache" }] } }""")]
    public Task The_same_rule_of_another_tool(string metadata) => InResources(
        $$""" "Store": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Metadata": {{metadata}} } """);

    [Theory]
    [InlineData("""{ "cdk-safety": { "suppress": ["CDKS1003"] } }""")]
    [InlineData("""{ "cfn-lint": { "config": { "ignore_checks": ["I3011"] } } }""")]
    public Task The_whole_template(string metadata) => InTemplate(
        $$""" { "Metadata": {{metadata}}, "Resources": { "Orders": { "Type": "AWS::RDS::DBCluster" }, "Old": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": {|CDKS1004:"Retain"|} } } } """);

    [Fact]
    public Task A_fault_of_the_template() => InTemplate(
        """ { "Metadata": { "cdk-safety": { "suppress": ["CDKS9002"] } }, "Resources": { "Work": { "Type": "AWS::SNS::Topic", "Type": "AWS::SQS::Queue" } } } """);

    [Fact]
    public void The_table_names_rules_that_exist_and_their_pages_name_the_other_ones()
    {
        var rows = DataTable.Load("RuleEquivalents.tsv").Rows;

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Contains(row[1], new[] { RuleEquivalents.CfnLint, RuleEquivalents.Guard, RuleEquivalents.CdkNag });
            Assert.Contains(row[2], Repository.Read(Rule.All[row[0]].PagePath), System.StringComparison.Ordinal);
        });
    }
}
