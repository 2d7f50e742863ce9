using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

/// <summary>Holds props for others.</summary>
public class TableWrapper
{
    public TableProps Props { get; set; } = new TableProps { PartitionKey = Shared.Key, TableName = "wrapper-default" }; // becomes: WrapperDefault

    public string Id { get; set; } = "WrapperDefault";
}

public static class TableFactory
{
    public static Table Create(Construct scope, string id, RemovalPolicy policy = RemovalPolicy.DESTROY, double units = 5) =>
        new Table(scope, id, new TableProps { PartitionKey = Shared.Key, RemovalPolicy = policy, WriteCapacity = units }); // becomes: FactoryDefault, FactoryKept

    public static Table Create(Construct scope, TableWrapper wrapper) => new Table(scope, wrapper.Id, wrapper.Props); // becomes: WrapperDefault, WrapperOwn

    public static Table FromProps(Construct scope, string id, TableProps props)
    {
        props.ReadCapacity ??= 24;
        return new Table(scope, id, props); // becomes: FactoryProps
    }
}

public class HandOversFactories : Stack
{
    public HandOversFactories(Construct scope, string id) : base(scope, id)
    {
        TableFactory.Create(this, "FactoryDefault");
        TableFactory.Create(this, "FactoryKept", RemovalPolicy.RETAIN, 25);
        TableFactory.Create(this, new TableWrapper());
        TableFactory.Create(this, new TableWrapper
        {
            Id = "WrapperOwn",
            Props = new TableProps { PartitionKey = Shared.Key, TableName = "wrapper-own", RemovalPolicy = RemovalPolicy.RETAIN }, // becomes: WrapperOwn
        });
        TableFactory.FromProps(this, "FactoryProps", new TableProps { PartitionKey = Shared.Key, WriteCapacity = 26 }); // becomes: FactoryProps
    }
}

public class HandOversFields : Stack
{
    private static readonly QueueProps Shared1 = new QueueProps { QueueName = "static-props", RemovalPolicy = RemovalPolicy.RETAIN }; // becomes: Static
    private readonly BucketProps _bucket = new() { BucketName = "field-props", RemovalPolicy = RemovalPolicy.DESTROY }; // becomes: Field
    private readonly Bucket _made;

    public HandOversFields(Construct scope, string id) : base(scope, id)
    {
        new Queue(this, "Static", Shared1);
        new Bucket(this, "Field", _bucket);
        _made = new Bucket(this, "Kept", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });
        Finish();
        var queues = new List<QueueProps> { new QueueProps { QueueName = "listed", RemovalPolicy = RemovalPolicy.RETAIN } }; // becomes: Listed
        new Queue(this, "Listed", queues[0]);
        new Queue(this, "Expression", Made);
    }

    private static QueueProps Made => new QueueProps { QueueName = "made", RemovalPolicy = RemovalPolicy.RETAIN }; // becomes: Expression

    private void Finish() => _made.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
}

/// <summary>A stack that leaves the props to those that derive from it.</summary>
public abstract class HandOversBase : Stack
{
    protected HandOversBase(Construct scope, string id, CfnEndpointProps props) : base(scope, id)
    {
        new CfnEndpoint(this, "FromDerived", props);
        new Queue(this, "Abstract", Queue());
    }

    protected abstract QueueProps Queue();
}

public class HandOversDerived : HandOversBase
{
    public HandOversDerived(Construct scope, string id) : base(scope, id, new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" }) // becomes: FromDerived
    {
    }

    protected override QueueProps Queue() => new QueueProps { QueueName = "abstract", RemovalPolicy = RemovalPolicy.RETAIN }; // becomes: Abstract
}

public class HandOversDerivedToo : HandOversBase
{
    public HandOversDerivedToo(Construct scope, string id) : base(scope, id, Props(id))
    {
    }

    protected override QueueProps Queue() => new QueueProps { Fifo = true }; // becomes: Abstract

    private static CfnEndpointProps Props(string id)
    {
        var props = new CfnEndpointProps { EndpointType = "target", EngineName = "s3" }; // becomes: FromDerived
        if (Shared.Is(id))
        {
            props.EngineName = "kafka";
        }

        return props;
    }
}
