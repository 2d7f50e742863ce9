using Amazon.CDK;

namespace TransactionProcessing;

public class TransactionProcessingStackProps : StackProps
{
    /// <summary>The environment that the stack is deployed to, as the names of its resources end: dev, staging, prod.</summary>
    public string EnvironmentSuffix { get; set; } = "dev";
}
