using Amazon.CDK;
using Amazon.CDK.AWS.Cassandra;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class NamesThatServicesRefuse : Stack
{
    public NamesThatServicesRefuse(Construct scope, string id) : base(scope, id)
    {
        // fixed Archive: Properties.BucketName=order-archive-prod
        new Bucket(this, "Archive", new BucketProps { BucketName = "Order_Archive_prod" });

        // fixed Ledger: Properties.DBClusterIdentifier=main-ledger-prod
        new CfnDBCluster(this, "Ledger", new CfnDBClusterProps { DbClusterIdentifier = "main_ledger_prod", Engine = "aurora-mysql" }).ApplyRemovalPolicy(RemovalPolicy.RETAIN);

        // fixed Records: Properties.KeyspaceName=call_records_prod
        new CfnKeyspace(this, "Records", new CfnKeyspaceProps { KeyspaceName = "call-records-prod" });

        // fixed Orders: Properties.QueueName=orders-prod.fifo
        new CfnQueue(this, "Orders", new CfnQueueProps { FifoQueue = true, QueueName = "orders-prod" });
    }
}
