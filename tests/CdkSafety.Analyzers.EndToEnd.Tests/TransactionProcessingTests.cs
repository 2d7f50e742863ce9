using System;
using System.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>The payments sample, as a project that takes the package: two files, and values that come through names.</summary>
public class TransactionProcessingTests(TransactionProcessingRun run) : IClassFixture<TransactionProcessingRun>
{
    [Fact]
    public void Build_reports_the_ways_to_delete_a_database() => run.Wrong.ShouldReport(
        ["CDKS1001"],
        [
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "DeletionProtection = false, RemovalPolicy = [|RemovalPolicy.DESTROY|]"),
            .. Wrong("TransactionProcessingStack.cs").Expect("CDKS1001", "RemovalPolicy = [|SessionTableRemoval|]"),
            .. Wrong("ReportingCluster.cs").Expect("CDKS1001", "DeletionPolicy = [|CfnDeletionPolicy.DELETE|]"),
            .. Wrong("DisputeTable.cs").Expect("CDKS1001", "environmentSuffix}\", [|RemovalPolicy.DESTROY|])"),
            .. Wrong("Reconciliation.cs").Expect("CDKS1001", "auditProps.RemovalPolicy = [|TransactionDefaults.Removal|]"),
            .. Wrong("Reconciliation.cs").Expect("CDKS1001", "AddOverride(\"DeletionPolicy\", [|\"Delete\"|])"),
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
            .. Wrong("Reconciliation.cs").Expect("CDKS5001", "name: [|\"settlement-statements\"|]"),
            .. Wrong("Reconciliation.cs").Expect("CDKS5001", "auditProps.TableName = [|TransactionDefaults.AuditTable|]"),
            .. Wrong("Reconciliation.cs").Expect("CDKS5001", "RoleName = [|\"settlement-operators\"|]"),
        ]);

    [Fact]
    public void Build_reports_capacity_and_policies_of_the_reconciliation() => run.Wrong.ShouldReport(
        ["CDKS2001", "CDKS4001"],
        [
            .. Wrong("Reconciliation.cs").Expect("CDKS2001", "units: [|TransactionDefaults.BatchUnits|]"),
            .. Wrong("Reconciliation.cs").Expect("CDKS2001", "\"live\" ? [|48_000|] : 10"),
            .. Wrong("Reconciliation.cs").Expect("CDKS4001", "\"CloudWatchReadOnlyAccess\", [|\"AWSLambdaReadOnlyAccess\"|]"),
        ]);

    [Fact]
    public void Build_reports_the_dashboard_without_the_table() => run.Wrong.ShouldReport(
        ["CDKS6001"],
        [.. Wrong("TransactionProcessingStack.cs").Expect("CDKS6001", "new [|Dashboard|](this, \"Operations\"")]);

    [Fact]
    public void Fixed_dashboard_charts_the_table_in_the_layout_of_the_others() => Assert.Contains(
        """
                        Right = new IMetric[] { ledger.MetricDeadlocks() },
                    }),
                    new GraphWidget(new GraphWidgetProps
                    {
                        Title = "Sessions",
                        Left = new IMetric[] { sessionTable.MetricConsumedReadCapacityUnits(), sessionTable.MetricConsumedWriteCapacityUnits() },
                    }));
        """.ReplaceLineEndings("\n"),
        run.RightText("TransactionProcessingStack.cs").ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Build_has_nothing_against_scaling_engines_and_other_policies() =>
        run.Wrong.ShouldNotReport("CDKS2002", "CDKS3001", "CDKS3004", "CDKS3006", "CDKS4002");

    [Fact]
    public void Fixes_leave_nothing_to_report() => run.Right.ShouldBeSilent();

    [Fact]
    public void Fixed_app_exports_names_of_its_own() =>
        Assert.Equal(["TransactionProcessing-e2e-transaction-ledger-endpoint"], run.RightTemplate.ExportNames);

    [Fact]
    public void Fixed_app_keeps_its_databases()
    {
        Assert.NotEmpty(run.WrongTemplate.DatabasesThatAreDeleted());
        run.RightTemplate.ShouldHaveNone(template => template.DatabasesThatAreDeleted());
        Assert.Equal(2, run.RightTemplate.OfType("AWS::RDS::DBCluster").Count());
        Assert.Equal(6, run.RightTemplate.OfType("AWS::DynamoDB::Table").Count());
    }

    [Fact]
    public void Fixed_app_stays_inside_the_quota_and_attaches_what_AWS_has()
    {
        Assert.NotEmpty(run.WrongTemplate.CapacityAboveTheQuota());
        Assert.NotEmpty(run.WrongTemplate.PoliciesThatCannotBeAttached());
        run.RightTemplate.ShouldHaveNone(template => template.CapacityAboveTheQuota());
        run.RightTemplate.ShouldHaveNone(template => template.PoliciesThatCannotBeAttached());
    }

    [Fact]
    public void Fixes_change_the_constant_of_one_use_and_no_other_file()
    {
        Assert.Contains("SessionTableRemoval = RemovalPolicy.RETAIN;", run.RightText("TransactionProcessingStack.cs"), StringComparison.Ordinal);
        Assert.Equal(
            System.IO.File.ReadAllText(TestEnvironment.InRepository("docs", "samples", "TransactionProcessing", "TransactionDefaults.cs")),
            run.RightText("TransactionDefaults.cs"));
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
