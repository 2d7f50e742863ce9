using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>What the intrinsic functions give, as far as the template alone says it.</summary>
public class IntrinsicsTests : TemplateTests
{
    // One resource of each of the two kinds of value that most tests need.
    private static string Capacity(string units) =>
        $$""" "Orders": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": { "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": true }, "ProvisionedThroughput": { "ReadCapacityUnits": {{units}}, "WriteCapacityUnits": 5 } } } """;

    private static string Name(string name) => $$""" "Work": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": {{name}} } } """;

    private static string Engine(string name) =>
        $$""" "Source": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "Username": "u", "Password": "p", "ServerName": "s", "EngineName": {{name}} } } """;

    [Theory]
    [InlineData("""{ "Ref": "Engine" }""")]
    [InlineData("""{ "Fn::ImportValue": "engine" }""")]
    [InlineData("""{ "Fn::GetAtt": ["Custom", "Engine"] }""")]
    [InlineData("""{ "Fn::GetAtt": "Custom.Engine" }""")]
    [InlineData("""{ "Fn::Select": [0, { "Fn::Split": [",", "a,b"] }] }""")]
    [InlineData("""{ "Fn::Transform": { "Name": "Macro" } }""")]
    [InlineData("""{ "Fn::Unheard": "of" }""")]
    [InlineData("""{ "Fn::Sub": "${Engine}" }""")]
    [InlineData("""{ "Fn::Sub": 5 }""")]
    [InlineData("""{ "Fn::Join": ["", "ab"] }""")]
    [InlineData("""{ "Fn::Join": [{ "Ref": "S" }, ["a", "b"]] }""")]
    [InlineData("""{ "Fn::If": ["IsProd"] }""")]
    [InlineData("""{ "Fn::FindInMap": ["Nowhere", "a", "b"] }""")]
    [InlineData("""{ "Fn::FindInMap": [{ "Ref": "Map" }, "a", "b"] }""")]
    [InlineData("""{ "Ref": ["Engine"] }""")]
    [InlineData("""{ "Ref": "Engine", "Fn::Sub": "x" }""")]
    [InlineData("\"{{resolve:ssm:/engine}}\"")]
    [InlineData("\"{{resolve:ssm:/engine\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    public Task A_value_that_the_template_does_not_say_is_silent(string value) => InResources(Engine(value));

    [Theory]
    [InlineData("""{ "Fn::Sub": "cassandra" }""")]
    [InlineData("""{ "Fn::Sub": ["${A}andra", { "A": "cass" }] }""")]
    [InlineData("""{ "Fn::Join": ["", ["cass", "andra"]] }""")]
    [InlineData("""{ "Fn::Join": ["-", [true, 5, "x"]] }""")]
    [InlineData("""{ "Fn::Join": ["a", ["c", "ss", { "Ref": "AWS::NoValue" }, "ndr", ""]] }""")]
    [InlineData("""{ "Fn::Select": ["1", ["mysql", "cassandra"]] }""")]
    [InlineData("""{ "Fn::If": ["Big", "cassandra", "scylla"] }""")]
    public Task A_value_that_the_template_says_is_reported_at_the_function(string value) => InResources(Engine("{|CDKS3001:" + value + "|}"));

    [Fact]
    public Task One_branch_that_is_right_is_silent() => InResources(Engine("""{ "Fn::If": ["Big", "cassandra", "mysql"] }"""));

    [Fact]
    public Task No_value_is_absent() => InResources(
        """
        {|CDKS3003:"Source"|}: { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "mysql", "Username": { "Ref": "AWS::NoValue" }, "Password": { "Ref": "AWS::NoValue" } } },
        "Work": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": { "Ref": "AWS::NoValue" } } }
        """);

    [Fact]
    public Task No_value_in_one_branch_is_not_certain() => InResources(
        """ "Source": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "mysql", "Username": { "Fn::If": ["A", "dms", { "Ref": "AWS::NoValue" }] }, "Password": { "Ref": "Password" }, "ServerName": "s" } } """);

    [Theory]
    [InlineData("""{ "Fn::Sub": "work-${Stage}" }""")]
    [InlineData("""{ "Fn::Sub": ["work-${X}", { "X": { "Ref": "Stage" } }] }""")]
    [InlineData("""{ "Fn::Join": ["-", ["work", { "Ref": "Stage" }]] }""")]
    [InlineData("""{ "Fn::Sub": "work-${AWS::StackName}" }""")]
    [InlineData("""{ "Fn::Sub": "work-${AWS::Region}" }""")]
    [InlineData("\"work-{{resolve:ssm:/stage}}\"")]
    [InlineData("""{ "Fn::Sub": "{{resolve:ssm:/${Stage}/name}}" }""")]
    public Task A_name_with_a_hole_is_silent(string name) => InResources(Name(name));

    [Fact]
    public Task An_escaped_hole_is_text() => InResources(Name("""{|#0:{ "Fn::Sub": "work-${!Stage}" }|}"""), new DiagnosticResult(Descriptors.ConstantPhysicalName).WithLocation(0)
        .WithMessage("The name 'work-${Stage}' of 'Work' (AWS::SQS::Queue) is constant: the stack cannot be deployed twice to an account, and an update that replaces the resource fails because the name is taken"), new DiagnosticResult(Descriptors.PhysicalNameForm).WithLocation(0)
        .WithMessage("The name 'work-${Stage}' of 'Work' (AWS::SQS::Queue) holds '$', which the service refuses: the deployment fails"));

    [Theory]
    [InlineData("IsProd", "{|CDKS2001:70000|}", "5")]
    [InlineData("IsNotProd", "5", "{|CDKS2001:70000|}")]
    [InlineData("Compared", "{|CDKS2001:70000|}", "5")]
    [InlineData("ComparedBackwards", "{|CDKS2001:70000|}", "5")]
    [InlineData("Negated", "5", "{|CDKS2001:70000|}")]
    [InlineData("Named", "{|CDKS2001:70000|}", "5")]
    [InlineData("Either", "{|CDKS2001:70000|}", "5")]
    [InlineData("Flag", "{|CDKS2001:70000|}", "5")]
    [InlineData("NoFlag", "5", "{|CDKS2001:70000|}")]
    [InlineData("IsProd", "5", "70000")]
    [InlineData("Large", "70000", "5")]
    [InlineData("Staging", "70000", "5")]
    [InlineData("EitherOrStaging", "70000", "5")]
    [InlineData("Round", "70000", "5")]
    public Task The_branch_of_production_counts_where_the_condition_says_so(string condition, string whenTrue, string whenFalse) => InTemplate(
        $$"""
        {
          "Conditions": {
            "Compared": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] },
            "ComparedBackwards": { "Fn::Equals": ["production", { "Ref": "Stage" }] },
            "Negated": { "Fn::Not": [{ "Fn::Equals": [{ "Ref": "Stage" }, "live"] }] },
            "Named": { "Condition": "Compared" },
            "Either": { "Fn::Or": [{ "Condition": "Compared" }, { "Condition": "ComparedBackwards" }] },
            "Flag": { "Fn::Equals": [{ "Ref": "IsProd" }, "true"] },
            "NoFlag": { "Fn::Equals": [{ "Ref": "IsProd" }, "false"] },
            "Large": { "Fn::Equals": [{ "Ref": "Size" }, "large"] },
            "Staging": { "Fn::Equals": [{ "Ref": "Stage" }, "staging"] },
            "EitherOrStaging": { "Fn::Or": [{ "Condition": "Compared" }, { "Condition": "Staging" }] },
            "Round": { "Condition": "Round" }
          },
          "Resources": { {{Capacity($$"""{ "Fn::If": ["{{condition}}", {{whenTrue}}, {{whenFalse}}] }""")}} }
        }
        """);

    [Theory]
    [InlineData("\"Units\", \"large\", \"Read\"", true)]
    [InlineData("\"Units\", { \"Ref\": \"Size\" }, \"Read\"", false)]
    [InlineData("\"Units\", { \"Ref\": \"Size\" }, \"Write\"", true)]
    [InlineData("\"Units\", \"small\", { \"Ref\": \"Kind\" }", false)]
    [InlineData("\"Units\", { \"Ref\": \"Size\" }, \"Write\", { \"DefaultValue\": 5 }", false)]
    [InlineData("\"Stages\", { \"Ref\": \"Stage\" }, \"Read\"", true)]
    public Task A_mapping_is_one_of_its_values(string keys, bool isWrong) => InTemplate(
        $$"""
        {
          "Mappings": {
            "Units": { "small": { "Read": 5, "Write": 70000 }, "large": { "Read": 70000, "Write": 80000 } },
            "Stages": { "dev": { "Read": 5 }, "prod": { "Read": 70000 } }
          },
          "Resources": { {{Capacity((isWrong ? "{|CDKS2001:" : "") + $$"""{ "Fn::FindInMap": [{{keys}}] }""" + (isWrong ? "|}" : ""))}} }
        }
        """);

    [Fact]
    public Task The_value_of_a_mapping_is_an_additional_location() => InTemplate(
        $$"""
        {
          "Mappings": { "Units": { "small": { "Read": {|#1:70000|} } } },
          "Resources": { {{Capacity("""{|#0:{ "Fn::FindInMap": ["Units", "small", "Read"] }|}""")}} }
        }
        """,
        new DiagnosticResult(Descriptors.ProvisionedCapacity).WithLocation(0).WithLocation(1)
            .WithMessage("70,000 read capacity units for the table 'Orders' are above the quota of 40,000: the deployment fails; use 40,000 or less"));

    [Theory]
    [InlineData("""{ "Fn::FindInMap": ["Units", "small", "Read"] }""")]
    [InlineData("""[{ "Fn::FindInMap": ["Units", "small", "Read"] }]""")]
    public Task A_mapping_that_names_itself_is_not_followed(string value) => InTemplate(
        $$"""
        {
          "Mappings": { "Units": { "small": { "Read": {{value}} } } },
          "Resources": { {{Capacity("""{ "Fn::FindInMap": ["Units", "small", "Read"] }""")}} }
        }
        """);

    [Fact]
    public Task A_mapping_of_more_values_than_there_are_environments_is_not_known() => InTemplate(
        $$"""
        {
          "Mappings": { "Units": { {{string.Join(", ", Enumerable.Range(0, 300).Select(number => $$"""
            "size{{number}}": { "Read": 70000 }
            """))}} } },
          "Resources": { {{Capacity("""{ "Fn::FindInMap": ["Units", { "Ref": "Size" }, "Read"] }""")}} }
        }
        """);

    [Fact]
    public Task A_list_of_a_mapping_is_read() => InTemplate(
        """
        {
          "Mappings": { "Policies": { "all": { "Arns": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AWSLambdaFullAccess"] } } },
          "Resources": { "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": { "Fn::FindInMap": ["Policies", "all", "Arns"] } } } },
          "Outputs": { }
        }
        """,
        new DiagnosticResult(Descriptors.AttachableManagedPolicy).WithSpan(TemplateTest.DefaultPath, 2, 91, 2, 136)
            .WithMessage("The AWS managed policy 'AWSLambdaFullAccess' was removed by AWS; use 'AWSLambda_FullAccess'"));

    [Fact]
    public Task A_resource_under_a_condition_is_judged() => InResources(
        """ "Orders": { "Type": "AWS::RDS::DBCluster", "Condition": "Never", "DeletionPolicy": {|CDKS1001:"Delete"|}, "UpdateReplacePolicy": "Retain" } """);

    [Theory]
    [InlineData("""{ "Fn::If": ["IsProd", "Delete", "Delete"] }""")]
    [InlineData("""{ "Ref": "Policy" }""")]
    [InlineData("null")]
    [InlineData("5")]
    public Task A_policy_that_is_no_word_is_not_known(string policy) => InTemplate(
        $$""" { "Transform": "AWS::LanguageExtensions", "Resources": { "Orders": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": {{policy}} } } } """);

    [Fact]
    public Task Members_that_a_macro_adds_are_not_missing() => InTemplate(
        """
        {
          "Transform": ["AWS::LanguageExtensions"],
          "Resources": {
            "Fn::ForEach::Tables": ["Name", ["A", "B"], { "Table${Name}": { "Type": "AWS::DynamoDB::Table" } }],
            "Source": {
              "Type": "AWS::DMS::Endpoint",
              "Properties": { "EndpointType": "source", "EngineName": "mysql", "Fn::Transform": { "Name": "AWS::Include", "Parameters": { "Location": "s3://b/k" } } }
            }
          }
        }
        """);

    [Theory]
    [InlineData("\"MyMacro\"")]
    [InlineData("[\"AWS::LanguageExtensions\", \"MyMacro\"]")]
    [InlineData("{ \"Name\": \"AWS::Include\", \"Parameters\": { \"Location\": \"s3://b/k\" } }")]
    public Task A_macro_of_the_template_may_add_what_is_missing_and_not_change_what_is_there(string transform) => InTemplate(
        $$"""
        {
          "Transform": {{transform}},
          "Resources": {
            "Orders": { "Type": "AWS::RDS::DBCluster" },
            "Archive": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": {|CDKS1001:"Delete"|} }
          },
          "Parameters": { "Environment": { "Type": "String" } }
        }
        """);

    [Fact]
    public Task A_macro_of_a_resource_may_add_what_is_missing() => InResources(
        """ "Orders": { "Type": "AWS::RDS::DBCluster", "Fn::Transform": { "Name": "MyMacro" } } """);

    [Fact]
    public Task The_globals_of_the_serverless_transform_may_add_what_is_missing() => InTemplate(
        """ { "Transform": "AWS::Serverless-2016-10-31", "Globals": { "SimpleTable": { "SSESpecification": { "SSEEnabled": true } } }, "Resources": { "Orders": { "Type": "AWS::Serverless::SimpleTable", "DeletionPolicy": "Retain" }, {|CDKS1003:"Archive"|}: { "Type": "AWS::RDS::DBCluster" } } } """);

    [Theory]
    [InlineData("\"AWS::LanguageExtensions\"")]
    [InlineData("[\"AWS::SecretsManager-2020-07-23\"]")]
    public Task A_macro_of_AWS_that_adds_resources_changes_none(string transform) => InTemplate(
        $$""" { "Transform": {{transform}}, "Resources": { {|CDKS1003:"Orders"|}: { "Type": "AWS::RDS::DBCluster" } } } """);
}
