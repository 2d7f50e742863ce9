using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class ProvisionedCapacityTemplateFixTests : TemplateCodeFixTests<ProvisionedCapacityAnalyzer, ProvisionedCapacityCodeFixProvider>
{
    private const string Quota = "CDKS2001.Quota";

    [Fact]
    public Task Every_capacity_becomes_the_quota() => InYaml(
        """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            Properties:
              ProvisionedThroughput:
                ReadCapacityUnits: 70000 # peak
                WriteCapacityUnits: 5
              GlobalSecondaryIndexes:
                - IndexName: byUser
                  ProvisionedThroughput: { ReadCapacityUnits: 50000, WriteCapacityUnits: 60000 }
        """,
        """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            Properties:
              ProvisionedThroughput:
                ReadCapacityUnits: 40000 # peak
                WriteCapacityUnits: 5
              GlobalSecondaryIndexes:
                - IndexName: byUser
                  ProvisionedThroughput: { ReadCapacityUnits: 40000, WriteCapacityUnits: 40000 }
        """,
        Quota,
        "Lower the capacity to the quota");

    [Fact]
    public Task In_JSON() => InJson(
        """{ "Resources": { "T": { "Type": "AWS::DynamoDB::Table", "Properties": { "ProvisionedThroughput": { "ReadCapacityUnits": 70000, "WriteCapacityUnits": 5 } } } } }""",
        """{ "Resources": { "T": { "Type": "AWS::DynamoDB::Table", "Properties": { "ProvisionedThroughput": { "ReadCapacityUnits": 40000, "WriteCapacityUnits": 5 } } } } }""",
        Quota);

    [Fact]
    public Task A_value_of_a_mapping_is_not_changed_through_its_use() => NoFixInYaml(
        """
        Mappings:
          Sizes:
            prod: { Read: 70000 }
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            Properties:
              ProvisionedThroughput:
                ReadCapacityUnits: !FindInMap [Sizes, !Ref Stage, Read]
                WriteCapacityUnits: 5
        """,
        Quota);
}
