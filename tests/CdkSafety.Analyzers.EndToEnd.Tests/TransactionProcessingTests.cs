using System;
using System.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>The payments sample, as a project that takes the package: two files, and values that come through names.</summary>
public class TransactionProcessingTests(TransactionProcessingRun run) : IClassFixture<TransactionProcessingRun>
{
    [Fact]
    public void Build_reports_the_three_ways_to_delete_a_database() => run.Wrong.ShouldReport(
        ["CDKS1001"],
        [
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "DeletionProtection = false, RemovalPolicy = [|RemovalPolicy.DESTROY|]"),
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "RemovalPolicy = [|SessionTableRemoval|]"),
            .. Wrong("ReportingCluster.cs").Expect("CDKS1001", "DeletionPolicy = [|CfnDeletionPolicy.DELETE|]"),
        ]);

    [Fact]
    public void Build_points_from_the_constant_to_its_declaration()
    {
        var finding = Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "RemovalPolicy = [|SessionTableRemoval|]").Single();
        var result = run.Wrong.Log.Results.Single(result => result.Finding == finding);

        Assert.Equal(
            Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "const RemovalPolicy [|SessionTableRemoval|] ="),
            result.RelatedFindings);
    }

    [Fact]
    public void Build_reports_the_names_without_the_suffix() => run.Wrong.ShouldReport(
        ["CDKS5001"],
        [
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS5001", "ClusterIdentifier = [|\"transaction-ledger\"|]"),
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS5001", "TableName = [|\"payment-sessions\"|]"),
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS5001", "FunctionName = [|\"payment-authoriser\"|]"),
            .. Wrong("ReportingCluster.cs").Expect("CDKS5001", "DbClusterIdentifier = [|\"transaction-reporting\"|]"),
        ]);

    [Fact]
    public void Build_has_nothing_against_capacity_engines_and_policies() =>
        run.Wrong.ShouldNotReport("CDKS2001", "CDKS2002", "CDKS3001", "CDKS4001", "CDKS4002");

    [Fact]
    public void Fixes_leave_nothing_to_report() => run.Right.ShouldNotReport(SampleRun.FixedRules);

    [Fact]
    public void Fixed_app_keeps_its_databases()
    {
        Assert.NotEmpty(run.WrongTemplate.DatabasesThatAreDeleted());
        run.RightTemplate.ShouldHaveNone(template => template.DatabasesThatAreDeleted());
        Assert.Equal(2, run.RightTemplate.OfType("AWS::RDS::DBCluster").Count());
        Assert.Single(run.RightTemplate.OfType("AWS::DynamoDB::Table"));
    }

    [Fact]
    public void Fixed_app_names_everything_after_its_environment()
    {
        Assert.NotEmpty(run.WrongTemplate.NamesWithoutEnvironment(IsEnvironment));
        run.RightTemplate.ShouldHaveNone(template => template.NamesWithoutEnvironment(IsEnvironment));
        Assert.Equal(run.WrongTemplate.Names().Count(), run.RightTemplate.Names().Count());
    }

    /// <summary>The suffix that the run gives to the app: here the name is a string by the time of synthesis.</summary>
    private static bool IsEnvironment(string json) => json.EndsWith("-e2e\"", StringComparison.Ordinal);

    private static SourceFile Wrong(string file) => new(TestEnvironment.InRepository("docs", "samples", "TransactionProcessing", file));
}
