using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class L1Objects : Stack
{
    public L1Objects(Construct scope, string id) : base(scope, id)
    {
        new CfnTable(this, "Classes", new CfnTableProps
        {
            TableName = "classes",
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            AttributeDefinitions = new object[] { new CfnTable.AttributeDefinitionProperty { AttributeName = "id", AttributeType = "S" } },
            GlobalSecondaryIndexes = new object[]
            {
                new CfnTable.GlobalSecondaryIndexProperty
                {
                    IndexName = "by-id",
                    KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
                    Projection = new CfnTable.ProjectionProperty { ProjectionType = "INCLUDE", NonKeyAttributes = ["one", "two"] },
                    ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 1, WriteCapacityUnits = 2 },
                },
            },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 3, WriteCapacityUnits = 4 },
            DeletionProtectionEnabled = true,
            PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = false },
            Tags = new[] { new CfnTag { Key = "team", Value = "data" } },
        });
        new CfnTable(this, "Lists", new CfnTableProps
        {
            KeySchema = new List<object> { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } }.ToArray(),
            AttributeDefinitions = new[] { new CfnTable.AttributeDefinitionProperty { AttributeName = "i" + "d", AttributeType = "S" } },
            ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
            BillingMode = "PROVISIONED",
        });
        new CfnTable(this, "Empty", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            LocalSecondaryIndexes = new object[0],
            Tags = [],
            StreamSpecification = null,
        });
    }
}

public class L1RawObjects : Stack
{
    public L1RawObjects(Construct scope, string id) : base(scope, id)
    {
        new CfnBucket(this, "Pascal", new CfnBucketProps
        {
            BucketName = "pascal",
            VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" },
        });
        // The CDK for .NET takes dictionaries only where a property is free-form JSON: what they say is rendered as it stands.
        var entries = new Dictionary<string, object> { ["maxReceiveCount"] = 1 };
        new CfnQueue(this, "Variable", new CfnQueueProps { RedrivePolicy = entries });
        var changed = new Dictionary<string, object> { ["maxReceiveCount"] = 1 };
        changed["maxReceiveCount"] = 2;
        new CfnQueue(this, "ChangedEntry", new CfnQueueProps { RedrivePolicy = changed });
        var added = new Dictionary<string, object>();
        added.Add("maxReceiveCount", 3);
        new CfnQueue(this, "AddedEntry", new CfnQueueProps { RedrivePolicy = added });
        var removed = new Dictionary<string, object> { { "maxReceiveCount", 4 }, { "deadLetterTargetArn", "arn" } };
        removed.Remove("deadLetterTargetArn");
        new CfnQueue(this, "RemovedEntry", new CfnQueueProps { RedrivePolicy = removed });
        new CfnQueue(this, "PascalKeys", new CfnQueueProps { RedriveAllowPolicy = new Dictionary<string, object> { { "RedrivePermission", "denyAll" }, { "list", new object[] { 1, "two", true } } } });
        new CfnQueue(this, "Policy", new CfnQueueProps
        {
            RedrivePolicy = new Dictionary<string, object> { ["maxReceiveCount"] = 3, ["deadLetterTargetArn"] = "arn:aws:sqs:eu-west-1:111111111111:dead" },
            FifoQueue = true,
            VisibilityTimeout = 45,
            Tags = new ICfnTag[] { new CfnTag { Key = "zone", Value = "b" }, new CfnTag { Key = "area", Value = "a" } },
        });
        var properties = new CfnResource(this, "Generic", new CfnResourceProps
        {
            Type = "AWS::SQS::Queue",
            Properties = new Dictionary<string, object> { ["QueueName"] = "generic" },
        });
        properties.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }
}

public class L1Tokens : Stack
{
    public L1Tokens(Construct scope, string id) : base(scope, id)
    {
        var parameter = new CfnParameter(this, "Stage", new CfnParameterProps { Type = "String", Default = "dev" });
        var number = new CfnParameter(this, "Units", new CfnParameterProps { Type = "Number", Default = 5 });
        new CfnQueue(this, "Names", new CfnQueueProps { QueueName = parameter.ValueAsString, DelaySeconds = number.ValueAsNumber });
        new CfnQueue(this, "Join", new CfnQueueProps { QueueName = Fn.Join("-", new[] { "queue", parameter.ValueAsString }) });
        new CfnQueue(this, "Sub", new CfnQueueProps { QueueName = Fn.Sub("sub-${AWS::Region}") });
        new CfnQueue(this, "Pseudo", new CfnQueueProps { QueueName = "queue-" + Aws.REGION + "-end" });
        new CfnQueue(this, "Region", new CfnQueueProps { QueueName = $"{Region}-{Account}" });
        var condition = new CfnCondition(this, "IsProd", new CfnConditionProps { Expression = Fn.ConditionEquals(parameter.ValueAsString, "prod") });
        new CfnQueue(this, "If", new CfnQueueProps { QueueName = Fn.ConditionIf(condition.LogicalId, "prod-queue", "dev-queue").ToString() });
        new CfnTable(this, "Resolvable", new CfnTableProps
        {
            KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            ProvisionedThroughput = Fn.ConditionIf(condition.LogicalId, "one", "two"),
            TableName = Fn.Select(0, new[] { "selected", "other" }),
        });
        new CfnEndpoint(this, "Secret", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "mysql",
            Username = SecretValue.UnsafePlainText("user").UnsafeUnwrap(),
            Password = "{{resolve:secretsmanager:name:SecretString:password}}",
            Tags = new[] { new CfnTag { Key = "account", Value = Aws.ACCOUNT_ID } },
        });
        var split = Fn.Split("-", "a-b-c");
        new CfnQueue(this, "Split", new CfnQueueProps { QueueName = Fn.Select(1, split) });
        new CfnQueue(this, "TokenString", new CfnQueueProps { QueueName = Token.AsString("token-string") });
        new CfnQueue(this, "Unique", new CfnQueueProps { QueueName = Names.UniqueId(this) + ".fifo", FifoQueue = true });
    }
}

public class L1Endpoints : Stack
{
    public L1Endpoints(Construct scope, string id) : base(scope, id)
    {
        new CfnEndpoint(this, "Plain", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql", Port = 3306, ServerName = "db.example.com" });
        new CfnEndpoint(this, "Nested", new CfnEndpointProps
        {
            EndpointType = "target",
            EngineName = "kinesis",
            KinesisSettings = new CfnEndpoint.KinesisSettingsProperty { MessageFormat = "json", IncludeControlDetails = true, StreamArn = "arn:aws:kinesis:eu-west-1:111111111111:stream/s" },
        });
        new CfnEndpoint(this, "NestedS3", new CfnEndpointProps
        {
            EndpointType = "target",
            EngineName = "S3".ToLowerInvariant(),
            S3Settings = new CfnEndpoint.S3SettingsProperty { BucketName = "target", AddColumnName = true },
            EndpointIdentifier = "nested-" + nameof(L1Endpoints).ToLower(),
        });
        var props = new CfnEndpointProps { EndpointType = "source", EngineName = "mysql" };
        props.EngineName = "aurora";
        props.MySqlSettings = new CfnEndpoint.MySqlSettingsProperty { MaxFileSize = 1, EventsPollInterval = 2 };
        new CfnEndpoint(this, "ChangedProps", props);
        var settings = new CfnEndpoint.MySqlSettingsProperty { MaxFileSize = 3 };
        var outer = new CfnEndpointProps { EndpointType = "source", EngineName = "mysql", MySqlSettings = settings };
        settings.MaxFileSize = 4;
        new CfnEndpoint(this, "ChangedInside", outer);
    }
}

public class L1Databases : Stack
{
    public L1Databases(Construct scope, string id) : base(scope, id)
    {
        new CfnDBCluster(this, "Plain", new CfnDBClusterProps
        {
            Engine = "aurora-postgresql",
            DbClusterIdentifier = "plain-cluster",
            DeletionProtection = false,
            EnableCloudwatchLogsExports = new[] { "postgresql" },
            ServerlessV2ScalingConfiguration = new CfnDBCluster.ServerlessV2ScalingConfigurationProperty { MinCapacity = 0.5, MaxCapacity = 1 },
            BackupRetentionPeriod = 7,
        });
        new CfnDBInstance(this, "Instance", new CfnDBInstanceProps { DbInstanceIdentifier = "instance", AllocatedStorage = "20", Engine = "postgres", MultiAz = true });
        new CfnStream(this, "Stream", new CfnStreamProps
        {
            Name = "stream",
            ShardCount = 2,
            StreamModeDetails = new CfnStream.StreamModeDetailsProperty { StreamMode = "PROVISIONED" },
            StreamEncryption = new CfnStream.StreamEncryptionProperty { EncryptionType = "KMS", KeyId = "alias/aws/kinesis" },
        });
        new CfnGlobalTable(this, "Global", new CfnGlobalTableProps
        {
            KeySchema = new[] { new CfnGlobalTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
            AttributeDefinitions = new[] { new CfnGlobalTable.AttributeDefinitionProperty { AttributeName = "id", AttributeType = "S" } },
            Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { Region = "eu-west-1", TableClass = "STANDARD" } },
            BillingMode = "PAY_PER_REQUEST",
            SseSpecification = new CfnGlobalTable.SSESpecificationProperty { SseEnabled = true, SseType = "KMS" },
        });
    }
}
