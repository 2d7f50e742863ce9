namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

public sealed class CdrPipelineRun(PackageFixture package) : SampleRun(package, "CdrPipeline");
