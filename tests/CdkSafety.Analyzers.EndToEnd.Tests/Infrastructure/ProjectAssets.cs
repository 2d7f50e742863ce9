using System.IO;
using System.Linq;
using System.Text.Json;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>What a restore wrote down.</summary>
internal static class ProjectAssets
{
    /// <summary>The folder that a package was restored into.</summary>
    public static string FolderOf(string assetsFile, string packageId, string version)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(assetsFile));
        var packages = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        return Path.Combine(packages, packageId, version);
    }
}
