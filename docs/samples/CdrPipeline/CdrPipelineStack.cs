using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Glue;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Kinesis;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Lambda.EventSources;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace CdrPipeline;

public class CdrPipelineStack : Stack
{
    private const string ProcessorCode = """
        exports.handler = async (event) => {
          const records = event.Records.map((r) => JSON.parse(Buffer.from(r.kinesis.data, 'base64')));
          console.log(`received ${records.length} call records`);
        };
        """;

    private const string TableMappings = """
        {"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"subscribers","object-locator":{"schema-name":"telecom","table-name":"%"},"rule-action":"include"}]}
        """;

    public CdrPipelineStack(Construct scope, string id, IStackProps? props = null)
        : base(scope, id, props)
    {
        var environmentSuffix = new CfnParameter(this, "EnvironmentSuffix", new CfnParameterProps
        {
            Type = "String",
            Default = "dev",
            Description = "Suffix of the environment that this stack is deployed to",
        });

        var sourceDatabaseEndpoint = new CfnParameter(this, "SourceDatabaseEndpoint", new CfnParameterProps
        {
            Type = "String",
            Description = "Host name of the subscriber database that is migrated",
        });

        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 1 });

        var cdrStream = new Stream(this, "CdrStream", new StreamProps
        {
            StreamName = "cdr-ingest",
            ShardCount = 32,
            RetentionPeriod = Duration.Hours(48),
        });

        var archiveBucket = new Bucket(this, "CdrArchive", new BucketProps
        {
            BucketName = "telecom-cdr-archive",
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });

        // Sized for the New Year's Eve peak.
        var subscriberTable = new Table(this, "SubscriberProfiles", new TableProps
        {
            TableName = "subscriber-profiles",
            PartitionKey = new Attribute { Name = "subscriberId", Type = AttributeType.STRING },
            SortKey = new Attribute { Name = "validFrom", Type = AttributeType.STRING },
            BillingMode = BillingMode.PROVISIONED,
            ReadCapacity = 70000,
            WriteCapacity = 70000,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        subscriberTable.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps
        {
            IndexName = "by-msisdn",
            PartitionKey = new Attribute { Name = "msisdn", Type = AttributeType.STRING },
            ProjectionType = ProjectionType.KEYS_ONLY,
            ReadCapacity = 5000,
            WriteCapacity = 70000,
        });
        subscriberTable
            .AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10000, MaxCapacity = 80000 })
            .ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        subscriberTable
            .AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10000, MaxCapacity = 80000 })
            .ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });

        new Role(this, "TableScalingRole", new RoleProps
        {
            RoleName = "subscriber-profiles-scaling",
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[]
            {
                ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSApplicationAutoScalingDynamoDBTablePolicy"),
            },
        });

        var processorRole = new Role(this, "CdrProcessorRole", new RoleProps
        {
            RoleName = $"cdr-processor-{environmentSuffix.ValueAsString}",
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new[]
            {
                ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaKinesisExecutionRole"),
            },
        });

        var processor = new Function(this, "CdrProcessor", new FunctionProps
        {
            FunctionName = "cdr-processor",
            Runtime = Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Code.FromInline(ProcessorCode),
            Role = processorRole,
            MemorySize = 1024,
            Timeout = Duration.Minutes(1),
            Environment = new Dictionary<string, string>
            {
                ["SUBSCRIBER_TABLE"] = subscriberTable.TableName,
                ["ARCHIVE_BUCKET"] = archiveBucket.BucketName,
            },
        });
        processor.AddEventSource(new KinesisEventSource(cdrStream, new KinesisEventSourceProps
        {
            StartingPosition = StartingPosition.TRIM_HORIZON,
            BatchSize = 500,
            ParallelizationFactor = 10,
        }));
        subscriberTable.GrantReadData(processor);
        archiveBucket.GrantPut(processor);

        // Subscriber profiles still live in the billing cluster; DMS replicates changes into the stream.
        var subnetGroup = new CfnReplicationSubnetGroup(this, "DmsSubnets", new CfnReplicationSubnetGroupProps
        {
            ReplicationSubnetGroupIdentifier = "cdr-dms-subnets",
            ReplicationSubnetGroupDescription = "Private subnets for the CDR migration",
            SubnetIds = vpc.SelectSubnets(new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }).SubnetIds,
        });

        var replicationInstance = new CfnReplicationInstance(this, "DmsInstance", new CfnReplicationInstanceProps
        {
            ReplicationInstanceIdentifier = "cdr-migration",
            ReplicationInstanceClass = "dms.r6i.xlarge",
            AllocatedStorage = 200,
            MultiAz = true,
            PubliclyAccessible = false,
            ReplicationSubnetGroupIdentifier = subnetGroup.Ref,
        });

        var sourceEndpoint = new CfnEndpoint(this, "SubscriberSource", new CfnEndpointProps
        {
            EndpointIdentifier = "subscriber-source",
            EndpointType = "source",
            EngineName = "cassandra",
            ServerName = sourceDatabaseEndpoint.ValueAsString,
            Port = 9042,
        });

        var streamWriterRole = new Role(this, "DmsStreamWriter", new RoleProps
        {
            AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
        });
        cdrStream.GrantWrite(streamWriterRole);

        var targetEndpoint = new CfnEndpoint(this, "StreamTarget", new CfnEndpointProps
        {
            EndpointIdentifier = $"cdr-stream-target-{environmentSuffix.ValueAsString}",
            EndpointType = "target",
            EngineName = "kinesis",
            KinesisSettings = new CfnEndpoint.KinesisSettingsProperty
            {
                StreamArn = cdrStream.StreamArn,
                MessageFormat = "json",
                ServiceAccessRoleArn = streamWriterRole.RoleArn,
            },
        });

        new CfnReplicationTask(this, "SubscriberReplication", new CfnReplicationTaskProps
        {
            ReplicationTaskIdentifier = "subscriber-replication",
            MigrationType = "full-load-and-cdc",
            ReplicationInstanceArn = replicationInstance.Ref,
            SourceEndpointArn = sourceEndpoint.Ref,
            TargetEndpointArn = targetEndpoint.Ref,
            TableMappings = TableMappings,
            ReplicationTaskSettings = """{"Logging":{"EnableLogging":true}}""",
        });

        var catalog = new CfnDatabase(this, "CdrCatalog", new CfnDatabaseProps
        {
            CatalogId = Account,
            DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = "cdr_analytics" },
        });

        var crawlerRole = new Role(this, "CrawlerRole", new RoleProps
        {
            AssumedBy = new ServicePrincipal("glue.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSGlueServiceRole") },
        });
        archiveBucket.GrantRead(crawlerRole);

        new CfnCrawler(this, "ArchiveCrawler", new CfnCrawlerProps
        {
            Name = "cdr-archive-crawler",
            Role = crawlerRole.RoleArn,
            DatabaseName = catalog.Ref,
            Schedule = new CfnCrawler.ScheduleProperty { ScheduleExpression = "cron(15 * * * ? *)" },
            Targets = new CfnCrawler.TargetsProperty
            {
                S3Targets = new[] { new CfnCrawler.S3TargetProperty { Path = archiveBucket.S3UrlForObject("records/") } },
            },
            RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = "CRAWL_NEW_FOLDERS_ONLY" },
            SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty
            {
                UpdateBehavior = "UPDATE_IN_DATABASE",
                DeleteBehavior = "DEPRECATE_IN_DATABASE",
            },
        });

        new FraudDetection(this, "Fraud", environmentSuffix.ValueAsString);

        new CfnOutput(this, "CdrStreamArn", new CfnOutputProps
        {
            Value = cdrStream.StreamArn,
            ExportName = "cdr-stream-arn",
        });
    }
}
