using System;
using System.Collections.Generic;
using System.Linq;
using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class DecisionsExpressions : Stack
{
    private const bool IsSmall = true;
    private const string Stage = "test";

    public DecisionsExpressions(Construct scope, string id) : base(scope, id)
    {
        var flag = Shared.Is(id);
        new Table(this, "Conditional", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = flag ? 100 : 10,
            RemovalPolicy = flag ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        });
        new Table(this, "Constant", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = IsSmall ? 1 : 1000,
            WriteCapacity = !IsSmall ? 1000 : 2,
            RemovalPolicy = Stage == "prod" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        });
        new Table(this, "SwitchConstant", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = Stage switch { "prod" => 50, "test" => 5.5 + 0.5, _ => 1 },
            WriteCapacity = Stage switch { "prod" or "live" => 60, "test" or "qa" => 7, _ => 1 },
            RemovalPolicy = Stage switch { var stage when stage.Length > 10 => RemovalPolicy.RETAIN, _ => RemovalPolicy.DESTROY },
        });
        new Table(this, "SwitchOpen", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = flag switch { true => 70, false => 8 },
            WriteCapacity = id.Length switch { > 1000 => 1, < 0 => throw new InvalidOperationException(), _ => 9 },
            RemovalPolicy = id switch { null => RemovalPolicy.RETAIN, { Length: > 5 } => RemovalPolicy.DESTROY, _ => RemovalPolicy.SNAPSHOT },
        });
        new Table(this, "Nested", new TableProps
        {
            PartitionKey = Shared.Key,
            ReadCapacity = flag ? IsSmall ? 71 : 72 : 73,
            TableName = flag ? "nested-yes" : null,
        });
    }
}

public class DecisionsStatements : Stack
{
    public DecisionsStatements(Construct scope, string id) : base(scope, id)
    {
        var policy = RemovalPolicy.DESTROY;
        if (Shared.Is(id))
        {
            policy = RemovalPolicy.RETAIN;
        }

        new Queue(this, "If", new QueueProps { RemovalPolicy = policy });
        double units;
        if (Shared.Is(id))
        {
            units = 20;
        }
        else
        {
            units = 2;
        }

        new Table(this, "IfElse", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        switch (id)
        {
            case "DecisionsStatements":
                units = 3;
                break;
            case "DecisionsStatements--prod":
                units = 30;
                break;
        }

        new Table(this, "Switch", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        try
        {
            units = 4;
            int.Parse("not a number");
            units = 5;
        }
        catch (FormatException)
        {
        }

        new Table(this, "Try", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        for (var i = 0; i < 3; i++)
        {
            units = 40 + i;
        }

        new Table(this, "Loop", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        while (units > 1)
        {
            units = 1;
        }

        new Table(this, "While", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
        if (false)
        {
#pragma warning disable CS0162
            units = 99;
#pragma warning restore CS0162
        }

        new Table(this, "Never", new TableProps { PartitionKey = Shared.Key, ReadCapacity = units });
    }
}

public class DecisionsReturns : Stack
{
    public DecisionsReturns(Construct scope, string id) : base(scope, id)
    {
        new Queue(this, "Early", new QueueProps { QueueName = Early(Shared.Is(id)), RemovalPolicy = Policy(Shared.Is(id)) });
        new Queue(this, "EarlyConstant", new QueueProps { QueueName = Early(true), RemovalPolicy = Policy(false) });
        new Queue(this, "Statement", new QueueProps { QueueName = Statement("b"), RemovalPolicy = RemovalPolicy.DESTROY });
        new Queue(this, "Tried", new QueueProps { QueueName = Tried() });
        if (id.Length == 0)
        {
            return;
        }

        new Queue(this, "AfterReturn", new QueueProps { QueueName = "after-return" });
        if (!Shared.Is(id))
        {
            new Queue(this, "OnlyHere", new QueueProps { QueueName = "only-here" });
        }
    }

    private static string Early(bool flag)
    {
        if (flag)
        {
            return "early-yes";
        }

        return "early-no";
    }

    private static RemovalPolicy Policy(bool keep)
    {
        var policy = RemovalPolicy.DESTROY;
        if (keep)
        {
            policy = RemovalPolicy.RETAIN;
        }

        return policy;
    }

    private static string Statement(string input)
    {
        switch (input)
        {
            case "a":
                return "statement-a";
            case "b":
                return "statement-b";
            default:
                return "statement-default";
        }
    }

    private static string Tried()
    {
        try
        {
            return int.Parse("x").ToString();
        }
        catch (FormatException)
        {
            return "caught";
        }
    }
}

public class DecisionsL1 : Stack
{
    public DecisionsL1(Construct scope, string id) : base(scope, id)
    {
        var engine = Shared.Is(id) ? "postgres" : "mysql";
        new CfnEndpoint(this, "Endpoint", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = engine,
            Port = engine == "postgres" ? 5432 : 3306,
            MySqlSettings = Shared.Is(id) ? null : new CfnEndpoint.MySqlSettingsProperty { MaxFileSize = 100 },
            ServerName = Shared.Is(id) ? "production.example.com" : null,
        });
        var props = Shared.Is(id)
            ? new CfnEndpointProps { EndpointType = "target", EngineName = "s3", DatabaseName = "one" }
            : new CfnEndpointProps { EndpointType = "target", EngineName = "kinesis" };
        new CfnEndpoint(this, "EitherProps", props);
    }
}
