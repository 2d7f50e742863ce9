using System;
using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;
using static OtherNames;
using Policy = Amazon.CDK.RemovalPolicy;

public class NamesConstants : Stack
{
    private const string TableName = "orders";
    private const int Units = 7;

    public NamesConstants(Construct scope, string id) : base(scope, id)
    {
        const double write = 3 * 4;
        new Table(this, "Plain", new TableProps
        {
            PartitionKey = Shared.Key,
            TableName = TableName,
            ReadCapacity = Units,
            WriteCapacity = write,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        new Table(this, "Other", new TableProps
        {
            PartitionKey = Shared.Key,
            TableName = Elsewhere + "-v2",
            ReadCapacity = OtherNames.Capacity / 2,
            WriteCapacity = (double)(OtherNames.Capacity + 1),
            RemovalPolicy = OtherNames.Removal,
        });
        new Table(this, "Alias", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = Policy.SNAPSHOT == Policy.RETAIN ? Policy.DESTROY : Policy.RETAIN });
    }
}

public static class OtherNames
{
    public const string Elsewhere = "elsewhere";
    public const int Capacity = 20;
    public const RemovalPolicy Removal = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
    public static readonly string ReadOnly = "read-" + Elsewhere;
    public static readonly RemovalPolicy Keep = RemovalPolicy.RETAIN;
    public static string Changing = "first";
    public static double GetOnly { get; } = 11;
    public static double Bodied => GetOnly + 1;
    public static string BodiedName => $"bodied-{Elsewhere}";
    public static double Block
    {
        get { return 13; }
    }
}

public class NamesLocals : Stack
{
    public NamesLocals(Construct scope, string id) : base(scope, id)
    {
        var policy = RemovalPolicy.DESTROY;
        var name = "locals";
        new Queue(this, "First", new QueueProps { QueueName = name, RemovalPolicy = policy });
        name = "later";
        policy = RemovalPolicy.RETAIN;
        new Queue(this, "Second", new QueueProps { QueueName = name, RemovalPolicy = policy });
        name += "-appended";
        new Queue(this, "Third", new QueueProps { QueueName = name });
        var units = 1;
        units++;
        new Table(this, "Counted", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        string declared;
        if (Shared.Is(id))
        {
            declared = "in-production";
        }
        else
        {
            declared = "elsewhere";
        }

        new Queue(this, "Fourth", new QueueProps { QueueName = declared });
        string handed;
        Out(out handed);
        new Queue(this, "Fifth", new QueueProps { QueueName = handed });
        ref var aliased = ref name;
        aliased = "through-a-reference";
        new Queue(this, "Sixth", new QueueProps { QueueName = name });
    }

    private static void Out(out string value) => value = "handed-out";
}

public class NamesFields : Stack
{
    private readonly string _readOnly = "fields-readonly";
    private readonly string _setInConstructor;
    private readonly string _setTwice = "before";
    private string _changing = "start";

    public NamesFields(Construct scope, string id) : base(scope, id)
    {
        _setInConstructor = "set-in-constructor";
        _setTwice = "after";
        new Queue(this, "ReadOnly", new QueueProps { QueueName = _readOnly });
        new Queue(this, "Set", new QueueProps { QueueName = _setInConstructor });
        new Queue(this, "Twice", new QueueProps { QueueName = _setTwice });
        Change();
        new Queue(this, "Changing", new QueueProps { QueueName = _changing });
        new Queue(this, "Static", new QueueProps { QueueName = OtherNames.ReadOnly, RemovalPolicy = OtherNames.Keep });
        OtherNames.Changing = "second";
        new Queue(this, "StaticChanging", new QueueProps { QueueName = OtherNames.Changing });
    }

    private void Change() => _changing = "changed";
}

public class NamesProperties : Stack
{
    public NamesProperties(Construct scope, string id) : base(scope, id)
    {
        Made = new Table(this, "Table", new TableProps
        {
            PartitionKey = Shared.Key,
            TableName = OtherNames.BodiedName,
            ReadCapacity = OtherNames.GetOnly,
            WriteCapacity = OtherNames.Bodied,
        });
        new Table(this, "Block", new TableProps { PartitionKey = Shared.Key, ReadCapacity = OtherNames.Block, TableName = Virtual, WriteCapacity = OwnUnits });
        Made.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
    }

    public Table Made { get; }

    protected virtual string Virtual => "virtual";

    private double OwnUnits { get; } = 17;
}

public class NamesOverridden : NamesProperties
{
    public NamesOverridden(Construct scope, string id) : base(scope, id)
    {
    }

    protected override string Virtual => "overridden";
}

public record NamesSettings(string Name, double Units)
{
    public RemovalPolicy Removal { get; init; } = RemovalPolicy.RETAIN;

    public string Suffix { get; set; } = "suffix";
}

public class NamesRecords : Stack
{
    public NamesRecords(Construct scope, string id) : base(scope, id)
    {
        var settings = new NamesSettings("record", 21) { Removal = RemovalPolicy.DESTROY };
        new Table(this, "Record", new TableProps
        {
            PartitionKey = Shared.Key,
            TableName = settings.Name,
            ReadCapacity = settings.Units,
            RemovalPolicy = settings.Removal,
        });
        var copy = settings with { Name = "copy", Removal = RemovalPolicy.SNAPSHOT };
        new Table(this, "Copy", new TableProps { PartitionKey = Shared.Key, TableName = copy.Name, ReadCapacity = copy.Units, RemovalPolicy = copy.Removal == RemovalPolicy.SNAPSHOT ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        var plain = new NamesSettings("plain", 22);
        plain.Suffix = "changed";
        new Table(this, "PlainRecord", new TableProps { PartitionKey = Shared.Key, TableName = plain.Suffix, RemovalPolicy = plain.Removal });
    }
}

public class NamesTuples : Stack
{
    private static readonly (string Name, double Units) Pair = ("static-pair", 31);

    public NamesTuples(Construct scope, string id) : base(scope, id)
    {
        var (name, units) = ("tuple", 32);
        new Table(this, "Deconstructed", new TableProps { PartitionKey = Shared.Key, TableName = name, ReadCapacity = units });
        var pair = (Name: "named-tuple", Removal: RemovalPolicy.DESTROY);
        new Table(this, "Named", new TableProps { PartitionKey = Shared.Key, TableName = pair.Name, RemovalPolicy = pair.Removal });
        new Table(this, "Static", new TableProps { PartitionKey = Shared.Key, TableName = Pair.Name, ReadCapacity = Pair.Units });
        (name, units) = ("reassigned", 33);
        new Table(this, "Reassigned", new TableProps { PartitionKey = Shared.Key, TableName = name, ReadCapacity = units });
        pair.Name = "changed-tuple";
        new Table(this, "Changed", new TableProps { PartitionKey = Shared.Key, TableName = pair.Name });
    }
}

public class NamesOperators : Stack
{
    private const int Flag = 1;

    public NamesOperators(Construct scope, string id) : base(scope, id)
    {
        string? missing = null;
        var given = "given";
        new Queue(this, "Coalesced", new QueueProps { QueueName = missing ?? "fallback", RemovalPolicy = (RemovalPolicy)Flag });
        new Queue(this, "Kept", new QueueProps { QueueName = given ?? "never" });
        new Queue(this, "Named", new QueueProps { QueueName = nameof(NamesOperators), RemovalPolicy = (RemovalPolicy)(int)RemovalPolicy.DESTROY });
        new Queue(this, "Checked", new QueueProps { QueueName = ("paren" + ("theses")), RemovalPolicy = checked((RemovalPolicy)(Flag + 0)) });
        new Queue(this, "Defaulted", new QueueProps { QueueName = default, RemovalPolicy = default(RemovalPolicy) });
        new Queue(this, "DefaultNullable", new QueueProps { QueueName = null, RemovalPolicy = default });
        new Queue(this, "Forgiven", new QueueProps { QueueName = given!, RemovalPolicy = null });
        missing ??= "assigned";
        new Queue(this, "Assigned", new QueueProps { QueueName = missing });
        new Table(this, "Arithmetic", new TableProps { PartitionKey = Shared.Key, ReadCapacity = unchecked(5 + Flag), WriteCapacity = -(-6) + 0x10 });
    }
}

public class NamesOutside : Stack
{
    public NamesOutside(Construct scope, string id) : base(scope, id)
    {
        new Queue(this, "Environment", new QueueProps { QueueName = System.Environment.GetEnvironmentVariable("PROGRAMS_SETTING") });
        new Queue(this, "Fallback", new QueueProps { QueueName = System.Environment.GetEnvironmentVariable("PROGRAMS_MISSING") ?? "fallback-name" });
        new Queue(this, "Overridden", new QueueProps { QueueName = System.Environment.GetEnvironmentVariable("PROGRAMS_SETTING") ?? "never-taken" });
        new Queue(this, "Context", new QueueProps { QueueName = (string?)Node.TryGetContext("missing") ?? "context-fallback" });
        new Stream(this, "Date", new StreamProps { StreamName = "stream-" + DateTime.UtcNow.Year, RemovalPolicy = Parsed() });
        new Bucket(this, "Id", new BucketProps { BucketName = id.ToLowerInvariant().Replace("--", "-") });
        var map = new Dictionary<string, string> { ["a"] = "mapped" };
        new Queue(this, "Mapped", new QueueProps { QueueName = map["a"] });
    }

    private static RemovalPolicy Parsed() => Enum.Parse<RemovalPolicy>("DESTROY");
}
