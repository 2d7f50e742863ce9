using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>What is in the package: a file too many or in the wrong folder fails silently at the user's.</summary>
public class PackageContentsTests(PackageFixture package)
{
    private const string Analyzers = "analyzers/dotnet/cs/CdkSafety.Analyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/CdkSafety.Analyzers.CodeFixes.dll";
    private const string YamlDotNet = "analyzers/dotnet/cs/CdkSafety.YamlDotNet.dll";

    /// <summary>What every host since the Roslyn floor has.</summary>
    private static readonly string[] HostAssemblies =
    [
        "Microsoft.CodeAnalysis, 4.5.0.0",
        "Microsoft.CodeAnalysis.CSharp, 4.5.0.0",
        "System.Collections.Immutable, 6.0.0.0",
        "netstandard, 2.0.0.0",
    ];

    [Fact]
    public void Entries_are_these()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);

        Assert.Equal(
            [
                "CdkSafety.Analyzers.nuspec",
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.md",
                CodeFixes,
                Analyzers,
                YamlDotNet,
                "buildTransitive/CdkSafety.Analyzers.props",
                "buildTransitive/CdkSafety.Analyzers.targets",
                "config/all.globalconfig",
                "config/essential.globalconfig",
                "config/none.globalconfig",
                "config/strict.globalconfig",
                "icon.png",
            ],
            archive.Entries.Select(entry => entry.FullName).Where(name => !IsPackagingFormat(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifest_says_what_the_gallery_needs()
    {
        var metadata = ReadManifest();

        Assert.Equal("CdkSafety.Analyzers", Value(metadata, "id"));
        Assert.Equal(package.Version, Value(metadata, "version"));
        Assert.Equal("Apache-2.0", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.Contains("aws", Value(metadata, "tags").Split(' '));
        Assert.StartsWith("https://", Value(metadata, "projectUrl"));
        Assert.EndsWith("/CHANGELOG.md", Value(metadata, "releaseNotes"));
    }

    [Fact]
    public void Package_is_for_development_and_brings_nothing_along()
    {
        var metadata = ReadManifest();

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Empty(metadata.Elements(metadata.Name.Namespace + "dependencies"));
        Assert.Empty(metadata.Elements(metadata.Name.Namespace + "frameworkAssemblies"));
    }

    [Fact]
    public void Analyzers_refer_only_to_what_every_compiler_has_and_to_YamlDotNet() =>
        Assert.Equal(HostAssemblies.Append("CdkSafety.YamlDotNet, 16.0.0.0").Order(StringComparer.Ordinal), ReadReferences(Analyzers));

    [Fact]
    public void YamlDotNet_needs_nothing_else() => Assert.Equal(["netstandard, 2.0.0.0"], ReadReferences(YamlDotNet));

    [Fact]
    public void Code_fixes_refer_only_to_what_every_editor_has()
    {
        var references = ReadReferences(CodeFixes);

        var ours = Assert.Single(references, reference => reference.StartsWith("CdkSafety.", StringComparison.Ordinal));
        Assert.StartsWith("CdkSafety.Analyzers, ", ours);
        Assert.Equal(
            HostAssemblies.Append("Microsoft.CodeAnalysis.Workspaces, 4.5.0.0").Order(StringComparer.Ordinal),
            references.Where(reference => reference != ours));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Assemblies_carry_their_symbols_and_name_no_folder_of_this_machine(string assembly)
    {
        var bytes = ReadEntry(assembly);
        using var image = new PEReader(new MemoryStream(bytes));
        var symbols = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        var reader = provider.GetMetadataReader();

        Assert.All(
            reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).Where(name => name.EndsWith("Analyzer.cs", StringComparison.Ordinal)),
            name => Assert.StartsWith("/_/src/", name));
        Assert.DoesNotContain(TestEnvironment.RepositoryRoot, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Files of the packaging format itself.</summary>
    private static bool IsPackagingFormat(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/", StringComparison.Ordinal);

    private static string Value(XElement metadata, string name) =>
        metadata.Element(metadata.Name.Namespace + name)?.Value ?? "";

    private XElement ReadManifest() =>
        XDocument.Load(new MemoryStream(ReadEntry("CdkSafety.Analyzers.nuspec"))).Root!.Elements().Single();

    private List<string> ReadReferences(string assembly)
    {
        using var image = new PEReader(new MemoryStream(ReadEntry(assembly)));
        var reader = image.GetMetadataReader();
        return reader.AssemblyReferences
            .Select(reader.GetAssemblyReference)
            .Select(reference => $"{reader.GetString(reference.Name)}, {reference.Version}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private byte[] ReadEntry(string name)
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var entry = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }
}
