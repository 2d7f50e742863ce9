using Amazon.CDK;

namespace CdrPipeline;

internal static class Program
{
    public static void Main()
    {
        var app = new App();

        new CdrPipelineStack(app, "CdrPipelineStack", new StackProps
        {
            Description = "Ingests call detail records and enriches them with subscriber profiles",
        });

        app.Synth();
    }
}
