using System;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>What a command said and how it ended.</summary>
internal sealed record ToolResult(string Command, int ExitCode, string Output, TimeSpan Duration)
{
    public ToolResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public ToolResult ShouldFail()
    {
        Assert.True(ExitCode != 0, $"Expected a failure.{Environment.NewLine}{this}");
        return this;
    }

    /// <summary>The command and its output: what every failed assertion about it should show.</summary>
    public override string ToString() =>
        $"{Command}{Environment.NewLine}exit code {ExitCode} after {Duration.TotalSeconds:F1} s{Environment.NewLine}{Output}";
}
