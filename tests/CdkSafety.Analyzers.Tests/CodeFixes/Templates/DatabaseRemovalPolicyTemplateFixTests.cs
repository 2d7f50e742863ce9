using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class DatabaseRemovalPolicyTemplateFixTests : TemplateCodeFixTests<DatabaseRemovalPolicyAnalyzer, DatabaseRemovalPolicyCodeFixProvider>
{
    private const string Retain = "CDKS1001.RETAIN";
    private const string Snapshot = "CDKS1001.SNAPSHOT";

    [Fact]
    public Task Both_policies_retain_and_comments_stay() => InYaml(
        """
        Resources:
          # The ledger
          AuroraCluster:
            Type: AWS::RDS::DBCluster
            DeletionPolicy: Delete # for now
            UpdateReplacePolicy: "Delete"
            Properties:
              Engine: aurora-mysql
        """,
        """
        Resources:
          # The ledger
          AuroraCluster:
            Type: AWS::RDS::DBCluster
            DeletionPolicy: Retain # for now
            UpdateReplacePolicy: "Retain"
            Properties:
              Engine: aurora-mysql
        """,
        Retain,
        "Retain the database");

    [Fact]
    public Task A_policy_for_deletion_alone_becomes_one_for_both() => InYaml(
        """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Delete # for now
            Properties:
              TableName: !Sub sessions-${Stage}
        """,
        """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Retain # for now
            UpdateReplacePolicy: Retain
            Properties:
              TableName: !Sub sessions-${Stage}
        """,
        Retain);

    [Fact]
    public Task Of_JSON_too() => InJson(
        """
        {
          "Resources": {
            "Ledger": {
              "Type": "AWS::RDS::DBCluster",
              "DeletionPolicy": "Delete"
            }
          }
        }
        """,
        """
        {
          "Resources": {
            "Ledger": {
              "Type": "AWS::RDS::DBCluster",
              "DeletionPolicy": "Snapshot",
              "UpdateReplacePolicy": "Snapshot"
            }
          }
        }
        """,
        Snapshot,
        "Make a snapshot before the database is deleted");

    [Fact]
    public Task A_table_has_no_snapshots() => NoFixInYaml(
        """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Delete
        """,
        Snapshot);
}
