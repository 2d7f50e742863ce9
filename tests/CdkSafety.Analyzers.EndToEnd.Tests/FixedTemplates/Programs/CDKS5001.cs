using Amazon.CDK;
using Amazon.CDK.AWS.Cassandra;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class NamesOfOneLayout : Stack
{
    public NamesOfOneLayout(Construct scope, string id) : base(scope, id)
    {
        var team = Node.TryGetContext("team") as string ?? "shop";
        var stage = Node.TryGetContext("stage") as string ?? "dev";
        new Queue(this, "Refunds", new QueueProps { QueueName = $"{team}-refunds-{stage}" });

        // fixed Orders: Properties.QueueName=shop-orders-dev.fifo
        new Queue(this, "Orders", new QueueProps { QueueName = "orders.fifo", Fifo = true });

        // fixed Bills: Properties.TopicName=shop-bills-dev
        new Topic(this, "Bills", new TopicProps { TopicName = "bills" });

        // fixed Archive: Properties.BucketName=shop-order-archive-dev
        new Bucket(this, "Archive", new BucketProps { BucketName = "order-archive" });

        // fixed Records: Properties.KeyspaceName=shop_records_dev
        new CfnKeyspace(this, "Records", new CfnKeyspaceProps { KeyspaceName = "records" });

        // fixed Key: Properties.AliasName=alias/shop-orders-dev
        new CfnAlias(this, "Key", new CfnAliasProps { AliasName = "alias/orders", TargetKeyId = "1" });
    }
}

public class NamesLeftOut : Stack
{
    // action CDKS5001.Remove
    public NamesLeftOut(Construct scope, string id) : base(scope, id)
    {
        // fixed Orders: Properties.TopicName=none
        new Topic(this, "Orders", new TopicProps { TopicName = "orders", DisplayName = "Orders" });
    }
}
