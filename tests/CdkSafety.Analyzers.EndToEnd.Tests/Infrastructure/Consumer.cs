using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>A project of somebody who takes the package.</summary>
internal sealed class Consumer
{
    /// <summary>Relative, so that each project of a build writes its own; a bare comma would end the property's value.</summary>
    private const string ErrorLog = "-p:ErrorLog=findings.sarif%2cversion=2.1";

    private readonly PackageFixture _package;

    /// <param name="package">The package.</param>
    /// <param name="name">The project.</param>
    /// <param name="group">The folder that the project shares with others which refer to it; none when left out.</param>
    public Consumer(PackageFixture package, string name, string group = "")
    {
        _package = package;
        Name = name;
        Folder = package.CreateConsumerFolder(Path.Combine(group, name));
    }

    public string Name { get; }

    public string Folder { get; }

    public string ProjectFile => Path.Combine(Folder, $"{Name}.csproj");

    /// <summary>A program with its own source that takes the package and, where it says so, the CDK.</summary>
    public static Consumer Create(PackageFixture package, string name, string source, bool withCdk)
    {
        var consumer = new Consumer(package, name);
        var references = new List<XElement> { consumer.PackageReference() };
        if (withCdk)
        {
            references.AddRange(new[] { "Amazon.CDK.Lib", "Constructs" }.Select(id => Reference(id, CentralVersions.Of(id))));
        }

        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("OutputType", "Exe")),
            new XElement("ItemGroup", references)).Save(consumer.ProjectFile);
        File.WriteAllText(Path.Combine(consumer.Folder, "Program.cs"), source);
        return consumer;
    }

    /// <summary>A sample of the checkout that takes the package instead of the projects in src.</summary>
    public static Consumer CopySample(PackageFixture package, string sample, string group = "")
    {
        var consumer = new Consumer(package, sample, group);
        var source = TestEnvironment.InRepository("docs", "samples", sample);
        foreach (var file in Directory.EnumerateFiles(source, "*.cs").Concat(Directory.EnumerateFiles(source, "cdk.json")))
        {
            File.Copy(file, Path.Combine(consumer.Folder, Path.GetFileName(file)));
        }

        var project = XDocument.Load(Path.Combine(source, $"{sample}.csproj"));
        project.Descendants("ProjectReference").Where(reference => (string?)reference.Attribute("OutputItemType") == "Analyzer").Remove();
        foreach (var reference in project.Descendants("PackageReference"))
        {
            reference.SetAttributeValue("Version", CentralVersions.Of((string)reference.Attribute("Include")!));
        }

        project.Root!.Add(new XElement("ItemGroup", consumer.PackageReference()));
        project.Save(consumer.ProjectFile);
        return consumer;
    }

    public SourceFile Source(string fileName) => new(Path.Combine(Folder, fileName));

    /// <summary>Writes an .editorconfig for all C# files of the project.</summary>
    public void WriteEditorConfig(params string[] lines) =>
        File.WriteAllLines(Path.Combine(Folder, ".editorconfig"), ["root = true", "[*.cs]", .. lines]);

    /// <summary>Builds all of the project again.</summary>
    public BuildResult Build(params string[] arguments)
    {
        var log = Path.Combine(Folder, "findings.sarif");
        File.Delete(log);
        var result = DotnetTool.Run(Folder, ["build", ProjectFile, "--no-incremental", ErrorLog, .. arguments]);
        return new BuildResult(result, File.Exists(log) ? SarifLog.Read(log) : null);
    }

    public ToolResult Run(IReadOnlyDictionary<string, string> environment) =>
        DotnetTool.Run(Folder, environment, "run", "--no-build", "--project", ProjectFile);

    private XElement PackageReference() => Reference("CdkSafety.Analyzers", _package.Version, new XAttribute("PrivateAssets", "all"));

    private static XElement Reference(string id, string version, params XAttribute[] attributes) =>
        new("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version), attributes);
}
