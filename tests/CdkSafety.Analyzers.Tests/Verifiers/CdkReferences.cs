using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// The assemblies that code under test refers to: the .NET 10 reference assemblies and one version of Amazon.CDK.Lib.
/// Amazon.CDK.Lib is 50 to 92 MB, so each version is opened once a process and shared.
/// </summary>
internal static class CdkReferences
{
    /// <summary>The oldest version of Amazon.CDK.Lib that the tests know.</summary>
    public const string Oldest = "2.103.0";

    /// <summary>The version that the tests use unless they say otherwise, and that the samples synthesize with.</summary>
    public const string Default = "2.160.0";

    /// <summary>The newest version of Amazon.CDK.Lib that the tests know. Compile only: it wants a newer Constructs.</summary>
    public const string Newest = "2.277.0";

    private static readonly ConcurrentDictionary<string, MetadataReference> Cache = new();

    /// <summary>All three versions, for theories.</summary>
    public static ImmutableArray<string> Versions { get; } = [Oldest, Default, Newest];

    /// <summary>The .NET reference assemblies without any CDK.</summary>
    public static ImmutableArray<MetadataReference> WithoutCdk { get; } =
        [.. Directory.GetFiles(TestEnvironment.ReferenceAssemblies, "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The .NET reference assemblies with Amazon.CDK.Lib <paramref name="version"/>, Constructs and the jsii runtime.</summary>
    public static ImmutableArray<MetadataReference> For(string version = Default) =>
        [.. WithoutCdk, CdkLib(version), Package("constructs", "10.0.5", "Constructs.dll"), Package("amazon.jsii.runtime", "1.103.1", "Amazon.JSII.Runtime.dll")];

    /// <summary>The Amazon.CDK.Lib assembly of <paramref name="version"/> alone.</summary>
    public static MetadataReference CdkLib(string version) => Package("amazon.cdk.lib", version, "Amazon.CDK.Lib.dll");

    /// <summary>The path of Amazon.CDK.Lib's XML documentation, which names the resource type of each L1 construct.</summary>
    public static string CdkLibDocumentation(string version) => Find("amazon.cdk.lib", version, "Amazon.CDK.Lib.xml");

    /// <summary>A compilation without sources, to look symbols of a CDK version up in.</summary>
    public static CSharpCompilation EmptyCompilation(string version = Default) =>
        CSharpCompilation.Create("Lookup", references: For(version), options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static MetadataReference Package(string id, string version, string file) =>
        Cache.GetOrAdd($"{id}/{version}/{file}", _ => MetadataReference.CreateFromFile(Find(id, version, file)));

    private static string Find(string id, string version, string file)
    {
        var root = Path.Combine(TestEnvironment.NuGetPackageRoot, id, version, "lib");
        return Directory.EnumerateFiles(root, file, SearchOption.AllDirectories).First();
    }
}
