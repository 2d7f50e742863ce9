using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>Nothing in the repository depends on where it was written.</summary>
public partial class ConsistencyTests
{
    private static readonly HashSet<string> TextFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        string.Empty, ".config", ".cs", ".csproj", ".editorconfig", ".globalconfig", ".json", ".md", ".props", ".ps1", ".sh", ".sln", ".slnx", ".svg", ".targets", ".tsv", ".txt", ".xml", ".yaml", ".yml",
    };

    // Every host that a file may name: public, and the same for everybody.
    private static readonly HashSet<string> PublicHosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "aka.ms",
        "api.nuget.org",
        "docs.aws.amazon.com",
        "example.com",
        "github.com",
        "json.schemastore.org",
        "keepachangelog.com",
        "learn.microsoft.com",
        "schemas.microsoft.com",
        "semver.org",
        "www.apache.org",
        "www.nuget.org",
        "www.w3.org",
    };

    public static IEnumerable<string> Sources => Repository.Files(".").Where(path => TextFiles.Contains(Path.GetExtension(path)) || Path.GetFileName(path).StartsWith('.'));

    [Fact]
    public void No_file_names_a_host_that_is_not_public() => Assert.Empty(
        from path in Sources
        from Match url in Url().Matches(Repository.Read(path))
        where !PublicHosts.Contains(url.Groups[1].Value)
        select $"{path}: {url.Value}");

    [Fact]
    public void No_file_names_a_folder_of_a_machine() => Assert.Empty(
        from path in Sources
        from Match folder in MachineFolder().Matches(Repository.Read(path))
        select $"{path}: {folder.Value}");

    [GeneratedRegex(@"https?://([\w.-]+)")]
    private static partial Regex Url();

    // A folder below the root of a disk in which somebody works; not a part of a URL or of a longer path.
    [GeneratedRegex(@"(?<![\w.:/*-])/(home|root|Users|work|tmp|opt|srv|mnt)/\w+|\b[A-Z]:\\\\?\w+")]
    private static partial Regex MachineFolder();
}
