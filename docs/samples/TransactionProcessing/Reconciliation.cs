using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace TransactionProcessing;

/// <summary>Compares settlements with the banks' files. Its faults are written in the ways that larger apps are written in.</summary>
public class Reconciliation : Construct
{
    private static readonly string[] OperatorPolicies = { "CloudWatchReadOnlyAccess", "AWSLambdaReadOnlyAccess" };

    public Reconciliation(Construct scope, string id, string environmentSuffix)
        : base(scope, id)
    {
        // Base classes and arguments that have defaults.
        new DisputeTable(this, environmentSuffix);
        new SettlementTable(this, "Batches", $"settlement-batches-{environmentSuffix}", units: TransactionDefaults.BatchUnits);
        new SettlementTable(this, "Statements", name: "settlement-statements");

        // Props that are changed before they are used.
        var auditProps = new TableProps
        {
            PartitionKey = new Attribute { Name = "entryId", Type = AttributeType.STRING },
            RemovalPolicy = RemovalPolicy.RETAIN,
        };
        auditProps.TableName = TransactionDefaults.AuditTable;
        auditProps.RemovalPolicy = TransactionDefaults.Removal;
        var audit = new Table(this, "Audit", auditProps);

        // Escape hatches.
        if (audit.Node.DefaultChild is CfnTable cfnAudit)
        {
            cfnAudit.AddPropertyOverride("ProvisionedThroughput.ReadCapacityUnits", environmentSuffix is "prod" or "live" ? 48_000 : 10);
        }

        var imports = new CfnTable(this, "Imports", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            AttributeDefinitions = new[] { new CfnTable.AttributeDefinitionProperty { AttributeName = "id", AttributeType = "S" } },
            BillingMode = "PAY_PER_REQUEST",
        });
        imports.AddOverride("DeletionPolicy", "Delete");

        // A loop over names.
        var operators = new Role(this, "Operators", new RoleProps
        {
            RoleName = "settlement-operators",
            AssumedBy = new AccountRootPrincipal(),
        });
        foreach (var policy in OperatorPolicies)
        {
            operators.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(policy));
        }
    }
}
