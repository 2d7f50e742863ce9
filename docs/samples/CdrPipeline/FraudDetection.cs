using System.Linq;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace CdrPipeline;

/// <summary>Watches the call records for fraud. Its faults are written in the ways that larger apps are written in.</summary>
public class FraudDetection : Construct
{
    // Cases are copied into the ticket system.
    private const RemovalPolicy CaseRemoval = RemovalPolicy.DESTROY;

    private static readonly string[] AnalystPolicies = { "AmazonAthenaFullAccess", "AWSLambdaFullAccess" };

    public FraudDetection(Construct scope, string id, string environmentSuffix)
        : base(scope, id)
    {
        var isProduction = (string?)Node.TryGetContext("stage") == "prod";

        // A base class that takes the policy and the name.
        new RecordTable(this, "Cases", $"fraud-cases-{environmentSuffix}", CaseRemoval);
        new RecordTable(this, "Devices", "fraud-devices", RemovalPolicy.RETAIN);

        // Props of a helper, changed afterwards, with a constant of another file.
        var scoreProps = RecordTable.Props($"fraud-scores-{environmentSuffix}", RemovalPolicy.RETAIN);
        scoreProps.ReadCapacity = PipelineDefaults.PeakUnits;
        scoreProps.WriteCapacity = isProduction ? 50_000 : 100;
        scoreProps.RemovalPolicy = PipelineDefaults.Removal;
        new Table(this, "Scores", scoreProps);

        // Escape hatches.
        var rules = new RecordTable(this, "Rules", $"fraud-rules-{environmentSuffix}", RemovalPolicy.RETAIN);
        var cfnRules = (CfnTable)rules.Node.DefaultChild!;
        cfnRules.AddPropertyOverride("ProvisionedThroughput.WriteCapacityUnits", 55_000);
        cfnRules.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;

        // A chain over names, and a helper.
        var analysts = new Role(this, "Analysts", new RoleProps
        {
            RoleName = "fraud-analysts",
            AssumedBy = new AccountRootPrincipal(),
            ManagedPolicies = AnalystPolicies.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray(),
        });
        Attach(analysts, PipelineDefaults.LambdaPolicy);
    }

    private static void Attach(Role role, string policy) => role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(policy));
}
