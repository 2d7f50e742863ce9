using System;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>One small app, built with the settings that the documentation names.</summary>
public class ConfigurationTests(ConfigurationTests.Fixture fixture) : IClassFixture<ConfigurationTests.Fixture>
{
    private const string WarningsAsErrors = "-p:TreatWarningsAsErrors=true";

    private const string Source = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        var app = new App();
        new Orders(app, "Orders");
        app.Synth();

        public class Orders : Stack
        {
            public Orders(Construct scope, string id)
                : base(scope, id)
            {
                new Table(this, "Table", new TableProps
                {
                    TableName = "orders",
                    PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
                    ReadCapacity = 70000,
                    WriteCapacity = 5,
                    RemovalPolicy = RemovalPolicy.DESTROY,
                });
            }
        }
        """;

    [Fact]
    public void Defaults_are_warnings_and_notes()
    {
        var build = fixture.Build([]).ShouldSucceed();

        build.ShouldReportAt("warning", "CDKS1001");
        build.ShouldReportAt("warning", "CDKS2001");
        build.ShouldReportAt("note", "CDKS5004");
        Assert.DoesNotContain("CDKS5004", build.Tool.Output);
    }

    [Fact]
    public void Warnings_as_errors_fail_the_build_and_leave_notes_alone()
    {
        var build = fixture.Build([], WarningsAsErrors).ShouldFail();

        Assert.Contains("error CDKS1001:", build.Tool.Output);
        Assert.Contains("error CDKS2001:", build.Tool.Output);
        Assert.DoesNotContain("CDKS5004", build.Tool.Output);
    }

    [Fact]
    public void Rule_can_be_an_error()
    {
        var build = fixture.Build(["dotnet_diagnostic.CDKS1001.severity = error"]).ShouldFail();

        Assert.Contains("error CDKS1001:", build.Tool.Output);
        Assert.Contains("warning CDKS2001:", build.Tool.Output);
    }

    [Fact]
    public void Rules_that_are_off_do_not_fail_a_build_with_warnings_as_errors()
    {
        var build = fixture.Build(
            ["dotnet_diagnostic.CDKS1001.severity = none", "dotnet_diagnostic.CDKS2001.severity = none"],
            WarningsAsErrors).ShouldSucceed();

        build.ShouldNotReport("CDKS1001", "CDKS2001");
        build.ShouldReportAt("note", "CDKS5004");
    }

    [Fact]
    public void Category_can_be_an_error()
    {
        var build = fixture.Build(["dotnet_analyzer_diagnostic.category-CdkSafety.DataProtection.severity = error"]).ShouldFail();

        Assert.Contains("error CDKS1001:", build.Tool.Output);
        Assert.Contains("warning CDKS2001:", build.Tool.Output);
    }

    [Fact]
    public void Note_that_is_raised_is_printed()
    {
        var build = fixture.Build(["dotnet_diagnostic.CDKS5004.severity = warning"]).ShouldSucceed();

        Assert.Contains("warning CDKS5004:", build.Tool.Output);
    }

    [Fact]
    public void Higher_quota_allows_the_capacity()
    {
        var build = fixture.Build(["cdk_safety.dynamodb_max_capacity = 80000"]).ShouldSucceed();

        build.ShouldNotReport("CDKS2001", "CDKS9001");
        build.ShouldReportAt("warning", "CDKS1001");
    }

    [Fact]
    public void Quota_that_is_no_number_is_said_once_and_the_default_holds()
    {
        var build = fixture.Build(["cdk_safety.dynamodb_max_capacity = many"]).ShouldSucceed();

        var result = Assert.Single(build.Log.Results, result => result.Id == "CDKS9001");
        Assert.Equal("warning", result.Level);
        Assert.Contains("cdk_safety.dynamodb_max_capacity", result.Message);
        build.ShouldReportAt("warning", "CDKS2001");
    }

    [Fact]
    public void Option_takes_one_table_out()
    {
        var build = fixture.Build(["cdk_safety.CDKS1001.excluded_ids = Table"]).ShouldSucceed();

        build.ShouldNotReport("CDKS1001");
        build.ShouldReportAt("warning", "CDKS2001");
    }

    [Fact]
    public void Property_turns_the_analyzers_off() =>
        fixture.Build([], "-p:CdkSafetyAnalyzersEnabled=false", WarningsAsErrors).ShouldSucceed().ShouldBeSilent();

    [Fact]
    public void Preset_strict_makes_errors_of_warnings_and_warnings_of_notes()
    {
        var build = fixture.Build([], "-p:CdkSafetyPreset=Strict").ShouldFail();

        Assert.Contains("error CDKS1001:", build.Tool.Output);
        Assert.Contains("warning CDKS5004:", build.Tool.Output);
    }

    [Fact]
    public void Preset_essential_leaves_the_founding_rules()
    {
        var build = fixture.Build([], "-p:CdkSafetyPreset=essential").ShouldSucceed();

        build.ShouldReportAt("warning", "CDKS1001");
        build.ShouldReportAt("warning", "CDKS2001");
        build.ShouldNotReport("CDKS1006", "CDKS5004");
    }

    [Fact]
    public void A_rule_of_the_project_wins_over_the_preset()
    {
        var build = fixture.Build(["dotnet_diagnostic.CDKS2001.severity = warning"], "-p:CdkSafetyPreset=none").ShouldSucceed();

        build.ShouldReportAt("warning", "CDKS2001");
        Assert.Single(build.Log.OurResults);
    }

    [Fact]
    public void Preset_that_does_not_exist_is_said()
    {
        var build = fixture.Build([], "-p:CdkSafetyPreset=strictest").ShouldSucceed();

        Assert.Contains("CdkSafetyPreset is 'strictest'", build.Tool.Output);
        build.ShouldReportAt("warning", "CDKS1001");
    }

    /// <summary>The app, restored once.</summary>
    public sealed class Fixture(PackageFixture package)
    {
        private readonly Lazy<Consumer> _consumer = new(() =>
        {
            var consumer = Consumer.Create(package, "Orders", Source, withCdk: true);
            DotnetTool.Run(consumer.Folder, "restore", consumer.ProjectFile).ShouldSucceed();
            return consumer;
        });

        internal BuildResult Build(string[] editorConfig, params string[] arguments)
        {
            _consumer.Value.WriteEditorConfig(editorConfig);
            return _consumer.Value.Build(["--no-restore", .. arguments]);
        }
    }
}
