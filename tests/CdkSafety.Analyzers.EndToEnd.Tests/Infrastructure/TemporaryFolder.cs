using System;
using System.IO;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>A folder outside of the checkout, so that nothing in it inherits the repository's settings.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cdksafety-e2e-").FullName;

    public string this[params string[] segments] => System.IO.Path.Combine([Path, .. segments]);

    public void Dispose()
    {
        if (!TestEnvironment.KeepTemporaryFiles)
        {
            Delete(Path);
        }
    }

    /// <summary>Deletes a folder; a file that somebody holds open is not worth a failed test.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
