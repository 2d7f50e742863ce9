using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class AfterRemovalPolicies : Stack
{
    public AfterRemovalPolicies(Construct scope, string id) : base(scope, id)
    {
        var table = new Table(this, "Applied", new TableProps { PartitionKey = Shared.Key });
        table.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        var kept = new Table(this, "Corrected", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.DESTROY });
        kept.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        var maybe = new Table(this, "Maybe", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.DESTROY });
        if (Shared.Is(id))
        {
            maybe.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        }

        var either = new Table(this, "Either", new TableProps { PartitionKey = Shared.Key });
        if (Shared.Is(id))
        {
            either.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        }
        else
        {
            either.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        }

        new Bucket(this, "Chained", new BucketProps()).ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        var queue = new Queue(this, "Later");
        queue.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        var bucket = new Bucket(this, "Twice");
        bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        bucket.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        foreach (var changed in new Resource[] { new Queue(this, "InArray"), new Queue(this, "InArrayToo") })
        {
            changed.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        }

        var reused = new Queue(this, "ReusedOne");
        reused.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        reused = new Queue(this, "ReusedTwo");
        var alias = new Queue(this, "Alias");
        var other = alias;
        other.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        Queue? nullable = new Queue(this, "Nullable");
        nullable?.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }
}

public class AfterCfnRemovalPolicies : Stack
{
    public AfterCfnRemovalPolicies(Construct scope, string id) : base(scope, id)
    {
        var cluster = new CfnDBCluster(this, "Plain", new CfnDBClusterProps { Engine = "aurora-mysql" });
        cluster.ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        var only = new CfnDBCluster(this, "OnlyDeletion", new CfnDBClusterProps { Engine = "aurora-mysql" });
        only.ApplyRemovalPolicy(RemovalPolicy.DESTROY, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });
        var both = new CfnDBCluster(this, "Both", new CfnDBClusterProps { Engine = "aurora-mysql" });
        both.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = true });
        var byDefault = new CfnDBCluster(this, "DefaultValue", new CfnDBClusterProps { Engine = "aurora-mysql" });
        byDefault.ApplyRemovalPolicy(RemovalPolicy.DESTROY, new RemovalPolicyOptions { Default = RemovalPolicy.RETAIN });
        var nothing = new CfnDBCluster(this, "Nothing", new CfnDBClusterProps { Engine = "aurora-mysql" });
        nothing.ApplyRemovalPolicy(null!);
        var ofDefault = new CfnDBCluster(this, "OfDefault", new CfnDBClusterProps { Engine = "aurora-mysql" });
        ofDefault.ApplyRemovalPolicy(null, new RemovalPolicyOptions { Default = RemovalPolicy.DESTROY });
        var options = new CfnDBCluster(this, "Options", new CfnDBClusterProps { Engine = "aurora-mysql" });
        options.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
        options.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.SNAPSHOT;
        var raw = new CfnDBCluster(this, "Raw", new CfnDBClusterProps { Engine = "aurora-mysql" });
        raw.AddOverride("DeletionPolicy", "Delete");
        var removed = new CfnDBCluster(this, "Removed", new CfnDBClusterProps { Engine = "aurora-mysql" });
        removed.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        removed.AddDeletionOverride("DeletionPolicy");
        var never = new CfnDBCluster(this, "Never", new CfnDBClusterProps { Engine = "aurora-mysql" });
        new CfnDBCluster(this, "ObjectInitializer", new CfnDBClusterProps { Engine = "aurora-mysql" }) { DatabaseName = "initialized" };
        never.CfnOptions.DeletionPolicy = null;
    }
}

public class AfterSetters : Stack
{
    public AfterSetters(Construct scope, string id) : base(scope, id)
    {
        var endpoint = new CfnEndpoint(this, "Set", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql", Port = 3306 });
        endpoint.EngineName = "mariadb";
        endpoint.Port = null;
        endpoint.ServerName = "set.example.com";
        var conditional = new CfnEndpoint(this, "Conditional", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" });
        if (Shared.Is(id))
        {
            conditional.EngineName = "postgres";
            conditional.Port = 5432;
        }

        var table = new CfnTable(this, "Table", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 1, WriteCapacityUnits = 1 },
        });
        table.TableName = "set-name";
        table.ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 2, WriteCapacityUnits = 3 }; // becomes: Table
        var loop = new CfnEndpoint(this, "Loop", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" });
        foreach (var name in new[] { "postgres", "oracle" })
        {
            loop.EngineName = name;
        }

        new CfnEndpoint(this, "Direct", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" }).EngineName = "db2";
    }
}

public class AfterOverrides : Stack
{
    public AfterOverrides(Construct scope, string id) : base(scope, id)
    {
        var table = new CfnTable(this, "Paths", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            AttributeDefinitions = new[]
            {
                new CfnTable.AttributeDefinitionProperty { AttributeName = "id", AttributeType = "S" },
                new CfnTable.AttributeDefinitionProperty { AttributeName = "other", AttributeType = "N" },
            },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
            TableName = "before",
        });
        table.AddPropertyOverride("ProvisionedThroughput.ReadCapacityUnits", 70);
        table.AddPropertyOverride("AttributeDefinitions.1.AttributeName", "renamed");
        table.AddOverride("Properties.TableName", "overridden");
        table.AddPropertyOverride("Dotted\\.Name", "dotted");
        table.AddPropertyOverride("Made.Up.0.Deep", "deep");
        var deleted = new CfnTable(this, "Deleted", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
            TableName = "deleted",
            BillingMode = "PROVISIONED",
        });
        deleted.AddDeletionOverride("Properties.TableName");
        deleted.AddPropertyDeletionOverride("ProvisionedThroughput.ReadCapacityUnits");
        deleted.AddPropertyOverride("BillingMode", null);
        var objects = new CfnTable(this, "Objects", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
        });
        objects.AddPropertyOverride("ProvisionedThroughput", new System.Collections.Generic.Dictionary<string, object> { ["WriteCapacityUnits"] = 9 });
        objects.TableName = "set-after-override";
        objects.AddPropertyOverride("TableName", "override-wins");
        objects.TableName = "set-last";
        objects.AddPropertyOverride(Shared.Is(id) ? "BillingMode" : "TableClass", "STANDARD");
        var order = new CfnEndpoint(this, "Order", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" });
        order.AddPropertyOverride("EngineName", "overridden");
        order.EngineName = "set-after";
    }
}

public class AfterDefaultChild : Stack
{
    public AfterDefaultChild(Construct scope, string id) : base(scope, id)
    {
        var table = new Table(this, "Cast", new TableProps { PartitionKey = Shared.Key, TableName = "cast" });
        var cfn = (CfnTable)table.Node.DefaultChild!;
        cfn.TableName = "cast-set";
        cfn.AddPropertyOverride("ProvisionedThroughput.ReadCapacityUnits", 81);
        var asTable = new Table(this, "As", new TableProps { PartitionKey = Shared.Key });
        var asCfn = asTable.Node.DefaultChild as CfnTable;
        asCfn!.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        var pattern = new Table(this, "Pattern", new TableProps { PartitionKey = Shared.Key, ReadCapacity = 82 });
        if (pattern.Node.DefaultChild is CfnTable found)
        {
            found.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;
            found.AddPropertyOverride("ProvisionedThroughput.WriteCapacityUnits", 83);
        }

        var inline = new Table(this, "Inline", new TableProps { PartitionKey = Shared.Key, TableName = "inline" });
        ((CfnTable)inline.Node.DefaultChild!).AddDeletionOverride("Properties.TableName");
        ((CfnResource)inline.Node.DefaultChild!).AddPropertyOverride("StreamSpecification.StreamViewType", "KEYS_ONLY");
        var bucket = new Bucket(this, "Bucket", new BucketProps { BucketName = "bucket" });
        (bucket.Node.DefaultChild as CfnBucket)!.BucketName = "bucket-set";
        var queue = new Queue(this, "FindChild", new QueueProps { QueueName = "find-child" });
        ((CfnQueue)queue.Node.FindChild("Resource")).QueueName = "found-child";
        var both = new Table(this, "BothWays", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.DESTROY });
        ((CfnTable)both.Node.DefaultChild!).ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        both.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        var nullable = new Table(this, "NullConditional", new TableProps { PartitionKey = Shared.Key });
        (nullable.Node.DefaultChild as CfnTable)?.AddPropertyOverride("TableName", "null-conditional");
    }
}

public class AfterAspects : Stack
{
    public AfterAspects(Construct scope, string id) : base(scope, id)
    {
        new CfnQueue(this, "Visited", new CfnQueueProps { QueueName = "visited" });
        Aspects.Of(this).Add(new Renaming());
    }

    private sealed class Renaming : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is CfnQueue queue)
            {
                queue.DelaySeconds = 5;
            }
        }
    }
}
