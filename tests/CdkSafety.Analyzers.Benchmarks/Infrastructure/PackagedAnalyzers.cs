using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>The analyzers of other packages, which the project file names, in the folder for the Roslyn that runs here.</summary>
internal static class PackagedAnalyzers
{
    private static readonly FileLoader Loader = new();

    /// <summary>New instances of all analyzers of each package.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> Create() =>
    [
        .. typeof(PackagedAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key == "ComparedAnalyzers")
            .Select(attribute => attribute.Value!)
            .Select(package => (Name(package), Files(package).SelectMany(Read).ToImmutableArray())),
    ];

    /// <summary>New instances of the analyzers of one assembly.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Read(string file) => new AnalyzerFileReference(file, Loader).GetAnalyzers(LanguageNames.CSharp);

    private static string Name(string package)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(package)!).Split('.')[0];
        return char.ToUpperInvariant(name[0]) + name[1..] + " " + Path.GetFileName(package);
    }

    private static string[] Files(string package)
    {
        var running = typeof(Compilation).Assembly.GetName().Version!;
        var folder = Directory.GetDirectories(Path.Combine(package, "analyzers", "dotnet"), "roslyn*")
            .Select(path => (Path: path, Version: Version.Parse(Path.GetFileName(path)["roslyn".Length..])))
            .Where(candidate => candidate.Version <= running)
            .MaxBy(candidate => candidate.Version).Path;
        return [.. Directory.GetFiles(Path.Combine(folder, "cs"), "*.dll").Where(file => !file.EndsWith("CodeFixers.dll", StringComparison.Ordinal) && !file.EndsWith("CodeFixes.dll", StringComparison.Ordinal))];
    }

    private sealed class FileLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
