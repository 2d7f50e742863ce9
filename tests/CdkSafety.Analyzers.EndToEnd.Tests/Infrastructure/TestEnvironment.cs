using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>The checkout that this assembly was built from.</summary>
internal static class TestEnvironment
{
    /// <summary>The root of the checkout, ending in a separator.</summary>
    public static string RepositoryRoot { get; } = typeof(TestEnvironment).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Whether the temporary folders stay for a look at them: <c>CDKSAFETY_KEEP_TEMP=1</c>.</summary>
    public static bool KeepTemporaryFiles { get; } = Environment.GetEnvironmentVariable("CDKSAFETY_KEEP_TEMP") == "1";

    /// <summary>The path of a file or folder of the checkout.</summary>
    public static string InRepository(params string[] segments) => Path.Combine([RepositoryRoot, .. segments]);
}
