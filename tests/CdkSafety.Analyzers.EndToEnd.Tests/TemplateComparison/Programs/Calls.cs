using System;
using System.Linq;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.SQS;
using Constructs;

public static class CallHelpers
{
    public static string Name(string part) => "call-" + part;

    public static string WithSuffix(this string name, string suffix = "suffix") => $"{name}-{suffix}";

    public static RemovalPolicy PolicyFor(string stage) => stage switch
    {
        "dev" => RemovalPolicy.DESTROY,
        "prod" => RemovalPolicy.RETAIN,
        _ => RemovalPolicy.SNAPSHOT,
    };

    public static double Units(string size)
    {
        if (size == "small")
        {
            return 1;
        }

        if (size == "large")
        {
            return 100;
        }

        return 10;
    }

    public static double Named(double first = 2, double second = 3) => second;

    public static double Count(params string[] names) => names.Length;

    public static string First(params string[] names) => names[0];

    public static T Same<T>(T value) => value;

    public static string Deep(int depth) => depth == 0 ? "bottom" : Deep(depth - 1);
}

public class CallsHelpers : Stack
{
    public CallsHelpers(Construct scope, string id) : base(scope, id)
    {
        new Table(this, "Plain", new TableProps { PartitionKey = Shared.Key, TableName = CallHelpers.Name("plain"), RemovalPolicy = CallHelpers.PolicyFor("dev") });
        new Table(this, "Other", new TableProps { PartitionKey = Shared.Key, TableName = "extended".WithSuffix(), RemovalPolicy = CallHelpers.PolicyFor("prod") });
        new Table(this, "Suffix", new TableProps { PartitionKey = Shared.Key, TableName = "extended".WithSuffix(suffix: "own"), RemovalPolicy = CallHelpers.PolicyFor(Shared.Is(id) ? "prod" : "dev") });
        new Table(this, "Early", new TableProps { PartitionKey = Shared.Key, ReadCapacity = CallHelpers.Units("small"), WriteCapacity = CallHelpers.Units("other") });
        new Table(this, "Large", new TableProps { PartitionKey = Shared.Key, ReadCapacity = CallHelpers.Units(Shared.Is(id) ? "large" : "small"), WriteCapacity = CallHelpers.Named(second: 8) });
        new Table(this, "Reordered", new TableProps { PartitionKey = Shared.Key, ReadCapacity = CallHelpers.Named(second: 4, first: 5), WriteCapacity = CallHelpers.Named(6) });
        new Table(this, "Params", new TableProps { PartitionKey = Shared.Key, ReadCapacity = CallHelpers.Count("a", "b"), TableName = CallHelpers.First("first", "second") });
        new Table(this, "Generic", new TableProps { PartitionKey = Shared.Key, TableName = CallHelpers.Same("generic"), RemovalPolicy = CallHelpers.Same(RemovalPolicy.DESTROY) });
        new Table(this, "Recursive", new TableProps { PartitionKey = Shared.Key, TableName = CallHelpers.Deep(3) });
    }
}

public class CallsProps : Stack
{
    public CallsProps(Construct scope, string id) : base(scope, id)
    {
        new Table(this, "Made", Props("made", RemovalPolicy.DESTROY));
        new Table(this, "MadeOther", Props("made-other", RemovalPolicy.RETAIN, 12));
        new Table(this, "Changed", Changed("changed"));
        var props = Props("after", RemovalPolicy.RETAIN);
        props.TableName = "really-after";
        new Table(this, "After", props);
    }

    private static TableProps Props(string name, RemovalPolicy policy, double units = 9) => new TableProps // becomes: Made, MadeOther, After
    {
        PartitionKey = Shared.Key,
        TableName = name,
        RemovalPolicy = policy,
        ReadCapacity = units,
    };

    private static TableProps Changed(string name)
    {
        var props = new TableProps { PartitionKey = Shared.Key, TableName = "before" }; // becomes: Changed
        props.TableName = name;
        props.ReadCapacity = 14;
        return props;
    }
}

public class CallsLocalFunctions : Stack
{
    public CallsLocalFunctions(Construct scope, string id) : base(scope, id)
    {
        var captured = "captured";
        Func<string, string> lambda = part => "lambda-" + part;
        new Queue(this, "Local", new QueueProps { QueueName = Name("local"), RemovalPolicy = Removal() });
        new Queue(this, "Lambda", new QueueProps { QueueName = lambda("one") });
        new Queue(this, "Captured", new QueueProps { QueueName = Captured() });
        captured = "captured-later";
        new Queue(this, "CapturedLater", new QueueProps { QueueName = Captured() });
        lambda = part => "other-" + part;
        new Queue(this, "OtherLambda", new QueueProps { QueueName = lambda("two") });
        Add("Inside", RemovalPolicy.DESTROY);
        Add("InsideKept", RemovalPolicy.RETAIN);

        string Name(string part) => $"function-{part}";
        static RemovalPolicy Removal() => RemovalPolicy.RETAIN;
        string Captured() => captured;
        void Add(string name, RemovalPolicy policy) => new Queue(this, name, new QueueProps { QueueName = "added", RemovalPolicy = policy }); // becomes: Inside, InsideKept
    }
}

public class CallsClosures : Stack
{
    public CallsClosures(Construct scope, string id) : base(scope, id)
    {
        var name = "outside";
        Action change = () => name = "inside";
        new Queue(this, "Before", new QueueProps { QueueName = name });
        change();
        new Queue(this, "After", new QueueProps { QueueName = name });
        var props = new QueueProps { QueueName = "props", RemovalPolicy = RemovalPolicy.RETAIN };
        Action<QueueProps> destroy = taken => taken.RemovalPolicy = RemovalPolicy.DESTROY;
        destroy(props);
        new Queue(this, "Handed", props);
        var other = new QueueProps { QueueName = "other", RemovalPolicy = RemovalPolicy.RETAIN };
        Change(other);
        new Queue(this, "Changed", other);
    }

    private static void Change(QueueProps props) => props.QueueName = "changed-by-method";
}

/// <summary>A construct of the project that passes a parameter on.</summary>
public class StandardTable : Construct
{
    public StandardTable(Construct scope, string id, RemovalPolicy policy, double units = 15) : base(scope, id)
    {
        Table = new Table(this, "StandardInner", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = policy, ReadCapacity = units, WriteCapacity = 16 });
    }

    public Table Table { get; }
}

/// <summary>A construct of the project that takes props of the project.</summary>
public class StandardQueueProps
{
    public RemovalPolicy Policy { get; set; } = RemovalPolicy.RETAIN;

    public string? Name { get; set; }
}

public class StandardQueue : Construct
{
    public StandardQueue(Construct scope, string id, StandardQueueProps? props = null) : base(scope, id)
    {
        new Queue(this, "StandardQueueInner", new QueueProps { QueueName = props?.Name, RemovalPolicy = props?.Policy ?? RemovalPolicy.DESTROY });
    }
}

public class CallsConstructors : Stack
{
    public CallsConstructors(Construct scope, string id) : base(scope, id)
    {
        new StandardTable(this, "Destroyed", RemovalPolicy.DESTROY); // becomes: Destroyed/StandardInner
        new StandardTable(this, "Kept", RemovalPolicy.RETAIN, units: 18); // becomes: Kept/StandardInner
        new StandardQueue(this, "NoProps"); // becomes: NoProps/StandardQueueInner
        new StandardQueue(this, "Props", new StandardQueueProps { Name = "standard-queue", Policy = RemovalPolicy.SNAPSHOT == 0 ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY }); // becomes: Props/StandardQueueInner
        new StandardTable(this, "Changed", RemovalPolicy.RETAIN).Table.ApplyRemovalPolicy(RemovalPolicy.DESTROY); // becomes: Changed/StandardInner
    }
}

public class CallsMethods : Stack
{
    public CallsMethods(Construct scope, string id) : base(scope, id)
    {
        AddTable("MethodOne", RemovalPolicy.DESTROY, 3);
        AddTable("MethodTwo", RemovalPolicy.DESTROY);
        var returned = Returned("Returned");
        returned.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        Later(new Queue(this, "GivenAway", new QueueProps { RemovalPolicy = RemovalPolicy.RETAIN }));
    }

    private void AddTable(string name, RemovalPolicy policy, double units = 4) =>
        new Table(this, name, new TableProps { PartitionKey = Shared.Key, RemovalPolicy = policy, ReadCapacity = units, WriteCapacity = 2 }); // becomes: MethodOne, MethodTwo

    private Table Returned(string name)
    {
        var table = new Table(this, name, new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.RETAIN }); // becomes: Returned
        return table;
    }

    private static void Later(Queue queue) => queue.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
}
