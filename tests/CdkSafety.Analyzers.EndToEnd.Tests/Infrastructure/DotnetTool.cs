using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>Runs the dotnet command as a user would: in a folder, with the machine's configuration.</summary>
internal static class DotnetTool
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>What an outer <c>dotnet test</c> tells its children and a fresh shell does not have.</summary>
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "TESTINGPLATFORM_", "DOTNET_CLI_TEST", "XUNIT_", "VSTEST_"];

    public static ToolResult Run(string folder, params string[] arguments) =>
        Run(folder, new Dictionary<string, string>(), arguments);

    public static ToolResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        SetEnvironment(start, environment);

        var command = $"{folder}> dotnet {string.Join(' ', arguments.Select(Quote))}";
        var output = new StringBuilder();
        var watch = Stopwatch.StartNew();

        using var process = new Process { StartInfo = start };
        // Not disposed: a pipe that somebody else holds open may end long after this method.
        var outputEnded = new CountdownEvent(2);
        DataReceivedEventHandler append = (_, line) =>
        {
            if (line.Data is null)
            {
                outputEnded.Signal();
                return;
            }

            lock (output)
            {
                output.AppendLine(line.Data);
            }
        };
        process.OutputDataReceived += append;
        process.ErrorDataReceived += append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            lock (output)
            {
                Assert.Fail($"{command}{Environment.NewLine}did not end within {Timeout}.{Environment.NewLine}{output}");
            }
        }

        // A compiler server that outlives the build may hold the pipes: the output is complete, its end is not waited for.
        outputEnded.Wait(TimeSpan.FromSeconds(5));
        process.CancelOutputRead();
        process.CancelErrorRead();
        lock (output)
        {
            return new ToolResult(command, process.ExitCode, output.ToString(), watch.Elapsed);
        }
    }

    private static void SetEnvironment(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var name in start.Environment.Keys.ToList())
        {
            if (InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
    }

    private static string Quote(string argument) => argument.Contains(' ') ? $"\"{argument}\"" : argument;
}
