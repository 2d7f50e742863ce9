using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>
/// What the two assemblies bind to. A compiler that lacks one of these, or has it older, does not load the analyzer and says
/// so in a warning at most: the build is green and nothing is found.
/// </summary>
public class AssemblyReferenceTests
{
    private static readonly string[] OfAnalyzers =
    [
        "Microsoft.CodeAnalysis 4.5.0.0",
        "Microsoft.CodeAnalysis.CSharp 4.5.0.0",
        "System.Collections.Immutable 6.0.0.0",
        "netstandard 2.0.0.0",
    ];

    // YamlDotNet under a name of ours: shipped beside the analyzers, and looked for when a project has a YAML template.
    private const string YamlDotNet = "CdkSafety.YamlDotNet";

    private static readonly string[] OfCodeFixes =
    [
        .. OfAnalyzers,
        "CdkSafety.Analyzers",
        "Microsoft.CodeAnalysis.CSharp.Workspaces 4.5.0.0",
        "Microsoft.CodeAnalysis.Workspaces 4.5.0.0",
    ];

    [Fact]
    public void The_analyzers_bind_to_the_floor_and_what_is_shipped_beside_them() =>
        Assert.Empty(ReferencesOf("CdkSafety.Analyzers.dll").Except([.. OfAnalyzers, YamlDotNet]));

    [Fact]
    public void The_code_fixes_bind_to_the_floor_and_the_analyzers() =>
        Assert.Empty(ReferencesOf("CdkSafety.Analyzers.CodeFixes.dll").Except(OfCodeFixes));

    private static List<string> ReferencesOf(string file)
    {
        // The build copies what the projects of src made; only the tests themselves run on a newer Roslyn.
        using var reader = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference =>
        {
            var name = metadata.GetString(reference.Name);
            return name.StartsWith("CdkSafety.", StringComparison.Ordinal) ? name : $"{name} {reference.Version}";
        })];
    }
}
