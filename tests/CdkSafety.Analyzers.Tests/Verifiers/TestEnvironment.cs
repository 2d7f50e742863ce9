using System.Linq;
using System.Reflection;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>Paths that the build wrote into this assembly.</summary>
internal static class TestEnvironment
{
    /// <summary>The folder that NuGet restored packages into.</summary>
    public static string NuGetPackageRoot { get; } = Read("NuGetPackageRoot");

    /// <summary>The root of the checkout, ending in a separator.</summary>
    public static string RepositoryRoot { get; } = Read("RepositoryRoot");

    /// <summary>The folder of the .NET reference assemblies.</summary>
    public static string ReferenceAssemblies { get; } = Read("ReferenceAssemblies");

    /// <summary>The Roslyn that the project asked for.</summary>
    public static string RoslynVersion { get; } = Read("RoslynVersion");

    private static string Read(string key) =>
        typeof(TestEnvironment).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
