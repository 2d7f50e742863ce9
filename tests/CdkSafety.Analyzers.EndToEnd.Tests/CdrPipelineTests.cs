using System;
using System.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>The telecom sample, as a project that takes the package.</summary>
public class CdrPipelineTests(CdrPipelineRun run) : IClassFixture<CdrPipelineRun>
{
    private const string Stack = "CdrPipelineStack.cs";

    // The corner that is written as larger apps are.
    private const string Corner = "FraudDetection.cs";

    [Fact]
    public void Build_reports_the_tables_that_are_deleted() => ShouldReport(
        "CDKS1001",
        (Stack, "WriteCapacity = 70000, RemovalPolicy = [|RemovalPolicy.DESTROY|]", 1),
        (Corner, "environmentSuffix}\", [|CaseRemoval|])", 1),
        (Corner, "scoreProps.RemovalPolicy = [|PipelineDefaults.Removal|]", 1),
        (Corner, "CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.DELETE|]", 1));

    [Fact]
    public void Build_reports_capacity_of_table_and_index() => ShouldReport(
        "CDKS2001",
        (Stack, "ReadCapacity = [|70000|]", 1),
        (Stack, "WriteCapacity = [|70000|]", 2),
        (Corner, "scoreProps.ReadCapacity = [|PipelineDefaults.PeakUnits|]", 1),
        (Corner, "isProduction ? [|50_000|] : 100", 1),
        (Corner, "WriteCapacityUnits\", [|55_000|])", 1));

    [Fact]
    public void Build_reports_both_auto_scaling_maxima() => ShouldReport(
        "CDKS2002",
        (Stack, "MaxCapacity = [|80000|]", 2));

    [Fact]
    public void Build_reports_the_engine() => ShouldReport(
        "CDKS3001",
        (Stack, "EngineName = [|\"cassandra\"|]", 1));

    [Fact]
    public void Build_reports_the_roles_that_DMS_does_not_find()
    {
        ShouldReport("CDKS3004", (Stack, "subnetGroup = new [|CfnReplicationSubnetGroup|](", 1));
        ShouldReport("CDKS3006", (Stack, "new [|CfnReplicationTask|](this", 1));
    }

    [Fact]
    public void Build_reports_the_crawler() => ShouldReport(
        "CDKS3005",
        (Stack, "RecrawlBehavior = [|\"CRAWL_NEW_FOLDERS_ONLY\"|]", 1));

    [Fact]
    public void Build_reports_the_parameters_and_the_export()
    {
        ShouldReport("CDKS5101", (Stack, "environmentSuffix = new [|CfnParameter|](", 1));
        ShouldReport("CDKS5102", (Stack, "sourceDatabaseEndpoint = new [|CfnParameter|](", 1));
        ShouldReport("CDKS5003", (Stack, "ExportName = [|\"cdr-stream-arn\"|]", 1));
    }

    [Fact]
    public void Build_reports_the_policies_that_cannot_be_attached() => ShouldReport(
        "CDKS4001",
        (Corner, "\"AmazonAthenaFullAccess\", [|\"AWSLambdaFullAccess\"|]", 1),
        (Corner, "Attach(analysts, [|PipelineDefaults.LambdaPolicy|])", 1),
        (Stack, "[|\"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy\"|]", 1));

    [Fact]
    public void Build_reports_the_policy_that_does_not_exist() => ShouldReport(
        "CDKS4002",
        (Stack, "[|\"AWSLambdaKinesisExecutionRole\"|]", 1));

    [Fact]
    public void Build_reports_the_names_without_the_suffix() => ShouldReport(
        "CDKS5001",
        (Stack, "StreamName = [|\"cdr-ingest\"|]", 1),
        (Stack, "BucketName = [|\"telecom-cdr-archive\"|]", 1),
        (Stack, "TableName = [|\"subscriber-profiles\"|]", 1),
        (Stack, "RoleName = [|\"subscriber-profiles-scaling\"|]", 1),
        (Stack, "FunctionName = [|\"cdr-processor\"|]", 1),
        (Stack, "ReplicationSubnetGroupIdentifier = [|\"cdr-dms-subnets\"|]", 1),
        (Stack, "ReplicationInstanceIdentifier = [|\"cdr-migration\"|]", 1),
        (Stack, "EndpointIdentifier = [|\"subscriber-source\"|]", 1),
        (Stack, "ReplicationTaskIdentifier = [|\"subscriber-replication\"|]", 1),
        (Stack, "Name = [|\"cdr_analytics\"|]", 1),
        (Stack, "Name = [|\"cdr-archive-crawler\"|]", 1),
        (Corner, "\"Devices\", [|\"fraud-devices\"|]", 1),
        (Corner, "RoleName = [|\"fraud-analysts\"|]", 1));

    [Fact]
    public void Nothing_is_an_error_by_default() =>
        Assert.All(run.Wrong.Log.OurResults, result => Assert.NotEqual("error", result.Level));

    [Fact]
    public void Warnings_as_errors_fail_the_build()
    {
        run.WrongWithWarningsAsErrors.ShouldFail();

        var warnings = run.Wrong.Log.OurResults.Where(result => result.Level == "warning").Select(result => result.Id).Distinct().ToList();
        Assert.True(warnings.Count >= 10, string.Join(' ', warnings));
        Assert.All(warnings, id => Assert.Contains($"error {id}:", run.WrongWithWarningsAsErrors.Tool.Output));
    }

    [Fact]
    public void Wrong_app_synthesizes_all_the_same()
    {
        // What the analyzers are for, and a check that the ones below would see a fault.
        var template = run.WrongTemplate;

        Assert.NotEmpty(template.DatabasesThatAreDeleted());
        Assert.NotEmpty(template.CapacityAboveTheQuota());
        Assert.NotEmpty(template.EndpointsThatCannotWork());
        Assert.NotEmpty(template.PoliciesThatCannotBeAttached());
        Assert.NotEmpty(template.NamesWithoutEnvironment(IsEnvironment));
    }

    [Fact]
    public void Fixes_leave_nothing_to_report() => run.Right.ShouldBeSilent();

    [Fact]
    public void Fixes_add_no_warning_of_the_compiler()
    {
        var before = run.Wrong.Log.Results.Where(result => result.Id.StartsWith("CS", StringComparison.Ordinal)).Select(result => result.Id);
        var after = run.Right.Log.Results.Where(result => result.Id.StartsWith("CS", StringComparison.Ordinal)).Select(result => result.Id);

        Assert.Equal(before.Order(), after.Order());
    }

    [Fact]
    public void Fixed_app_keeps_its_databases()
    {
        run.RightTemplate.ShouldHaveNone(template => template.DatabasesThatAreDeleted());
        var tables = run.RightTemplate.OfType("AWS::DynamoDB::Table").ToList();
        Assert.Equal(5, tables.Count);
        Assert.All(tables, table => Assert.Equal("Retain", (string?)table.Resource["DeletionPolicy"]));
        Assert.All(tables, table => Assert.Equal("Retain", (string?)table.Resource["UpdateReplacePolicy"]));
    }

    [Fact]
    public void Fixed_app_stays_inside_the_quota()
    {
        run.RightTemplate.ShouldHaveNone(template => template.CapacityAboveTheQuota());
        Assert.NotEmpty(run.RightTemplate.OfType("AWS::ApplicationAutoScaling::ScalableTarget"));
    }

    [Fact]
    public void Fixed_app_has_engines_that_can_log_in()
    {
        run.RightTemplate.ShouldHaveNone(template => template.EndpointsThatCannotWork());
        Assert.Equal(2, run.RightTemplate.OfType("AWS::DMS::Endpoint").Count());
    }

    [Fact]
    public void Fixed_app_makes_the_roles_of_DMS_before_what_needs_them()
    {
        foreach (var (role, needs) in new[] { ("dms-vpc-role", "AWS::DMS::ReplicationSubnetGroup"), ("dms-cloudwatch-logs-role", "AWS::DMS::ReplicationTask") })
        {
            var made = Assert.Single(run.RightTemplate.OfType("AWS::IAM::Role"), resource => resource.Resource["Properties"]?["RoleName"]?.ToString() == role);
            Assert.Contains(made.Id, run.RightTemplate.OfType(needs).Single().Resource["DependsOn"]!.AsArray().Select(id => (string?)id));
        }
    }

    [Fact]
    public void Fixed_app_crawls_everything() => Assert.Equal(
        "CRAWL_EVERYTHING",
        (string?)run.RightTemplate.OfType("AWS::Glue::Crawler").Single().Resource["Properties"]!["RecrawlPolicy"]!["RecrawlBehavior"]);

    [Fact]
    public void Fixed_app_has_parameters_that_list_their_values_and_exports_of_its_own()
    {
        var parameters = run.RightTemplate.Parameters;
        Assert.Equal(["dev", "staging", "prod"], parameters["EnvironmentSuffix"]!["AllowedValues"]!.AsArray().Select(value => (string?)value));
        Assert.All(parameters.Where(parameter => (string?)parameter.Value!["Type"] == "String"), parameter =>
            Assert.True(parameter.Value!["Default"] is not null || (bool?)parameter.Value["NoEcho"] == true, parameter.Key));
        Assert.All(run.RightTemplate.ExportNames, name => Assert.StartsWith("CdrPipelineStack-", name, StringComparison.Ordinal));
        Assert.NotEmpty(run.RightTemplate.ExportNames);
    }

    [Fact]
    public void Fixed_app_attaches_no_policy_that_AWS_refuses() =>
        run.RightTemplate.ShouldHaveNone(template => template.PoliciesThatCannotBeAttached());

    [Fact]
    public void Fixed_app_names_everything_after_its_environment()
    {
        run.RightTemplate.ShouldHaveNone(template => template.NamesWithoutEnvironment(IsEnvironment));
        Assert.Equal(run.WrongTemplate.Names().Count() + 2, run.RightTemplate.Names().Count());
    }

    private static bool IsEnvironment(string json) =>
        // AWS looks for these by name.
        json.StartsWith("\"dms-", StringComparison.Ordinal)
        || json.Contains("{\"Ref\":\"EnvironmentSuffix\"}", StringComparison.Ordinal)
        || json.Contains("${EnvironmentSuffix}", StringComparison.Ordinal);

    [Fact]
    public void Fixes_change_the_constant_of_one_use_and_no_other_file()
    {
        Assert.Contains("CaseRemoval = RemovalPolicy.RETAIN;", run.RightText(Corner), StringComparison.Ordinal);
        Assert.Contains("isProduction ? 40_000 : 100", run.RightText(Corner), StringComparison.Ordinal);
        Assert.Equal(System.IO.File.ReadAllText(Sample("PipelineDefaults.cs")), run.RightText("PipelineDefaults.cs"));
    }

    private static string Sample(string file) => TestEnvironment.InRepository("docs", "samples", "CdrPipeline", file);

    private void ShouldReport(string id, params (string File, string Fragment, int Count)[] places) =>
        run.Wrong.ShouldReport([id], places.SelectMany(place => new SourceFile(Sample(place.File)).Expect(id, place.Fragment, place.Count)));
}
