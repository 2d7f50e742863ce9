using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>The faults of the two templates that the front end was made for, each at its place.</summary>
public class FoundingTemplateTests : TemplateTests
{
    [Fact]
    public Task A_cluster_that_goes_with_its_stack_is_reported_at_both_policies() => InTemplate(
        """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Resources": {
            "AuroraCluster": {
              "Type": "AWS::RDS::DBCluster",
              "DeletionPolicy": {|#0:"Delete"|},
              "UpdateReplacePolicy": {|#1:"Delete"|},
              "Properties": {
                "Engine": "aurora-mysql",
                "StorageEncrypted": true,
                "DeletionProtection": {|#2:false|},
                "BackupRetentionPeriod": 7
              }
            }
          }
        }
        """,
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(TemplateTest.DefaultPath, 6, 25, 6, 33)
            .WithMessage("The database 'AuroraCluster' (AWS::RDS::DBCluster) is deleted with all its data when the stack is deleted; use Retain or Snapshot"),
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(TemplateTest.DefaultPath, 7, 30, 7, 38)
            .WithMessage("The database 'AuroraCluster' (AWS::RDS::DBCluster) is deleted with all its data when an update replaces it; use Retain or Snapshot"),
        new DiagnosticResult(Descriptors.DeletionProtection).WithSpan(TemplateTest.DefaultPath, 11, 31, 11, 36)
            .WithMessage("'AuroraCluster' (AWS::RDS::DBCluster) has its deletion protection off: a single request, or the deletion of the stack, deletes it; use true"));

    private const string Sessions =
        """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Parameters": {
            "EnvironmentSuffix": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"] }
          },
          "Resources": {
            "SessionTable": {
              "Type": "AWS::DynamoDB::Table",
              "DeletionPolicy": POLICY,
              "UpdateReplacePolicy": "Retain",
              "Properties": {
                "TableName": NAME,
                "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }],
                "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }],
                "BillingMode": "PAY_PER_REQUEST",
                "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": true },
                "TimeToLiveSpecification": { "AttributeName": "ttl", "Enabled": true }
              }
            }
          }
        }
        """;

    [Fact]
    public Task A_session_table_that_goes_with_its_stack_and_has_one_name_in_all_environments() => InTemplate(
        Sessions.Replace("POLICY", "\"Delete\"").Replace("NAME", "\"sessions\""),
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithSpan(TemplateTest.DefaultPath, 9, 25, 9, 33)
            .WithMessage("The database 'SessionTable' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use Retain"),
        new DiagnosticResult(Descriptors.PhysicalNameEnvironment).WithSpan(TemplateTest.DefaultPath, 12, 22, 12, 32)
            .WithMessage("The name 'sessions' of 'SessionTable' (AWS::DynamoDB::Table) is the same in every environment: the second deployment to an account fails because the name is taken; add ${EnvironmentSuffix} to it, or leave it out"));

    [Fact]
    public Task A_session_table_that_may_go_is_an_option()
    {
        var test = new TemplateTest(Sessions.Replace("POLICY", "\"Delete\"").Replace("NAME", "{ \"Fn::Sub\": \"sessions-${EnvironmentSuffix}\" }"));
        test.SetOption("cdk_safety.CDKS1001.excluded_ids", "Session*");
        return test.RunAsync();
    }
}
