using System.Linq;
using System.Xml.Linq;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>The package versions of the repository, for projects that stand outside of it.</summary>
internal static class CentralVersions
{
    private static readonly XDocument Packages = XDocument.Load(TestEnvironment.InRepository("Directory.Packages.props"));

    public static string Of(string packageId) =>
        (string)Packages.Descendants("PackageVersion").First(version => (string?)version.Attribute("Include") == packageId).Attribute("Version")!;
}
