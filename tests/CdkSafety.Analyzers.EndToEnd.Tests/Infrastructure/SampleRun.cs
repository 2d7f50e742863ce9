using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// One sample on its way through the tools: built, synthesized, built with warnings as errors, fixed, built and synthesized
/// again. Each step runs once, when a test first asks for it, and after the steps that it changes the ground of.
/// </summary>
public abstract class SampleRun
{
    /// <summary>Every rule that has a fix: one run of all of them makes a sample deployable.</summary>
    internal static readonly string[] FixedRules = typeof(CdkCodeFixProvider).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CdkCodeFixProvider)) && !type.IsAbstract)
        .SelectMany(type => ((CdkCodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .Order(StringComparer.Ordinal)
        .ToArray();

    private readonly Lazy<Consumer> _consumer;
    private readonly Lazy<BuildResult> _wrong;
    private readonly Lazy<BuildResult> _wrongWithWarningsAsErrors;
    private readonly Lazy<CloudFormationTemplate> _wrongTemplate;
    private readonly Lazy<ToolResult> _formatted;
    private readonly Lazy<BuildResult> _right;
    private readonly Lazy<CloudFormationTemplate> _rightTemplate;

    /// <param name="package">The package that the sample takes.</param>
    /// <param name="sample">The folder of the sample in the checkout.</param>
    /// <param name="name">The folder of the copy; another one for each run of the sample.</param>
    protected SampleRun(PackageFixture package, string sample, string name)
    {
        _consumer = new(() => Consumer.CopySample(package, sample, name));
        _wrong = new(() => _consumer.Value.Build().ShouldSucceed());
        _wrongTemplate = new(() => Synthesize(_wrong, "wrong"));
        _wrongWithWarningsAsErrors = new(() =>
        {
            _ = _wrongTemplate.Value;
            return _consumer.Value.Build("--no-restore", "-warnaserror");
        });
        _formatted = new(() =>
        {
            _ = _wrongWithWarningsAsErrors.Value;
            return DotnetTool.Run(
                _consumer.Value.Folder,
                ["format", "analyzers", _consumer.Value.ProjectFile, "--no-restore", "--severity", "info", "--diagnostics", .. FixedRules]).ShouldSucceed();
        });
        _right = new(() =>
        {
            _ = _formatted.Value;
            return _consumer.Value.Build("--no-restore").ShouldSucceed();
        });
        _rightTemplate = new(() => Synthesize(_right, "right"));
    }

    /// <summary>The sample as it is in the checkout.</summary>
    internal Consumer Consumer => _consumer.Value;

    internal BuildResult Wrong => _wrong.Value;

    internal BuildResult WrongWithWarningsAsErrors => _wrongWithWarningsAsErrors.Value;

    internal CloudFormationTemplate WrongTemplate => _wrongTemplate.Value;

    internal ToolResult Formatted => _formatted.Value;

    internal BuildResult Right => _right.Value;

    internal CloudFormationTemplate RightTemplate => _rightTemplate.Value;

    /// <summary>A file of the sample as the fixes left it.</summary>
    internal string RightText(string file)
    {
        _ = _formatted.Value;
        return File.ReadAllText(Path.Combine(_consumer.Value.Folder, file));
    }

    private CloudFormationTemplate Synthesize(Lazy<BuildResult> build, string name)
    {
        _ = build.Value;
        var output = Path.Combine(_consumer.Value.Folder, "cdk.out", name);
        _consumer.Value.Run(new Dictionary<string, string>
        {
            ["CDK_OUTDIR"] = output,
            // The second one as cdk synth has it: each resource says which construct it is.
            ["CDK_CONTEXT_JSON"] = """{"environmentSuffix":"e2e","aws:cdk:enable-path-metadata":true}""",
        }).ShouldSucceed();
        return CloudFormationTemplate.Read(output);
    }
}
