using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>
/// The programs, built as a user's project and run once with the real CDK. Each stack is synthesized twice, the second time
/// under an id that ends in <see cref="ProductionSuffix"/>: what a program decides when it runs differs between the two.
/// </summary>
internal sealed class SynthesizedPrograms : IDisposable
{
    /// <summary>The end of the ids of the stacks in which programs take the branch of production.</summary>
    public const string ProductionSuffix = "--prod";

    private readonly TemporaryFolder _folder = new();

    private SynthesizedPrograms()
    {
    }

    /// <summary>The sources of the comparison, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = In("TemplateComparison");

    /// <summary>The sources in the folder Programs of a folder of these tests, by file name.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder) => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder, "Programs"), "*.cs")
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>The assemblies that the programs were built against, without their own.</summary>
    public IReadOnlyList<string> References => Directory
        .GetFiles(_folder["bin"], "*.dll")
        .Where(file => Path.GetFileName(file) != "Programs.dll")
        .ToList();

    /// <summary>What the CDK rendered.</summary>
    public IReadOnlyList<SynthesizedResource> Resources { get; private set; } = [];

    /// <summary>Builds and runs the programs of the comparison.</summary>
    public static SynthesizedPrograms Run()
    {
        var programs = Build(Sources);
        programs.Synthesize();
        return programs;
    }

    /// <summary>Builds these sources, by file name, and does not run them yet.</summary>
    public static SynthesizedPrograms Build(IReadOnlyDictionary<string, string> sources)
    {
        var programs = new SynthesizedPrograms();
        programs.WriteProject();
        programs.Rebuild(sources);
        return programs;
    }

    /// <summary>Writes sources, those of the same name anew, and builds all.</summary>
    public void Rebuild(IReadOnlyDictionary<string, string> sources)
    {
        foreach (var (name, text) in sources)
        {
            File.WriteAllText(_folder[name], text);
        }

        DotnetTool.Run(_folder.Path, "build", _folder["Programs.csproj"], "--output", _folder["bin"]).ShouldSucceed();
    }

    /// <summary>Runs what was built last, and reads <see cref="Resources"/>.</summary>
    public void Synthesize()
    {
        DotnetTool.Run(
            _folder.Path,
            new Dictionary<string, string>
            {
                ["CDK_OUTDIR"] = _folder["cdk.out"],
                ["CDK_CONTEXT_JSON"] = """{"aws:cdk:enable-path-metadata":true}""",
                ["JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION"] = "1",
                ["PROGRAMS_SETTING"] = "from-outside",
            },
            _folder["bin", "Programs.dll"]).ShouldSucceed();
        Resources = Directory
            .EnumerateFiles(_folder["cdk.out"], "*.template.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(SynthesizedResource.ReadAll)
            .ToList();
    }

    public void Dispose() => _folder.Dispose();

    private void WriteProject() =>
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("OutputType", "Exe"),
                new XElement("TargetFramework", "net10.0"),
                new XElement("Nullable", "enable"),
                new XElement("NuGetAudit", "false")),
            new XElement(
                "ItemGroup",
                new[] { "Amazon.CDK.Lib", "Constructs" }.Select(id => new XElement(
                    "PackageReference",
                    new XAttribute("Include", id),
                    new XAttribute("Version", CentralVersions.Of(id)))))).Save(_folder["Programs.csproj"]);
}
