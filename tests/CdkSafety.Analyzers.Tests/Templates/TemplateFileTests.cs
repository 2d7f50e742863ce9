using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>Which files are read, how often, with which options, and what is said of where a finding is.</summary>
public class TemplateFileTests : TemplateTests
{
    private const string Wrong = """{ "Resources": { "Orders": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": {|CDKS1001:"Delete"|}, "UpdateReplacePolicy": "Retain" } } }""";

    private static string WithoutMarkup(string text) => text.Replace("{|CDKS1001:", "").Replace("|}", "");

    [Fact]
    public Task A_file_that_is_not_marked_is_not_read()
    {
        var test = new TemplateTest();
        test.TestState.AdditionalFiles.Add(("/templates/app.json", WithoutMarkup(Wrong)));
        return test.RunAsync();
    }

    [Fact]
    public Task A_file_that_is_marked_as_something_else_is_not_read()
    {
        var test = new TemplateTest();
        test.TestState.AdditionalFiles.Add(("/templates/app.json", WithoutMarkup(Wrong)));
        test.TestState.AnalyzerConfigFiles.Add(("/more.globalconfig", "is_global = true\n[/templates/app.json]\nbuild_metadata.AdditionalFiles.CdkSafetyKind = Notes\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Each_template_is_judged()
    {
        var test = new TemplateTest(Wrong);
        test.AddTemplate("/cdk.out/App.template.json", Wrong);
        return test.RunAsync();
    }

    [Fact]
    public async Task All_rules_share_one_reading_of_a_file()
    {
        InMemoryText[] templates = [new("/a.json", WithoutMarkup(Wrong)), new("/b.json", WithoutMarkup(Wrong)), new("/c.json", null)];

        var diagnostics = await Analysis.RunAsync([("A.cs", "class A { }")], templates: templates);

        Assert.Equal(["/a.json CDKS1001", "/b.json CDKS1001", "/c.json CDKS9002"], diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path + " " + diagnostic.Id));
        Assert.All(templates, template => Assert.Equal(1, template.Reads));
    }

    [Fact]
    public Task An_option_of_the_project_counts()
    {
        var test = new TemplateTest(WithoutMarkup(Wrong));
        test.SetOption("cdk_safety.CDKS1001.excluded_ids", "Orders");
        return test.RunAsync();
    }

    [Fact]
    public Task An_option_for_the_file_counts()
    {
        var test = new TemplateTest(WithoutMarkup(Wrong));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.json]\ncdk_safety.CDKS1001.excluded_ids = Orders\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task An_option_for_code_does_not_count()
    {
        var test = new TemplateTest(Wrong);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncdk_safety.CDKS1001.excluded_ids = Orders\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("/cdk.out/PreviewStack.template.json", true)]
    [InlineData("/cdk.out/AppStack.template.json", false)]
    public Task An_ephemeral_stack_is_told_by_the_name_of_its_file(string path, bool isSilent)
    {
        var test = new TemplateTest(isSilent ? WithoutMarkup(Wrong) : Wrong, path);
        test.SetOption("cdk_safety.ephemeral_stacks", "Preview*");
        return test.RunAsync();
    }

    [Fact]
    public Task A_severity_of_the_project_counts()
    {
        var test = new TemplateTest(WithoutMarkup(Wrong));
        test.SetOption("dotnet_diagnostic.CDKS1001.severity", "none");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("", "The database 'Orders' (AWS::RDS::DBCluster) is deleted with all its data when the stack is deleted; use Retain or Snapshot")]
    [InlineData(
        """, "Metadata": { "aws:cdk:path": "AppStack/Orders/Resource" }""",
        "The database 'Orders' (AWS::RDS::DBCluster) is deleted with all its data when the stack is deleted; use Retain or Snapshot (construct AppStack/Orders/Resource)")]
    public Task The_construct_is_named_where_the_template_names_it(string metadata, string message) => InResources(
        $$""" "Orders": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": {|#0:"Delete"|}, "UpdateReplacePolicy": "Retain"{{metadata}} } """,
        new DiagnosticResult(Descriptors.DatabaseRemovalPolicy).WithLocation(0).WithMessage(message));

    [Fact]
    public Task The_resource_is_named_where_the_rule_itself_does_not() => InResources(
        """ "Target": { "Type": "AWS::DMS::Endpoint", "Metadata": { "aws:cdk:path": "AppStack/Target" }, "Properties": { "EngineName": {|#0:"kassandra"|} } } """,
        new DiagnosticResult(Descriptors.DmsEngineName).WithLocation(0)
            .WithMessage("'kassandra' is not a DMS engine: AWS documents no engine of this name, so the deployment probably fails; check the name (in 'Target', construct AppStack/Target)"));

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "Resources": [] }""")]
    [InlineData("""{ "Resources": { "Orders": "AWS::RDS::DBCluster", "Archive": { "Type": ["AWS::RDS::DBCluster"] }, "Other": { } } }""")]
    [InlineData("""{ "ParameterKey": "Stage", "ParameterKey": "Size" }""")]
    [InlineData("""{ "version": "36.0.0", "artifacts": { "Tree": { "type": "cdk:tree" } } }""")]
    [InlineData("""{ "Parameters": { "Environment": { "Type": "String" } } }""")]
    [InlineData("""{ "Resources": { "A": { "Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": [1, 2] } }, "Parameters": 5, "Outputs": { "A": 5, "B": { "Export": [] } }, "Mappings": [], "Conditions": "x" }""")]
    public Task What_is_no_template_is_silent(string text) => InTemplate(text);
}
