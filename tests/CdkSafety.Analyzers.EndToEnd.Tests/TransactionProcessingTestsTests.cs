using System;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>The payments sample's own tests, which demand what the rules reject, and the stack that they test.</summary>
public class TransactionProcessingTestsTests(TestedSampleRun run) : IClassFixture<TestedSampleRun>
{
    private static readonly SourceFile Tests = new(TestEnvironment.InRepository("docs", "samples", "TransactionProcessing.Tests", "TransactionProcessingStackTests.cs"));

    [Fact]
    public void Build_reports_what_the_tests_demand() => run.Wrong.ShouldReport(
        ["CDKS7001"],
        [
            .. Tests.Expect("CDKS7001", "AllResources(\"AWS::RDS::DBCluster\", new Dictionary<string, object> { [\"DeletionPolicy\"] = [|\"Delete\"|]"),
            .. Tests.Expect("CDKS7001", "[\"StorageEncrypted\"] = true, }), [\"DeletionPolicy\"] = [|\"Delete\"|]"),
            .. Tests.Expect("CDKS7001", "[\"UpdateReplacePolicy\"] = [|\"Delete\"|]"),
            .. Tests.Expect("CDKS7001", "[\"DeletionProtection\"] = [|false|]"),
            .. Tests.Expect("CDKS7001", "[\"TableName\"] = [|\"payment-sessions\"|]"),
            .. Tests.Expect("CDKS7001", "\"payment-sessions\" }), [\"DeletionPolicy\"] = [|\"Delete\"|]"),
            .. Tests.Expect("CDKS7001", "\"settlement-disputes-test\" }), [\"DeletionPolicy\"] = [|\"Delete\"|]"),
        ]);

    [Fact]
    public void Fixes_leave_nothing_to_report() => run.Right.ShouldNotReport("CDKS7001");

    [Fact]
    public void Fixed_tests_expect_what_the_fixed_stack_has()
    {
        var text = run.RightText("TransactionProcessingStackTests.cs");

        Assert.DoesNotContain("\"Delete\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"TableName\"] = \"payment-sessions-test\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"DeletionProtection\"] = true,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixed_tests_pass_on_the_fixed_stack() => run.TestRun.ShouldSucceed();
}
