using System.IO;
using System.Linq;
using System.Xml.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Templates;

/// <summary>Templates in YAML, and the assembly that reads them, in the compiler's own process.</summary>
public class YamlTemplateTests(PackageFixture package)
{
    private const string Yaml = """
        Resources:
          Sessions:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Delete # for now
            UpdateReplacePolicy: Retain
            Properties:
              TableName: !Sub sessions-${Stage}
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
        """;

    private const string Json = """
        { "Resources": { "Sessions": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Retain" } } }
        """;

    private const string Source = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;

        var stack = new Stack(new App(), "Orders");
        new Table(stack, "Table", new TableProps
        {
            PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        """;

    /// <summary>An analyzer that shares nothing with ours, and says which YamlDotNet it read how much with.</summary>
    private const string OtherAnalyzer = """
        using System.Collections.Immutable;
        using System.IO;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;
        using YamlDotNet.Core;
        using YamlDotNet.Core.Events;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class OtherAnalyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("OTHER001", "Reads YAML", "{0}", "Other", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.RegisterAdditionalFileAction(file =>
                {
                    if (file.AdditionalFile.Path.EndsWith(".yaml"))
                    {
                        var parser = new Parser(new StringReader(file.AdditionalFile.GetText()!.ToString()));
                        var scalars = 0;
                        while (parser.MoveNext())
                        {
                            scalars += parser.Current is Scalar ? 1 : 0;
                        }

                        file.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, typeof(Parser).Assembly.GetName().Version + ": " + scalars));
                    }
                });
            }
        }
        """;

    [Fact]
    public void Findings_are_printed_with_file_line_and_column()
    {
        var consumer = Create("Yaml", "System.Console.WriteLine();", withCdk: false);
        Write(consumer, "app.yaml", Yaml);

        var build = consumer.Build().ShouldSucceed();

        Assert.Contains("app.yaml(4,21): warning CDKS1001: The database 'Sessions' (AWS::DynamoDB::Table) is deleted", build.Tool.Output);
        build.ShouldReport(["CDKS1001"], consumer.Source("templates/app.yaml").Expect("CDKS1001", "DeletionPolicy: [|Delete|] #"));
    }

    [Theory]
    [InlineData("15.3.0", "15.0.0.0", true)]
    [InlineData("18.1.0", "18.0.0.0", false)]
    public void Another_analyzer_may_bring_another_YamlDotNet(string version, string assemblyVersion, bool inCompilerServer)
    {
        var other = BuildOtherAnalyzer(version);
        var consumer = Create("BesideYamlDotNet" + version[..2], "System.Console.WriteLine();", withCdk: false, project => project.Add(new XElement(
            "ItemGroup",
            new XElement("Analyzer", new XAttribute("Include", Path.Combine(other, "OtherAnalyzer.dll"))),
            new XElement("Analyzer", new XAttribute("Include", Path.Combine(other, "YamlDotNet.dll"))))));
        Write(consumer, "app.yaml", Yaml);

        var build = consumer.Build("-p:UseSharedCompilation=" + inCompilerServer).ShouldSucceed();

        build.ShouldReport(["CDKS1001"], consumer.Source("templates/app.yaml").Expect("CDKS1001", "DeletionPolicy: [|Delete|] #"));
        Assert.Equal(assemblyVersion + ": 14", Assert.Single(build.Log.Results, result => result.Id == "OTHER001").Message);
    }

    [Fact]
    public void Without_YAML_nobody_looks_for_YamlDotNet()
    {
        var consumer = Create("WithoutYamlDotNet", Source, withCdk: true, WithoutYamlDotNet);
        Write(consumer, "app.json", Json);

        var build = consumer.Build("-p:UseSharedCompilation=false").ShouldSucceed();

        Assert.Equal(["Program.cs", "app.json"], build.FindingsOf("CDKS1001").Select(finding => finding.File));

        // With YAML somebody does: what is not there is really missing.
        Write(consumer, "app.yaml", Yaml);
        Assert.Contains("CdkSafety.YamlDotNet, Version=16.0.0.0", consumer.Build("--no-restore", "-p:UseSharedCompilation=false").ShouldFail().Tool.Output);
    }

    [Fact]
    public void A_project_that_takes_the_analyzers_from_source_reads_YAML()
    {
        var consumer = Create("FromSource", "System.Console.WriteLine();", withCdk: false, project =>
        {
            project.Descendants("PackageReference").Remove();
            project.Add(new XElement("ItemGroup", new[] { "CdkSafety.Analyzers", "CdkSafety.Analyzers.CodeFixes" }.Select(name => new XElement(
                "ProjectReference",
                new XAttribute("Include", TestEnvironment.InRepository("src", name, name + ".csproj")),
                new XAttribute("OutputItemType", "Analyzer"),
                new XAttribute("ReferenceOutputAssembly", "false")))));
            project.Add(new XElement("Import", new XAttribute("Project", TestEnvironment.InRepository("nuget", "buildTransitive", "CdkSafety.Analyzers.targets"))));
        });
        Write(consumer, "app.yaml", Yaml);

        // The output of the checkout's projects stays out of the checkout.
        var build = consumer.Build("--artifacts-path", Path.Combine(consumer.Folder, "artifacts")).ShouldSucceed();

        build.ShouldReport(["CDKS1001"], consumer.Source("templates/app.yaml").Expect("CDKS1001", "DeletionPolicy: [|Delete|] #"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(consumer.Folder, "artifacts", "bin", "FromSource"), "*YamlDotNet.dll", SearchOption.AllDirectories));
    }

    private Consumer Create(string name, string source, bool withCdk, System.Action<XElement>? change = null)
    {
        var consumer = Consumer.Create(package, name, source, withCdk);
        var project = XDocument.Load(consumer.ProjectFile);
        project.Root!.Add(new XElement("ItemGroup", new XElement("CdkSafetyTemplate", new XAttribute("Include", "templates/*"))));
        change?.Invoke(project.Root);
        project.Save(consumer.ProjectFile);
        return consumer;
    }

    private static void Write(Consumer consumer, string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "templates"));
        File.WriteAllText(Path.Combine(consumer.Folder, "templates", file), text);
    }

    private static void WithoutYamlDotNet(XElement project) => project.Add(new XElement(
        "Target",
        new XAttribute("Name", "RemoveYamlDotNet"),
        new XAttribute("BeforeTargets", "CoreCompile"),
        new XElement("ItemGroup", new XElement(
            "Analyzer",
            new XAttribute("Remove", "@(Analyzer)"),
            new XAttribute("Condition", "'%(Filename)' == 'CdkSafety.YamlDotNet'")))));

    /// <summary>The folder of the other analyzer, built with this version of YamlDotNet beside it.</summary>
    private string BuildOtherAnalyzer(string yamlDotNet)
    {
        var folder = package.CreateConsumerFolder("OtherAnalyzer" + yamlDotNet);
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "netstandard2.0"),
                new XElement("LangVersion", "latest"),
                new XElement("AssemblyName", "OtherAnalyzer"),
                new XElement("CopyLocalLockFileAssemblies", "true")),
            new XElement(
                "ItemGroup",
                Roslyn("Microsoft.CodeAnalysis.CSharp", "4.5.0"),
                Roslyn("System.Collections.Immutable", CentralVersions.Of("System.Collections.Immutable")),
                Roslyn("System.Reflection.Metadata", CentralVersions.Of("System.Reflection.Metadata")),
                Reference("YamlDotNet", yamlDotNet))).Save(Path.Combine(folder, "OtherAnalyzer.csproj"));
        File.WriteAllText(Path.Combine(folder, "OtherAnalyzer.cs"), OtherAnalyzer);
        DotnetTool.Run(folder, "build", "--output", Path.Combine(folder, "out")).ShouldSucceed();
        return Path.Combine(folder, "out");

        // What the compiler has; it is not to stand beside the analyzer.
        static XElement Roslyn(string id, string version) => Reference(id, version, new XAttribute("PrivateAssets", "all"), new XAttribute("ExcludeAssets", "runtime"));
    }

    private static XElement Reference(string id, string version, params XAttribute[] attributes) =>
        new("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version), attributes);
}
