using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace TransactionProcessing;

public class TransactionProcessingStack : Stack
{
    // Sessions are rebuilt when a customer signs in again.
    private const RemovalPolicy SessionTableRemoval = RemovalPolicy.DESTROY;

    private const string AuthoriserCode = """
        exports.handler = async (payment) => {
          console.log(`authorising ${payment.id} against ${process.env.SESSION_TABLE}`);
          return { id: payment.id, status: 'AUTHORISED' };
        };
        """;

    public TransactionProcessingStack(Construct scope, string id, TransactionProcessingStackProps props)
        : base(scope, id, props)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 1 });

        var ledger = new DatabaseCluster(this, "Ledger", new DatabaseClusterProps
        {
            ClusterIdentifier = "transaction-ledger",
            Engine = DatabaseClusterEngine.AuroraMysql(new AuroraMysqlClusterEngineProps
            {
                Version = AuroraMysqlEngineVersion.VER_3_07_1,
            }),
            Credentials = Credentials.FromGeneratedSecret("ledger_admin"),
            DefaultDatabaseName = "ledger",
            Writer = ClusterInstance.Provisioned("Writer", new ProvisionedClusterInstanceProps
            {
                InstanceType = Amazon.CDK.AWS.EC2.InstanceType.Of(InstanceClass.R6G, InstanceSize.LARGE),
            }),
            Readers = new[] { ClusterInstance.ServerlessV2("Reader", new ServerlessV2ClusterInstanceProps()) },
            Vpc = vpc,
            StorageEncrypted = true,
            DeletionProtection = false,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });

        var sessionTable = new Table(this, "Sessions", new TableProps
        {
            TableName = "payment-sessions",
            PartitionKey = new Attribute { Name = "sessionId", Type = AttributeType.STRING },
            BillingMode = BillingMode.PAY_PER_REQUEST,
            RemovalPolicy = SessionTableRemoval,
        });

        var settlements = new Bucket(this, "Settlements", new BucketProps
        {
            BucketName = $"settlements-{props.EnvironmentSuffix}",
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            RemovalPolicy = RemovalPolicy.DESTROY,
            AutoDeleteObjects = true,
        });

        var authoriser = new Function(this, "Authoriser", new FunctionProps
        {
            FunctionName = "payment-authoriser",
            Runtime = Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Code.FromInline(AuthoriserCode),
            Timeout = Duration.Seconds(10),
            Vpc = vpc,
            Environment = new Dictionary<string, string>
            {
                ["SESSION_TABLE"] = sessionTable.TableName,
                ["SETTLEMENT_BUCKET"] = settlements.BucketName,
                ["LEDGER_SECRET"] = ledger.Secret!.SecretArn,
            },
        });
        ledger.Secret.GrantRead(authoriser);
        ledger.Connections.AllowDefaultPortFrom(authoriser);
        settlements.GrantPut(authoriser);

        new ReportingCluster(this, "Reporting", vpc, props.EnvironmentSuffix);

        new Reconciliation(this, "Reconciliation", props.EnvironmentSuffix);

        var dashboard = new Dashboard(this, "Operations", new DashboardProps
        {
            DashboardName = $"transaction-processing-{props.EnvironmentSuffix}",
        });
        dashboard.AddWidgets(
            new GraphWidget(new GraphWidgetProps
            {
                Title = "Authorisations",
                Left = new IMetric[] { authoriser.MetricInvocations(), authoriser.MetricErrors() },
                Right = new IMetric[] { authoriser.MetricDuration() },
            }),
            new GraphWidget(new GraphWidgetProps
            {
                Title = "Ledger",
                Left = new IMetric[] { ledger.MetricCPUUtilization(), ledger.MetricDatabaseConnections() },
                Right = new IMetric[] { ledger.MetricDeadlocks() },
            }));

        new CfnOutput(this, "LedgerEndpoint", new CfnOutputProps
        {
            Value = ledger.ClusterEndpoint.Hostname,
            ExportName = "transaction-ledger-endpoint",
        });
    }
}
