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

    /// <summary>The sources, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "TemplateComparison", "Programs"), "*.cs")
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>The assemblies that the programs were built against, without their own.</summary>
    public IReadOnlyList<string> References => Directory
        .GetFiles(_folder["bin"], "*.dll")
        .Where(file => Path.GetFileName(file) != "Programs.dll")
        .ToList();

    /// <summary>What the CDK rendered.</summary>
    public IReadOnlyList<SynthesizedResource> Resources { get; private set; } = [];

    public static SynthesizedPrograms Run()
    {
        var programs = new SynthesizedPrograms();
        programs.Build();
        DotnetTool.Run(
            programs._folder.Path,
            new Dictionary<string, string>
            {
                ["CDK_OUTDIR"] = programs._folder["cdk.out"],
                ["CDK_CONTEXT_JSON"] = """{"aws:cdk:enable-path-metadata":true}""",
                ["JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION"] = "1",
                ["PROGRAMS_SETTING"] = "from-outside",
            },
            programs._folder["bin", "Programs.dll"]).ShouldSucceed();
        programs.Resources = Directory
            .EnumerateFiles(programs._folder["cdk.out"], "*.template.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(SynthesizedResource.ReadAll)
            .ToList();
        return programs;
    }

    public void Dispose() => _folder.Dispose();

    private void Build()
    {
        foreach (var (name, text) in Sources)
        {
            File.WriteAllText(_folder[name], text);
        }

        var project = _folder["Programs.csproj"];
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
                    new XAttribute("Version", CentralVersions.Of(id)))))).Save(project);
        DotnetTool.Run(_folder.Path, "build", project, "--output", _folder["bin"]).ShouldSucceed();
    }
}
