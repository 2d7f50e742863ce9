using System.Collections.Generic;
using System.Linq;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

/// <summary>A subclass of an L2 construct.</summary>
public class DerivedTable : Table
{
    public DerivedTable(Construct scope, string id, double units) : base(scope, id, new TableProps // becomes: DerivedOne, DerivedTwo
    {
        PartitionKey = Shared.Key,
        RemovalPolicy = RemovalPolicy.DESTROY,
        ReadCapacity = units,
        WriteCapacity = 6,
    })
    {
    }
}

/// <summary>A subclass with a primary constructor.</summary>
public class PrimaryQueue(Construct scope, string id, string name) : Queue(scope, id, new QueueProps { QueueName = name, RemovalPolicy = RemovalPolicy.RETAIN }); // becomes: Primary

/// <summary>A subclass that changes itself.</summary>
public class SelfChangingBucket : Bucket
{
    public SelfChangingBucket(Construct scope, string id) : base(scope, id, new BucketProps { BucketName = "self-changing", RemovalPolicy = RemovalPolicy.DESTROY }) // becomes: SelfChanging
    {
        ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }
}

/// <summary>A subclass that takes what its caller made.</summary>
public class ForwardingTable : Table
{
    public ForwardingTable(Construct scope, string id, ITableProps props) : base(scope, id, props) // becomes: Forwarded
    {
    }
}

/// <summary>A subclass of a subclass.</summary>
public class DerivedTwice : DerivedTable
{
    public DerivedTwice(Construct scope, string id) : base(scope, id, 44)
    {
    }
}

public class ConstructionBases : Stack
{
    public ConstructionBases(Construct scope, string id) : base(scope, id)
    {
        new DerivedTable(this, "DerivedOne", 7);
        new DerivedTwice(this, "DerivedTwo");
        new PrimaryQueue(this, "Primary", "primary-queue");
        new SelfChangingBucket(this, "SelfChanging");
        new ForwardingTable(this, "Forwarded", new TableProps { PartitionKey = Shared.Key, ReadCapacity = 8, RemovalPolicy = RemovalPolicy.DESTROY }); // becomes: Forwarded
    }
}

public class ConstructionArguments : Stack
{
    public ConstructionArguments(Construct scope, string id) : base(scope, id)
    {
        Table target = new(this, "TargetTyped", new TableProps { PartitionKey = Shared.Key, TableName = "target-typed", RemovalPolicy = RemovalPolicy.DESTROY });
        new Table(props: new TableProps { PartitionKey = Shared.Key, TableName = "reordered" }, id: "Reordered", scope: this);
        new Queue(this, "NoProps");
        new Queue(this, "NullProps", null);
        new Bucket(this, "EmptyProps", new BucketProps());
        const string name = "Constant" + "Id";
        new Queue(scope: this, id: name, props: new QueueProps { QueueName = name });
        target.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = "by-status", PartitionKey = Shared.Key, ReadCapacity = 21, WriteCapacity = 22 }); // becomes: TargetTyped
    }
}

public class ConstructionProps : Stack
{
    public ConstructionProps(Construct scope, string id) : base(scope, id)
    {
        var props = new TableProps { PartitionKey = Shared.Key, TableName = "props", ReadCapacity = 1, RemovalPolicy = RemovalPolicy.RETAIN };
        props.ReadCapacity = 31;
        new Table(this, "First", props);
        props.TableName = "props-again";
        props.RemovalPolicy = RemovalPolicy.DESTROY;
        new Table(this, "Second", props);
        var conditional = new TableProps { PartitionKey = Shared.Key, ReadCapacity = 32 };
        if (Shared.Is(id))
        {
            conditional.ReadCapacity = 33;
            conditional.RemovalPolicy = RemovalPolicy.SNAPSHOT == 0 ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
        }

        new Table(this, "Conditional", conditional);
        var shared = conditional;
        shared.WriteCapacity = 34;
        new Table(this, "Aliased", conditional);
        ITableProps asInterface = new TableProps { PartitionKey = Shared.Key, ReadCapacity = 35 };
        new Table(this, "Interface", asInterface);
        var inLoop = new TableProps { PartitionKey = Shared.Key };
        for (var i = 1; i < 3; i++)
        {
            inLoop.ReadCapacity = 36 + i;
        }

        new Table(this, "InLoop", inLoop);
        var replaced = new QueueProps { QueueName = "replaced", RemovalPolicy = RemovalPolicy.RETAIN };
        replaced = new QueueProps { QueueName = "replacement" };
        new Queue(this, "Replaced", replaced);
    }
}

public class ConstructionLoops : Stack
{
    private static readonly string[] Names = { "LoopA", "LoopB" };

    public ConstructionLoops(Construct scope, string id) : base(scope, id)
    {
        foreach (var name in new[] { "EachA", "EachB" })
        {
            new Queue(this, name, new QueueProps { QueueName = name.ToLower(), RemovalPolicy = RemovalPolicy.RETAIN }); // becomes: EachA, EachB
        }

        foreach (var name in Names)
        {
            new Table(this, name, new TableProps { PartitionKey = Shared.Key, TableName = name, ReadCapacity = 41 }); // becomes: LoopA, LoopB
        }

        for (var i = 0; i < 2; i++)
        {
            new Bucket(this, "Numbered" + i, new BucketProps { BucketName = $"numbered-{i}", RemovalPolicy = i == 0 ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN }); // becomes: Numbered0, Numbered1
        }

        foreach (var (name, units) in new[] { ("PairA", 42), ("PairB", 43) })
        {
            new Table(this, name, new TableProps { PartitionKey = Shared.Key, ReadCapacity = units }); // becomes: PairA, PairB
        }

        var streams = new[] { "StreamA", "StreamB" }
            .Select(name => new Stream(this, name, new StreamProps { StreamName = name, RemovalPolicy = RemovalPolicy.DESTROY })) // becomes: StreamA, StreamB
            .ToList();
        streams[0].ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        foreach (var entry in new Dictionary<string, RemovalPolicy> { ["EntryA"] = RemovalPolicy.DESTROY, ["EntryB"] = RemovalPolicy.RETAIN })
        {
            new Bucket(this, entry.Key, new BucketProps { RemovalPolicy = entry.Value }); // becomes: EntryA, EntryB
        }
    }
}

public class ConstructionRoles : Stack
{
    private static readonly string[] Managed = { "AmazonS3ReadOnlyAccess", "service-role/AWSLambdaBasicExecutionRole" };

    public ConstructionRoles(Construct scope, string id) : base(scope, id)
    {
        new Role(this, "Array", new RoleProps
        {
            RoleName = "array",
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess") },
        });
        new Role(this, "Chain", new RoleProps
        {
            RoleName = "chain".ToUpper(),
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = Managed.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray(),
        });
        string[] more = ["CloudWatchReadOnlyAccess", .. Managed];
        new CfnRole(this, "Arns", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object> { ["Version"] = "2012-10-17" },
            ManagedPolicyArns = ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", "arn:aws:iam::aws:policy/" + Managed[1]],
        });
        new CfnRole(this, "Spread", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object> { { "Version", "2012-10-17" } },
            ManagedPolicyArns = more.Select(name => "arn:aws:iam::aws:policy/" + name).ToArray(),
        });
    }
}

public class ConstructionIndexes : Stack
{
    public ConstructionIndexes(Construct scope, string id) : base(scope, id)
    {
        var table = new Table(this, "Provisioned", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PROVISIONED, ReadCapacity = 51, WriteCapacity = 52 });
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = "first", PartitionKey = Shared.Key, ReadCapacity = 53 }); // becomes: Provisioned
        var index = new GlobalSecondaryIndexProps { IndexName = "second", PartitionKey = Shared.Key }; // becomes: Provisioned
        index.WriteCapacity = 54;
        table.AddGlobalSecondaryIndex(index);
        var read = table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 55, MaxCapacity = 56 }); // becomes: Target
        read.ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        var onDemand = new Table(this, "OnDemand", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PAY_PER_REQUEST });
        onDemand.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = "on-demand", PartitionKey = Shared.Key }); // becomes: OnDemand
        new Table(this, "Limited", new TableProps { PartitionKey = Shared.Key, BillingMode = BillingMode.PAY_PER_REQUEST, MaxReadRequestUnits = 57, MaxWriteRequestUnits = 58 });
    }
}

public class ConstructionTableV2 : Stack
{
    public ConstructionTableV2(Construct scope, string id) : base(scope, id)
    {
        new TableV2(this, "Plain", new TablePropsV2 { PartitionKey = Shared.Key, TableName = "table-v2", RemovalPolicy = RemovalPolicy.DESTROY });
        new TableV2(this, "Provisioned", new TablePropsV2
        {
            PartitionKey = Shared.Key,
            Billing = Billing.Provisioned(new ThroughputProps
            {
                ReadCapacity = Capacity.Fixed(61),
                WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { MaxCapacity = 63 }),
            }),
        });
        new TableV2(this, "OnDemand", new TablePropsV2
        {
            PartitionKey = Shared.Key,
            Billing = Billing.OnDemand(new MaxThroughputProps { MaxReadRequestUnits = 64, MaxWriteRequestUnits = 65 }),
            GlobalSecondaryIndexes = new[] { new GlobalSecondaryIndexPropsV2 { IndexName = "gsi", PartitionKey = Shared.Key, MaxReadRequestUnits = 66, MaxWriteRequestUnits = 67 } },
        });
    }
}

public class ConstructionRds : Stack
{
    public ConstructionRds(Construct scope, string id) : base(scope, id)
    {
        var vpc = Shared.Vpc(this);
        var cluster = new DatabaseCluster(this, "Cluster", new DatabaseClusterProps
        {
            Engine = DatabaseClusterEngine.AuroraPostgres(new AuroraPostgresClusterEngineProps { Version = AuroraPostgresEngineVersion.VER_15_3 }),
            Vpc = vpc,
            VpcSubnets = new Amazon.CDK.AWS.EC2.SubnetSelection { SubnetType = Amazon.CDK.AWS.EC2.SubnetType.PRIVATE_ISOLATED },
            Writer = ClusterInstance.ServerlessV2("Writer", new ServerlessV2ClusterInstanceProps { InstanceIdentifier = "writer-instance" }), // becomes: Writer
            ClusterIdentifier = "aurora-cluster",
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        new DatabaseCluster(this, "DefaultCluster", new DatabaseClusterProps
        {
            Engine = DatabaseClusterEngine.AURORA_MYSQL,
            Vpc = vpc,
            VpcSubnets = new Amazon.CDK.AWS.EC2.SubnetSelection { SubnetType = Amazon.CDK.AWS.EC2.SubnetType.PRIVATE_ISOLATED },
            Writer = ClusterInstance.Provisioned("DefaultWriter"),
        });
        new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = DatabaseInstanceEngine.POSTGRES,
            Vpc = vpc,
            VpcSubnets = new Amazon.CDK.AWS.EC2.SubnetSelection { SubnetType = Amazon.CDK.AWS.EC2.SubnetType.PRIVATE_ISOLATED },
            InstanceIdentifier = "instance",
            RemovalPolicy = Shared.Is(id) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        });
        new DatabaseInstance(this, "DefaultInstance", new DatabaseInstanceProps
        {
            Engine = DatabaseInstanceEngine.POSTGRES,
            Vpc = vpc,
            VpcSubnets = new Amazon.CDK.AWS.EC2.SubnetSelection { SubnetType = Amazon.CDK.AWS.EC2.SubnetType.PRIVATE_ISOLATED },
        });
        cluster.ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);
    }
}
