namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>The telecom sample.</summary>
public sealed class CdrPipelineRun(PackageFixture package) : SampleRun(package, "CdrPipeline", "CdrPipeline");
