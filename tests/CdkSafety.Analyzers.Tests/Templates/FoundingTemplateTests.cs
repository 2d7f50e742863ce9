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
}
