using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>
/// Code to measure with, the same every time: stacks in the forms that CDK apps have, with one wrong value in about twenty
/// constructs, and code of the same size without any CDK.
/// </summary>
internal static class GeneratedCode
{
    private const int ConstructsPerStack = 20;
    private const int OneWrongIn = 20;

    private const string Usings =
        """
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.DMS;
        using Amazon.CDK.AWS.DynamoDB;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.Lambda;
        using Amazon.CDK.AWS.RDS;
        using Amazon.CDK.AWS.S3;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        """;

    /// <summary>Files of one stack each: about 130 lines and 20 constructs a file.</summary>
    public static IReadOnlyList<string> Stacks(int count, bool isWrong) => [.. Enumerable.Range(0, count).Select(number => Stack(number, ConstructsPerStack, isWrong))];

    /// <summary>One file whose one constructor is about 1,000 lines long.</summary>
    public static IReadOnlyList<string> LongMember() => [Stack(0, 225, isWrong: true)];

    /// <summary>Files of the size of <see cref="Stacks"/> that know nothing of the CDK.</summary>
    public static IReadOnlyList<string> PlainFiles(int count) => [.. Enumerable.Range(0, count).Select(PlainFile)];

    private static string Stack(int number, int constructs, bool isWrong)
    {
        var random = new Random(number);
        var text = new StringBuilder(Usings);
        text.AppendLine($"namespace Generated.Stacks{number};\n");
        text.AppendLine("public sealed class AppProps : StackProps\n{\n    public string EnvironmentName { get; set; } = \"dev\";\n    public bool Archive { get; set; }\n}\n");
        text.AppendLine($"public class AppStack{number} : Stack\n{{\n    private const double Units = 5;\n    private readonly AppProps _props;\n");
        text.AppendLine($"    public AppStack{number}(Construct scope, string id, AppProps props)\n        : base(scope, id, props)\n    {{\n        _props = props;");
        text.AppendLine("        var isProduction = props.EnvironmentName == \"prod\";");
        text.AppendLine("        var suffix = props.EnvironmentName.ToLowerInvariant();\n        var lines = new List<string>();");
        for (var i = 0; i < constructs; i++)
        {
            Construct(text, i, i % 10, random.Next(OneWrongIn) == 0 && isWrong);
        }

        text.AppendLine("        foreach (var line in lines.Where(line => line.Length > 3))\n        {\n            Describe(line, suffix);\n        }\n    }\n");
        text.AppendLine("    private static string Name(string name, string suffix) => name + \"-\" + suffix;\n");
        text.AppendLine("    private string Describe(string line, string suffix)\n    {\n        var text = string.Join(\", \", new[] { line, suffix, _props.EnvironmentName });\n        return _props.Archive ? text.ToUpperInvariant() : text;\n    }\n}");
        return text.ToString();
    }

    private static void Construct(StringBuilder text, int number, int kind, bool isWrong)
    {
        var policy = isWrong ? "RemovalPolicy.DESTROY" : "RemovalPolicy.RETAIN";
        text.AppendLine(kind switch
        {
            0 => $$"""
                        var table{{number}} = new Table(this, "Table{{number}}", new TableProps
                        {
                            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "id", Type = AttributeType.STRING },
                            ReadCapacity = {{(isWrong ? "70000" : "Units")}},
                            RemovalPolicy = isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
                            PointInTimeRecovery = true,
                        });
                        table{{number}}.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = 100 });
                """,
            1 => $$"""
                        var bucket{{number}} = new Bucket(this, "Bucket{{number}}", new BucketProps
                        {
                            BucketName = {{(isWrong ? "\"archive\"" : "$\"archive-{suffix}\"")}},
                        });
                        bucket{{number}}.ApplyRemovalPolicy({{policy}});
                        lines.Add(bucket{{number}}.BucketName);
                """,
            2 => $$"""
                        var queueProps{{number}} = new QueueProps { QueueName = Name("orders{{number}}", suffix), VisibilityTimeout = Duration.Seconds(30) };
                        if (isProduction) queueProps{{number}}.RetentionPeriod = Duration.Days(14);
                        var queue{{number}} = new Queue(this, "Queue{{number}}", queueProps{{number}});
                """,
            3 => $$"""
                        var role{{number}} = new Role(this, "Role{{number}}", new RoleProps
                        {
                            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("{{(isWrong ? "AWSLambdaFullAccess" : "service-role/AWSLambdaBasicExecutionRole")}}") },
                        });
                        role{{number}}.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sqs:SendMessage" }, Resources = new[] { "*" } }));
                """,
            4 => $$"""
                        var function{{number}} = new Function(this, "Function{{number}}", new FunctionProps
                        {
                            Runtime = Runtime.PYTHON_3_12, Handler = "index.handler", Code = Code.FromInline("def handler(event, context): return {}"),
                            Environment = new Dictionary<string, string> { ["STAGE"] = suffix, ["NUMBER"] = "{{number}}" },
                        });
                """,
            5 => $$"""
                        var endpoint{{number}} = new CfnEndpoint(this, "Endpoint{{number}}", new CfnEndpointProps
                        {
                            EndpointType = "source", ServerName = "db.example.com", Port = 5432,
                            EngineName = "{{(isWrong ? "cassandra" : "postgres")}}",
                            PostgreSqlSettings = new CfnEndpoint.PostgreSqlSettingsProperty { SecretsManagerSecretId = "db", SecretsManagerAccessRoleArn = "arn:aws:iam::111111111111:role/dms" },
                        });
                """,
            6 => $$"""
                        var cfnTable{{number}} = new CfnTable(this, "CfnTable{{number}}", new CfnTableProps
                        {
                            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
                            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = {{(isWrong ? "80000" : "10")}}, WriteCapacityUnits = 10 },
                            PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true },
                        });
                        cfnTable{{number}}.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
                """,
            7 => $$"""
                        var database{{number}} = new CfnDBInstance(this, "Database{{number}}", new CfnDBInstanceProps { Engine = "postgres", DbInstanceClass = "db.t4g.small" });
                        database{{number}}.CfnOptions.DeletionPolicy = {{(isWrong ? "CfnDeletionPolicy.DELETE" : "CfnDeletionPolicy.SNAPSHOT")}};
                        database{{number}}.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.SNAPSHOT;
                """,
            8 => $$"""
                        var parameter{{number}} = new CfnParameter(this, "Parameter{{number}}", new CfnParameterProps { Type = "String", Default = "value" });
                        lines.Add(Describe(parameter{{number}}.LogicalId, suffix));
                """,
            _ => $$"""
                        var output{{number}} = new CfnOutput(this, "Output{{number}}", new CfnOutputProps { Value = string.Join("-", new[] { "stack", suffix, "{{number}}" }) });
                """,
        });
    }

    private static string PlainFile(int number)
    {
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Generated.Plain{{number}};

            public sealed class Order
            {
                public string Id { get; set; } = "";
                public double Total { get; set; }
                public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();
            }

            public class OrderService{{number}}
            {
                private readonly List<Order> _orders = new List<Order>();

                public void Fill(string suffix, bool isLarge)
                {

            """);
        for (var i = 0; i < ConstructsPerStack; i++)
        {
            text.AppendLine(
                $$"""
                        var order{{i}} = new Order
                        {
                            Id = $"order-{suffix}-{{i}}", Total = isLarge ? 100.0 : 10.0,
                            Labels = new Dictionary<string, string> { ["stage"] = suffix, ["name"] = string.Join("-", new[] { suffix, "{{i}}" }) },
                        };
                        _orders.Add(order{{i}});
                """);
        }

        text.AppendLine("    }\n\n    public double Sum() => _orders.Where(order => order.Total > 0).Sum(order => Math.Round(order.Total));\n}");
        return text.ToString();
    }
}
