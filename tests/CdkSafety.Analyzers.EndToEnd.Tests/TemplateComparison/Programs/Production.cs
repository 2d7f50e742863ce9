using System;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class ProductionFlags : Stack
{
    public ProductionFlags(Construct scope, string id) : base(scope, id)
    {
        var isProd = Shared.Is(id);
        new Queue(this, "Flag", new QueueProps { RemovalPolicy = isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        new Queue(this, "Negated", new QueueProps { RemovalPolicy = !isProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });
        var isProduction = isProd;
        var policy = RemovalPolicy.DESTROY;
        if (isProduction)
        {
            policy = RemovalPolicy.RETAIN;
        }

        new Queue(this, "If", new QueueProps { RemovalPolicy = policy });
        var queue = new Queue(this, "Applied", new QueueProps { RemovalPolicy = RemovalPolicy.DESTROY });
        if (isProd)
        {
            queue.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        }

        var other = new Queue(this, "AppliedElse", new QueueProps { RemovalPolicy = RemovalPolicy.RETAIN });
        if (!isProd)
        {
            other.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        }

        new Queue(this, "IsFalse", new QueueProps { RemovalPolicy = isProd == false ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });
        var isNotProd = !isProd;
        new Queue(this, "NotProd", new QueueProps { RemovalPolicy = isNotProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });
        var nonProd = !isProd;
        new Queue(this, "NonProd", new QueueProps { RemovalPolicy = nonProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });
    }
}

public class ProductionStages : Stack
{
    public ProductionStages(Construct scope, string id) : base(scope, id)
    {
        var stage = Shared.Is(id) ? "prod" : "dev";
        var name = id.Contains("--") ? id.Substring(id.IndexOf("--") + 2) : "qa";
        new Table(this, "Equal", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name == "prod" ? 100 : 10, WriteCapacity = name != "prod" ? 1 : 11 });
        new Table(this, "Pattern", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name is "prod" or "live" ? 101 : 12, WriteCapacity = name is not "prod" ? 2 : 13 });
        new Table(this, "Switch", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = name switch { "prod" => 102, "qa" => 14, _ => 15 },
            WriteCapacity = name switch { "dev" => 3, "qa" => 4, _ => 103 },
        });
        new Table(this, "SwitchOr", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name switch { "prod" or "live" => 104, _ => 16 } });
        new Table(this, "Equals", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name.Equals("prod") ? 105 : 17, WriteCapacity = string.Equals(name, "PROD", StringComparison.OrdinalIgnoreCase) ? 106 : 18 });
        new Table(this, "Both", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name == "prod" && stage == "prod" ? 107 : 19, WriteCapacity = name == "prod" || name == "live" ? 108 : 20 });
        new Table(this, "Decided", new TableProps { PartitionKey = Shared.Key, TableName = $"orders-{stage}", RemovalPolicy = stage == "prod" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        new Table(this, "Guarded", new TableProps { PartitionKey = Shared.Key, ReadCapacity = name switch { "prod" when id.Length > 1000 => 1, "prod" => 109, _ => 21 } });
        if (stage != "prod")
        {
            new Table(this, "OnlyElsewhere", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.DESTROY });
        }
    }
}

public class ProductionSettings : Stack
{
    public ProductionSettings(Construct scope, string id) : base(scope, id)
    {
        var settings = new StageSettings { IsProduction = Shared.Is(id), Stage = Shared.Is(id) ? "production" : "test" };
        new Queue(this, "Property", new QueueProps { RemovalPolicy = settings.IsProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        new Queue(this, "Stage", new QueueProps { QueueName = $"queue-{settings.Stage}", RemovalPolicy = settings.Stage == "production" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        new Queue(this, "Method", new QueueProps { RemovalPolicy = IsProd(id) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
        new Queue(this, "Helper", new QueueProps { RemovalPolicy = PolicyFor(Shared.Is(id)) });
        new Queue(this, "Flipped", new QueueProps { RemovalPolicy = PolicyFor(isProd: !Shared.Is(id)) == RemovalPolicy.RETAIN ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });
    }

    private static bool IsProd(string id) => Shared.Is(id);

    private static RemovalPolicy PolicyFor(bool isProd) => isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

public class StageSettings
{
    public bool IsProduction { get; init; }

    public string Stage { get; init; } = "dev";
}
