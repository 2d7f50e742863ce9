using System;
using System.IO;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// The payments sample together with its tests: built, fixed one after the other, built again, and the tests run. Each step runs once, when
/// a test first asks for it.
/// </summary>
public sealed class TestedSampleRun
{
    private const string Sample = "TransactionProcessing";
    private const string Group = "tested";

    private readonly Lazy<Consumer> _stack;
    private readonly Lazy<Consumer> _tests;
    private readonly Lazy<BuildResult> _wrong;
    private readonly Lazy<BuildResult> _right;
    private readonly Lazy<ToolResult> _testRun;

    public TestedSampleRun(PackageFixture package)
    {
        _stack = new(() => Consumer.CopySample(package, Sample, Group));
        _tests = new(() => Consumer.CopySample(package, Sample + ".Tests", Group));
        _wrong = new(() =>
        {
            _ = _stack.Value;
            return _tests.Value.Build().ShouldSucceed();
        });
        _right = new(() =>
        {
            _ = _wrong.Value;
            Fix(_stack.Value, SampleRun.FixedRules);
            Fix(_tests.Value, ["CDKS7001"]);
            return _tests.Value.Build("--no-restore").ShouldSucceed();
        });
        _testRun = new(() =>
        {
            _ = _right.Value;
            return DotnetTool.Run(_tests.Value.Folder, "run", "--no-build", "--project", _tests.Value.ProjectFile);
        });
    }

    /// <summary>The build of the tests as they are in the checkout.</summary>
    internal BuildResult Wrong => _wrong.Value;

    /// <summary>The build of the fixed tests.</summary>
    internal BuildResult Right => _right.Value;

    /// <summary>The fixed tests on the fixed stack.</summary>
    internal ToolResult TestRun => _testRun.Value;

    /// <summary>A file of the tests as the fixes left it.</summary>
    internal string RightText(string file)
    {
        _ = _right.Value;
        return File.ReadAllText(Path.Combine(_tests.Value.Folder, file));
    }

    private static void Fix(Consumer consumer, string[] rules) =>
        DotnetTool.Run(consumer.Folder, ["format", "analyzers", consumer.ProjectFile, "--no-restore", "--severity", "info", "--diagnostics", .. rules]).ShouldSucceed();
}
