using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Templates;

/// <summary>Templates beside a program that has nothing to do with the CDK, built with the settings that the documentation names.</summary>
public class TemplateBuildTests(TemplateBuildTests.Fixture fixture) : IClassFixture<TemplateBuildTests.Fixture>
{
    private const string Template = """
        {
          "Resources": {
            "Orders": {
              "Type": "AWS::DynamoDB::Table",
              "DeletionPolicy": "Delete",
              "UpdateReplacePolicy": "Retain",
              "Properties": {
                "TableName": "orders",
                "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": true }
              }
            }
          }
        }
        """;

    private const string Asked = "-p:TestTemplates=templates/**/*.json";
    private const string Printed = "app.json(5,25): warning CDKS1001: The database 'Orders' (AWS::DynamoDB::Table) is deleted";

    [Fact]
    public void Nothing_is_read_unless_the_project_asks() => fixture.Build([]).ShouldSucceed().ShouldBeSilent();

    [Fact]
    public void Findings_are_printed_with_file_line_and_column()
    {
        var build = fixture.Build([], Asked).ShouldSucceed();

        Assert.Contains(Printed, build.Tool.Output);
        build.ShouldReport(["CDKS1001"], fixture.Source("templates/app.json").Expect("CDKS1001", "\"DeletionPolicy\": [|\"Delete\"|]"));
        build.ShouldReport(["CDKS5004"], fixture.Source("templates/app.json").Expect("CDKS5004", "\"TableName\": [|\"orders\"|]"));
        build.ShouldReportAt("note", "CDKS5004");
    }

    [Fact]
    public void A_file_that_is_an_additional_file_already_is_read_once()
    {
        var build = fixture.Build([], Asked, "-p:TestAdditional=templates/app.json").ShouldSucceed();

        Assert.Single(build.Log.OurResults, result => result.Id == "CDKS1001");
    }

    [Fact]
    public void What_the_CDK_synthesized_is_read_where_cdk_json_stands()
    {
        var build = fixture.Build([], "-p:CdkSafetyAnalyzeCdkOut=true").ShouldSucceed();

        Assert.Equal(
            ["App.template.json", "Staged.template.json"],
            build.Log.OurResults.Where(result => result.Id == "CDKS1001").Select(result => result.Finding!.File).Order());
    }

    [Fact]
    public void NoWarn_silences_a_rule()
    {
        var build = fixture.Build([], Asked, "-p:NoWarn=CDKS1001").ShouldSucceed();

        build.ShouldNotReport("CDKS1001");
        build.ShouldReportAt("note", "CDKS5004");
    }

    [Fact]
    public void Warnings_as_errors_fail_the_build() =>
        Assert.Contains("error CDKS1001:", fixture.Build([], Asked, "-p:TreatWarningsAsErrors=true").ShouldFail().Tool.Output);

    [Fact]
    public void A_global_configuration_sets_the_severity()
    {
        Assert.Contains("error CDKS1001:", fixture.Build(["dotnet_diagnostic.CDKS1001.severity = error"], Asked).ShouldFail().Tool.Output);
        fixture.Build(["dotnet_diagnostic.CDKS1001.severity = none"], Asked).ShouldSucceed().ShouldNotReport("CDKS1001");
    }

    [Fact]
    public void A_global_configuration_sets_an_option() =>
        fixture.Build(["cdk_safety.CDKS1001.excluded_ids = Orders"], Asked).ShouldSucceed().ShouldNotReport("CDKS1001");

    /// <summary>The compiler looks a severity up by the file of the code; a template has none. Should this fail, say so in docs/templates.md.</summary>
    [Fact]
    public void An_editorconfig_sets_an_option_and_no_severity()
    {
        fixture.WriteEditorConfig("[*.json]", "dotnet_diagnostic.CDKS1001.severity = error", "[*]", "dotnet_diagnostic.CDKS1001.severity = error");
        Assert.Contains(Printed, fixture.Build([], Asked).ShouldSucceed().Tool.Output);

        fixture.WriteEditorConfig("[*.json]", "cdk_safety.CDKS1001.excluded_ids = Orders");
        fixture.Build([], Asked).ShouldSucceed().ShouldNotReport("CDKS1001");
    }

    [Fact]
    public void A_template_that_is_damaged_is_said_once()
    {
        var build = fixture.Build([], "-p:TestTemplates=broken/*").ShouldSucceed();

        Assert.Equal(["binary.json", "truncated.json"], build.Log.OurResults.Where(result => result.Id == "CDKS9002").Select(result => result.Finding!.File).Order());
        Assert.Equal(2, build.Log.OurResults.Count);
    }

    /// <summary>The program and its files, restored once.</summary>
    public sealed class Fixture(PackageFixture package)
    {
        private readonly Lazy<Consumer> _consumer = new(() =>
        {
            var consumer = Consumer.Create(package, "Templates", "System.Console.WriteLine();", withCdk: false);
            var project = XDocument.Load(consumer.ProjectFile);
            project.Root!.Add(new XElement(
                "ItemGroup",
                new XElement("CdkSafetyTemplate", new XAttribute("Include", "$(TestTemplates)")),
                new XElement("AdditionalFiles", new XAttribute("Include", "$(TestAdditional)")),
                new XElement("GlobalAnalyzerConfigFiles", new XAttribute("Include", "safety.globalconfig"))));
            project.Save(consumer.ProjectFile);
            Write("cdk.json", "{ }");
            Write("templates/app.json", Template);
            Write("templates/nested/parameters.json", """[{ "ParameterKey": "Stage", "ParameterValue": "dev" }]""");
            Write("cdk.out/App.template.json", Template);
            Write("cdk.out/assembly-Prod/Staged.template.json", Template);
            Write("cdk.out/manifest.json", Template);
            Write("broken/truncated.json", Template[..^20]);
            Write("broken/binary.json", "{\0\u0001\u0002");
            DotnetTool.Run(consumer.Folder, "restore", consumer.ProjectFile).ShouldSucceed();
            return consumer;

            void Write(string path, string text)
            {
                var full = Path.Combine(consumer.Folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
        });

        internal SourceFile Source(string path) => _consumer.Value.Source(path);

        /// <summary>Writes an .editorconfig, which the next build takes.</summary>
        internal void WriteEditorConfig(params string[] lines) =>
            File.WriteAllLines(Path.Combine(_consumer.Value.Folder, ".editorconfig"), ["root = true", .. lines]);

        /// <summary>Builds with a global configuration; an .editorconfig that was written goes afterwards.</summary>
        internal BuildResult Build(string[] globalConfig, params string[] arguments)
        {
            File.WriteAllLines(Path.Combine(_consumer.Value.Folder, "safety.globalconfig"), ["is_global = true", .. globalConfig]);
            try
            {
                return _consumer.Value.Build(["--no-restore", .. arguments]);
            }
            finally
            {
                File.Delete(Path.Combine(_consumer.Value.Folder, ".editorconfig"));
            }
        }
    }
}
