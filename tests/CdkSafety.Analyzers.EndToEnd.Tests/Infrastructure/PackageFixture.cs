using System;
using System.IO;
using System.Linq;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// The package, made once from the checkout into a folder feed. Its version is unique, so that the packages folder of the
/// machine never answers with an older one; the build's output stays out of the checkout, where another test may be running.
/// </summary>
public sealed class PackageFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _package;

    public PackageFixture()
    {
        VersionSuffix = $"e2e.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";
        _package = new Lazy<string>(Pack);
    }

    /// <summary>The path of the nupkg.</summary>
    public string PackagePath => _package.Value;

    /// <summary>The version of the package.</summary>
    public string Version => System.IO.Path.GetFileNameWithoutExtension(PackagePath)["CdkSafety.Analyzers.".Length..];

    private string VersionSuffix { get; }

    private string FeedFolder => _folder["feed"];

    private string ConsumersFolder => _folder["consumers"];

    /// <summary>
    /// An empty folder whose projects find the package: a nuget.config above it adds the feed to the machine's own sources.
    /// </summary>
    internal string CreateConsumerFolder(string name)
    {
        Directory.CreateDirectory(ConsumersFolder);
        File.WriteAllText(Path.Combine(ConsumersFolder, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="CdkSafety end-to-end" value="{Path.GetDirectoryName(PackagePath)}" />
              </packageSources>
            </configuration>
            """);
        File.Copy(
            TestEnvironment.InRepository("docs", "samples", "Directory.Build.props"),
            Path.Combine(ConsumersFolder, "Directory.Build.props"),
            overwrite: true);
        return Directory.CreateDirectory(Path.Combine(ConsumersFolder, name)).FullName;
    }

    public void Dispose()
    {
        foreach (var assets in Directory.Exists(ConsumersFolder)
            ? Directory.EnumerateFiles(ConsumersFolder, "project.assets.json", SearchOption.AllDirectories).Take(1)
            : [])
        {
            // Our version leaves the machine's packages folder again, and the folder of all versions if it was the only one.
            var version = ProjectAssets.FolderOf(assets, "cdksafety.analyzers", Version);
            TemporaryFolder.Delete(version);
            var versions = Path.GetDirectoryName(version)!;
            if (Directory.Exists(versions) && !Directory.EnumerateFileSystemEntries(versions).Any())
            {
                TemporaryFolder.Delete(versions);
            }
        }

        _folder.Dispose();
    }

    /// <summary>Makes the package once more, from nothing and in other folders; the path of the nupkg.</summary>
    internal string PackAgain() => Pack(_folder["artifacts-again"], _folder["feed-again"]);

    private string Pack() => Pack(_folder["artifacts"], FeedFolder);

    private string Pack(string artifacts, string feed)
    {
        DotnetTool.Run(
            TestEnvironment.RepositoryRoot,
            "pack",
            TestEnvironment.InRepository("nuget", "CdkSafety.Analyzers.Package.csproj"),
            "--artifacts-path", artifacts,
            "--output", feed,
            $"-p:VersionSuffix={VersionSuffix}").ShouldSucceed();
        return Directory.GetFiles(feed, "*.nupkg").Single();
    }
}
