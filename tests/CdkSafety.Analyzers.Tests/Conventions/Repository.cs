using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Tests.Verifiers;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>The files of the checkout, as the convention tests read them.</summary>
internal static class Repository
{
    // What a build, a restore or git itself makes.
    private static readonly HashSet<string> MadeFolders = new(StringComparer.Ordinal)
    {
        ".git", ".idea", ".vs", "artifacts", "bin", "cdk.out", "node_modules", "obj", "TestResults",
    };

    /// <summary>Whether documents are rewritten instead of compared: <c>UPDATE_DOCS=1 dotnet test</c>.</summary>
    public static bool UpdatesDocuments { get; } = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    /// <summary>The full path of a file named by its path in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(TestEnvironment.RepositoryRoot, relative);

    /// <summary>Whether the repository has the file or folder.</summary>
    public static bool Has(string relative) => File.Exists(PathOf(relative)) || Directory.Exists(PathOf(relative));

    /// <summary>The text of a file, lines ended by a line feed.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>Writes a file as the repository keeps its texts.</summary>
    public static void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text.ReplaceLineEndings("\n"));
    }

    /// <summary>The paths in the repository, with forward slashes, of all files below <paramref name="folder"/> that people wrote.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*")
    {
        var pending = new Stack<DirectoryInfo>();
        pending.Push(new DirectoryInfo(PathOf(folder)));
        while (pending.TryPop(out var directory))
        {
            foreach (var child in directory.GetDirectories().Where(child => !MadeFolders.Contains(child.Name)))
            {
                pending.Push(child);
            }

            // In a linked worktree .git is a file.
            foreach (var file in directory.GetFiles(pattern).Where(file => !MadeFolders.Contains(file.Name)))
            {
                yield return Path.GetRelativePath(TestEnvironment.RepositoryRoot, file.FullName).Replace('\\', '/');
            }
        }
    }
}
