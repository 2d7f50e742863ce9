using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
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

    private static readonly string[] ReachesOut =
    [
        "Microsoft.Win32", "System.Activator", "System.AppDomain", "System.Console", "System.Diagnostics", "System.Environment", "System.IO", "System.Net", "System.Random", "System.Reflection",
        "System.Runtime.InteropServices", "System.Runtime.Loader", "System.Security", "System.Threading", "System.Timers",
    ];

    /// <summary>
    /// The tables are read from a stream inside the assembly, YAML from a text in memory; rules are found by their base class; fixes are
    /// tasks that can be cancelled.
    /// </summary>
    private static readonly string[] OfMemoryAndTasks =
    [
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute", "System.Environment", "System.Runtime.InteropServices.InAttribute", "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.IO.Compression.ZipArchive", "System.IO.Compression.ZipArchiveEntry", "System.IO.Compression.ZipArchiveMode", "System.IO.Stream", "System.IO.StreamReader", "System.IO.StringReader", "System.IO.TextReader",
        "System.Reflection.Assembly", "System.Reflection.AssemblyCompanyAttribute", "System.Reflection.AssemblyConfigurationAttribute", "System.Reflection.AssemblyCopyrightAttribute",
        "System.Reflection.AssemblyFileVersionAttribute", "System.Reflection.AssemblyInformationalVersionAttribute", "System.Reflection.AssemblyMetadataAttribute",
        "System.Reflection.AssemblyProductAttribute", "System.Reflection.AssemblyTitleAttribute", "System.Reflection.ConstructorInfo", "System.Reflection.CustomAttributeExtensions", "System.Reflection.DefaultMemberAttribute",
        "System.Threading.CancellationToken", "System.Threading.Interlocked", "System.Threading.LazyThreadSafetyMode", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1",
    ];

    [Fact]
    public void The_analyzers_bind_to_the_floor_and_what_is_shipped_beside_them() =>
        Assert.Empty(ReferencesOf("CdkSafety.Analyzers.dll").Except([.. OfAnalyzers, YamlDotNet]));

    [Fact]
    public void The_code_fixes_bind_to_the_floor_and_the_analyzers() =>
        Assert.Empty(ReferencesOf("CdkSafety.Analyzers.CodeFixes.dll").Except(OfCodeFixes));

    /// <summary>
    /// What the compiled assemblies use of the parts of .NET that reach out of the compiler: nothing but what is listed here, whatever
    /// BannedSymbols.txt forbids in the sources.
    /// </summary>
    [Theory]
    [InlineData("CdkSafety.Analyzers.dll")]
    [InlineData("CdkSafety.Analyzers.CodeFixes.dll")]
    public void The_assemblies_use_no_file_no_network_no_process_no_environment_and_no_thread(string file)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        var metadata = reader.GetMetadataReader();
        var types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .Where(type => ReachesOut.Any(part => type == part || type.StartsWith(part + ".", StringComparison.Ordinal)));
        Assert.Equal(string.Empty, string.Join("\n", types.Except(OfMemoryAndTasks).Order(StringComparer.Ordinal)));

        // What the compiler writes for an iterator, so that it knows who asks for it first.
        Assert.All(MembersOf(metadata, "System", "Environment"), member => Assert.Equal("get_CurrentManagedThreadId", member));

        // No code of another language either, and nothing that is loaded by name.
        Assert.DoesNotContain(metadata.MethodDefinitions, method => metadata.GetMethodDefinition(method).Attributes.HasFlag(MethodAttributes.PinvokeImpl));
        Assert.DoesNotContain(metadata.MemberReferences.Select(metadata.GetMemberReference), member =>
            metadata.GetString(member.Name) is "Load" or "LoadFrom" or "LoadFile" or "UnsafeLoadFrom" or "GetTypeFromProgID" or "GetTypeFromCLSID");
    }

    private static IEnumerable<string> MembersOf(MetadataReader metadata, string @namespace, string name) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
        where metadata.GetString(type.Namespace) == @namespace && metadata.GetString(type.Name) == name
        select metadata.GetString(member.Name);

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
