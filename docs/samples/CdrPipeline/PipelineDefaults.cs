using Amazon.CDK;

namespace CdrPipeline;

/// <summary>What all parts of the pipeline have in common.</summary>
internal static class PipelineDefaults
{
    public const RemovalPolicy Removal = RemovalPolicy.DESTROY;

    public const int PeakUnits = 60_000;

    public const string LambdaPolicy = "AWSLambdaFullAccess";
}
