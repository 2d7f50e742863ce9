using Amazon.CDK;

namespace TransactionProcessing;

internal static class Program
{
    public static void Main()
    {
        var app = new App();
        var environmentSuffix = app.Node.TryGetContext("environmentSuffix") as string ?? "dev";

        new TransactionProcessingStack(app, $"TransactionProcessing-{environmentSuffix}", new TransactionProcessingStackProps
        {
            EnvironmentSuffix = environmentSuffix,
            Description = "Authorises card payments and keeps the ledger",
        });

        app.Synth();
    }
}
