using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>The rules over templates in YAML: the twins of the founding templates, and what YAML alone has.</summary>
public class YamlTemplateRulesTests
{
    private const string Path = "/templates/app.yaml";

    [Fact]
    public Task A_cluster_that_goes_with_its_stack_is_reported_at_both_policies() => InTemplate(
        """
        AWSTemplateFormatVersion: 2010-09-09
        Resources:
          AuroraCluster:
            Type: AWS::RDS::DBCluster
            DeletionPolicy: {|#0:Delete|} # for now
            UpdateReplacePolicy: {|#1:'Delete'|}
            Properties:
              Engine: aurora-mysql
              StorageEncrypted: true
              DeletionProtection: {|#2:no|}
              BackupRetentionPeriod: 7
        """,
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(Path, 5, 21, 5, 27)
            .WithMessage("The database 'AuroraCluster' (AWS::RDS::DBCluster) is deleted with all its data when the stack is deleted; use Retain or Snapshot"),
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(Path, 6, 26, 6, 34)
            .WithMessage("The database 'AuroraCluster' (AWS::RDS::DBCluster) is deleted with all its data when an update replaces it; use Retain or Snapshot"),
        new DiagnosticResult(Descriptors.DeletionProtection).WithSpan(Path, 10, 27, 10, 29)
            .WithMessage("'AuroraCluster' (AWS::RDS::DBCluster) has its deletion protection off: a single request, or the deletion of the stack, deletes it; use true"));

    [Fact]
    public Task A_session_table_that_goes_with_its_stack_and_has_one_name_in_all_environments() => InTemplate(
        """
        AWSTemplateFormatVersion: 2010-09-09
        Parameters:
          EnvironmentSuffix:
            Type: String
            Default: dev
            AllowedValues: [dev, prod]
        Resources:
          SessionTable:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: {|#0:Delete|}
            UpdateReplacePolicy: Retain
            Properties:
              TableName: {|#1:sessions|}
              AttributeDefinitions:
                - AttributeName: id
                  AttributeType: S
              KeySchema:
                - { AttributeName: id, KeyType: HASH }
              BillingMode: PAY_PER_REQUEST
              PointInTimeRecoverySpecification:
                PointInTimeRecoveryEnabled: true
              TimeToLiveSpecification: { AttributeName: ttl, Enabled: true }
        """,
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(Path, 10, 21, 10, 27)
            .WithMessage("The database 'SessionTable' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use Retain"),
        new DiagnosticResult(Descriptors.PhysicalNameEnvironment).WithSpan(Path, 13, 18, 13, 26)
            .WithMessage("The name 'sessions' of 'SessionTable' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; add ${EnvironmentSuffix} to it, or leave it out"));

    [Fact]
    public Task Short_forms_mean_what_their_long_forms_do() => InTemplate(
        """
        Parameters:
          EnvironmentSuffix: { Type: String, Default: dev, AllowedValues: [dev, prod] }
        Conditions:
          IsProd: !Equals [!Ref EnvironmentSuffix, prod]
        Mappings:
          Units:
            dev: { Read: 5 }
            prod: { Read: 70000 }
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Retain
            UpdateReplacePolicy: Retain
            Properties:
              TableName: !Sub 'orders-${EnvironmentSuffix}'
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
              ProvisionedThroughput:
                ReadCapacityUnits: {|CDKS2001:!FindInMap [Units, !Ref EnvironmentSuffix, Read]|}
                WriteCapacityUnits: !If [IsProd, {|CDKS2001:90000|}, !Ref AWS::NoValue]
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - {|CDKS4001:!Sub arn:${AWS::Partition}:iam::aws:policy/AWSLambdaFullAccess|}
                - {|CDKS4001:!Join
                  - ''
                  - - 'arn:'
                    - !Ref AWS::Partition
                    - :iam::aws:policy/AWSLambdaFullAccess|}
        """);

    [Fact]
    public Task A_value_behind_an_alias_is_reported_where_each_resource_takes_it() => InTemplate(
        """
        Resources:
          Orders:
            Type: AWS::RDS::DBCluster
            DeletionPolicy: &policy {|CDKS1001:Delete|}
            UpdateReplacePolicy: Retain
            Properties: &safe { StorageEncrypted: true, DeletionProtection: true, BackupRetentionPeriod: 7 }
          Ledger:
            Type: AWS::RDS::DBCluster
            DeletionPolicy: {|CDKS1001:*policy|}
            UpdateReplacePolicy: Retain
            Properties:
              <<: *safe
              BackupRetentionPeriod: {|CDKS1008:0|}
        """);

    [Fact]
    public Task A_damaged_template_is_reported_once_and_not_judged()
    {
        var test = new TemplateTest("Resources:\n  Orders:\n    Type: AWS::RDS::DBCluster\n{|#0:\t|}DeletionPolicy: Delete\n", Path);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.ReadableTemplate).WithLocation(0)
            .WithMessage("The template cannot be read as it stands: while scanning a plain scalar, found a tab character that violate indentation; no rule looks at it"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_file_without_resources_is_passed_over() => InTemplate("# parameters of a deployment\nStage: dev\nDeletionPolicy: Delete\n");

    [Fact]
    public Task A_template_suppresses_in_its_metadata() => InTemplate(
        """
        Resources:
          Sessions:
            Type: AWS::RDS::DBCluster
            Metadata:
              cdk-safety:
                suppress: [CDKS1001]
                reason: Sessions may go with their stack.
            DeletionPolicy: Delete
            UpdateReplacePolicy: Retain
            Properties: { StorageEncrypted: true, DeletionProtection: true, BackupRetentionPeriod: 7 }
        """);

    private static Task InTemplate(string template, params DiagnosticResult[] expected)
    {
        var test = new TemplateTest(template, Path);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
