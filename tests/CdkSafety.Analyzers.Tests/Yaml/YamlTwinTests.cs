using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Yaml;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Yaml;

/// <summary>One template in both languages: the trees are the same, but for the places.</summary>
public class YamlTwinTests
{
    private const string Json = """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Parameters": { "Stage": { "Type": "String", "AllowedValues": ["dev", "prod"] } },
          "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] } },
          "Mappings": { "Sizes": { "dev": { "Read": 5 }, "prod": { "Read": 70000 } } },
          "Resources": {
            "Sessions": {
              "Type": "AWS::DynamoDB::Table",
              "DeletionPolicy": "Delete",
              "Properties": {
                "TableName": { "Fn::Sub": "sessions-${Stage}" },
                "ProvisionedThroughput": {
                  "ReadCapacityUnits": { "Fn::FindInMap": ["Sizes", { "Ref": "Stage" }, "Read"] },
                  "WriteCapacityUnits": 5
                },
                "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": false },
                "KmsKey": { "Fn::If": ["IsProd", { "Fn::GetAtt": ["Key", "Arn"] }, { "Ref": "AWS::NoValue" }] }
              }
            },
            "Role": {
              "Type": "AWS::IAM::Role",
              "Properties": {
                "ManagedPolicyArns": [
                  { "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/ReadOnlyAccess"]] }
                ],
                "Description": "two\nlines\n"
              }
            }
          },
          "Outputs": { "Name": { "Value": { "Ref": "Sessions" }, "Export": { "Name": { "Fn::Sub": ["${A}-name", { "A": { "Ref": "Stage" } }] } } } }
        }
        """;

    private const string Yaml = """
        AWSTemplateFormatVersion: 2010-09-09
        Parameters:
          Stage:
            Type: String
            AllowedValues:
              - dev
              - prod
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        Mappings:
          Sizes:
            dev: { Read: 5 }
            prod: { Read: 70000 }
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Delete
            Properties:
              TableName: !Sub sessions-${Stage}
              ProvisionedThroughput:
                ReadCapacityUnits: !FindInMap [Sizes, !Ref Stage, Read]
                WriteCapacityUnits: 5
              PointInTimeRecoverySpecification:
                PointInTimeRecoveryEnabled: false
              KmsKey: !If
                - IsProd
                - !GetAtt Key.Arn
                - !Ref AWS::NoValue
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Join
                  - ''
                  - - 'arn:'
                    - !Ref AWS::Partition
                    - :iam::aws:policy/ReadOnlyAccess
              Description: |
                two
                lines
        Outputs:
          Name:
            Value: !Ref Sessions
            Export:
              Name:
                Fn::Sub:
                  - ${A}-name
                  - A:
                      Ref: Stage
        """;

    [Fact]
    public void A_template_in_both_languages_is_one_tree()
    {
        var json = JsonReader.Read(Json, out var jsonError);
        var yaml = YamlReader.Read(Yaml, out var yamlError);

        Assert.Null(jsonError?.Message);
        Assert.Null(yamlError?.Message);
        Assert.Equal(YamlReaderTests.JsonOf(json), YamlReaderTests.JsonOf(yaml));
    }

    [Fact]
    public void JSON_is_YAML_with_the_same_places()
    {
        var json = JsonReader.Read(Json, out _);
        var yaml = YamlReader.Read(Json, out var error);

        Assert.Null(error?.Message);
        AssertSame(json, yaml);
    }

    private static void AssertSame(JsonNode json, JsonNode yaml)
    {
        Assert.Equal((json.Kind, json.Span, json.Text), (yaml.Kind, yaml.Span, yaml.Text));
        Assert.Equal(json.Members.Count, yaml.Members.Count);
        Assert.Equal(json.Items.Count, yaml.Items.Count);
        for (var i = 0; i < json.Members.Count; i++)
        {
            Assert.Equal((json.Members[i].Name, json.Members[i].NameSpan), (yaml.Members[i].Name, yaml.Members[i].NameSpan));
            AssertSame(json.Members[i].Value, yaml.Members[i].Value);
        }

        for (var i = 0; i < json.Items.Count; i++)
        {
            AssertSame(json.Items[i], yaml.Items[i]);
        }
    }
}
