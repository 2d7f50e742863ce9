using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;
using static Amazon.CDK.RemovalPolicy;

public interface IDefaults
{
    const string Name = "from-interface";
}

public class SmallUsingStatic : Stack
{
    public SmallUsingStatic(Construct scope, string id) : base(scope, id) =>
        new Queue(this, "Queue", new QueueProps { QueueName = IDefaults.Name, RemovalPolicy = RETAIN });
}

public class SmallScalableTarget : Stack
{
    public SmallScalableTarget(Construct scope, string id) : base(scope, id) =>
        new ScalableTarget(this, "Target", new ScalableTargetProps
        {
            ServiceNamespace = ServiceNamespace.DYNAMODB,
            ResourceId = "table/orders",
            ScalableDimension = "dynamodb:table:ReadCapacityUnits",
            MinCapacity = 1,
            MaxCapacity = 10 * 10,
        });
}

public class SmallCfnScalableTarget : Stack
{
    public SmallCfnScalableTarget(Construct scope, string id) : base(scope, id)
    {
        var target = new CfnScalableTarget(this, "Target", new CfnScalableTargetProps
        {
            ServiceNamespace = "dynamodb",
            ResourceId = "table/orders",
            ScalableDimension = "dynamodb:table:ReadCapacityUnits",
            MinCapacity = 1,
            MaxCapacity = 70000,
        });
        target.MaxCapacity = 100;
    }
}

public abstract class SmallNamed : Stack
{
    protected const string Prefix = "base";

    protected SmallNamed(Construct scope, string id) : base(scope, id)
    {
    }

    protected static string NameOf(string part) => Prefix + "-" + part;
}

public class SmallInherited : SmallNamed
{
    public SmallInherited(Construct scope, string id) : base(scope, id) =>
        new Bucket(this, "Bucket", new BucketProps { BucketName = NameOf("bucket"), RemovalPolicy = DESTROY });
}

public static class SmallExtensions
{
    public static Bucket Kept(this Bucket bucket)
    {
        bucket.ApplyRemovalPolicy(RETAIN);
        return bucket;
    }
}

public class SmallExtension : Stack
{
    public SmallExtension(Construct scope, string id) : base(scope, id) =>
        new Bucket(this, "Bucket", new BucketProps { RemovalPolicy = DESTROY }).Kept();
}

public class SmallConditionalProps : Stack
{
    public SmallConditionalProps(Construct scope, string id) : base(scope, id) =>
        new Stream(this, "Stream", Shared.Is(id)
            ? new StreamProps { StreamName = "one", RemovalPolicy = RETAIN }
            : new StreamProps { StreamName = "two", RemovalPolicy = DESTROY });
}

public class SmallOverrideObject : Stack
{
    public SmallOverrideObject(Construct scope, string id) : base(scope, id)
    {
        var endpoint = new CfnEndpoint(this, "Endpoint", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" });
        endpoint.AddPropertyOverride("MySqlSettings", new Dictionary<string, object> { ["MaxFileSize"] = 5 });
        endpoint.AddOverride("Properties.MySqlSettings.EventsPollInterval", 6);
    }
}

public class SmallCluster : Stack
{
    public SmallCluster(Construct scope, string id) : base(scope, id) =>
        new CfnDBCluster(this, "Cluster", new CfnDBClusterProps { Engine = "aurora-mysql", DbClusterIdentifier = id.ToLower() }).ApplyRemovalPolicy(Shared.Is(id) ? SNAPSHOT : DESTROY);
}

public class SmallStaticTable : Stack
{
    private static readonly Dictionary<string, double> Sizes = new() { ["small"] = 3, ["large"] = 300 };

    public SmallStaticTable(Construct scope, string id) : base(scope, id) =>
        new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, ReadCapacity = Sizes["small"] });
}

public class SmallIndexed : Stack
{
    private static readonly string[] Names = ["zero", "one", "two"];

    public SmallIndexed(Construct scope, string id) : base(scope, id)
    {
        new Queue(this, "Index", new QueueProps { QueueName = Names[1] });
        new Queue(this, "FromEnd", new QueueProps { QueueName = Names[^1] });
    }
}

public class SmallGeneric<T> : Construct
{
    public SmallGeneric(Construct scope, string id) : base(scope, id) =>
        new Queue(this, "GenericInner", new QueueProps { QueueName = typeof(T).Name });
}

public class SmallGenericUse : Stack
{
    public SmallGenericUse(Construct scope, string id) : base(scope, id) => new SmallGeneric<string>(this, "Generic");
}

public class SmallCaught : Stack
{
    public SmallCaught(Construct scope, string id) : base(scope, id)
    {
        Table? table = null;
        table ??= new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = DESTROY });
        if (table is { } made)
        {
            made.ApplyRemovalPolicy(RETAIN);
        }
    }
}

public class SmallLate : Stack
{
    public SmallLate(Construct scope, string id) : base(scope, id)
    {
        Queue queue;
        queue = new Queue(this, "Queue", new QueueProps { RemovalPolicy = DESTROY });
        queue.ApplyRemovalPolicy(RETAIN);
        queue.Node.AddMetadata("kind", "late");
    }
}
