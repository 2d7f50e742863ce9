using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CdkSafety.Analyzers.Data.Cdk;

namespace CdkSafety.Analyzers.EndToEnd.Tests.FixedTemplates;

/// <summary>
/// A program of four stacks, each of which makes every construct that can be created with few props: with no policy, DESTROY,
/// RETAIN and SNAPSHOT. A construct whose props take no policy gets it by <c>ApplyRemovalPolicy</c>.
/// </summary>
internal static class PolicyPrograms
{
    /// <summary>The file of <see cref="Source"/>.</summary>
    public const string FileName = "Policies.cs";

    private const string Newer = "Newer than the version that is synthesized.";
    private const string Bundled = "It needs a build, a container or a file.";
    private const string Nested = "Its resource is not its own child: a provider, a singleton or a nested stack makes it.";
    private const string NoPolicy = "It is no Resource of the CDK and takes no policy.";
    private const string Others = "It needs other constructs.";
    private const string Policy = "POLICY";

    /// <summary>The constructs by their names behind <c>Amazon.CDK.</c>, and the members of their props.</summary>
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["AWS.APIGateway.SpecRestApi"] = "ApiDefinition = AWS.APIGateway.ApiDefinition.FromInline(new Dictionary<string, object> { [\"openapi\"] = \"3.0.2\" }), Deploy = false",
        ["AWS.Backup.BackupVault"] = Policy,
        ["AWS.CloudWatch.Alarm"] = "EvaluationPeriods = 1, Threshold = 1, Metric = new AWS.CloudWatch.Metric(new AWS.CloudWatch.MetricProps { Namespace = \"App\", MetricName = \"Errors\" })",
        ["AWS.CloudWatch.CompositeAlarm"] = "AlarmRule = AWS.CloudWatch.AlarmRule.FromBoolean(false)",
        ["AWS.CloudWatch.Dashboard"] = "",
        ["AWS.CodeBuild.PipelineProject"] = "",
        ["AWS.CodeBuild.Project"] = "BuildSpec = AWS.CodeBuild.BuildSpec.FromObject(new Dictionary<string, object> { [\"version\"] = \"0.2\" })",
        ["AWS.Cognito.UserPoolDomain"] = "UserPool = AWS.Cognito.UserPool.FromUserPoolId(this, \"DomainPool\", \"eu-west-1_a\"), CognitoDomain = new AWS.Cognito.CognitoDomainOptions { DomainPrefix = \"app\" }",
        ["AWS.KMS.Alias"] = "AliasName = \"alias/app\", TargetKey = AWS.KMS.Key.FromKeyArn(this, \"AliasKey\", \"arn:aws:kms:eu-west-1:123456789012:key/1\")",
        ["AWS.Logs.LogStream"] = "LogGroup = AWS.Logs.LogGroup.FromLogGroupName(this, \"StreamGroup\", \"group\"), POLICY",
        ["AWS.Lambda.Version_"] = "Lambda = new AWS.Lambda.Function(this, \"Versioned\", new AWS.Lambda.FunctionProps { Runtime = AWS.Lambda.Runtime.NODEJS_20_X, Handler = \"index.handler\", Code = AWS.Lambda.Code.FromInline(\"exports.handler = () => {};\") }), POLICY",
        ["AWS.DocDB.DatabaseInstance"] = "Cluster = AWS.DocDB.DatabaseCluster.FromDatabaseClusterAttributes(this, \"InstanceCluster\", new AWS.DocDB.DatabaseClusterAttributes { ClusterIdentifier = \"documents\" }), InstanceType = AWS.EC2.InstanceType.Of(AWS.EC2.InstanceClass.R5, AWS.EC2.InstanceSize.LARGE), POLICY",
        ["AWS.CodeBuild.ReportGroup"] = Policy,
        ["AWS.CodeCommit.Repository"] = "RepositoryName = \"code\"",
        ["AWS.Cognito.UserPool"] = Policy,
        ["AWS.DocDB.DatabaseCluster"] = "MasterUser = new AWS.DocDB.Login { Username = \"owner\" }, InstanceType = AWS.EC2.InstanceType.Of(AWS.EC2.InstanceClass.R5, AWS.EC2.InstanceSize.LARGE), Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.DynamoDB.Table"] = "PartitionKey = Shared.Key, POLICY",
        ["AWS.DynamoDB.TableV2"] = "PartitionKey = Shared.Key, POLICY",
        ["AWS.EC2.KeyPair"] = "",
        ["AWS.EC2.LaunchTemplate"] = "",
        ["AWS.EC2.SecurityGroup"] = "Vpc = vpc",
        ["AWS.EC2.Volume"] = "AvailabilityZone = \"eu-west-1a\", Size = Size.Gibibytes(8), POLICY",
        ["AWS.ECR.Repository"] = Policy,
        ["AWS.ECS.Cluster"] = "Vpc = vpc",
        ["AWS.EFS.FileSystem"] = "Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.ElasticLoadBalancingV2.ApplicationLoadBalancer"] = "Vpc = vpc, VpcSubnets = subnets",
        ["AWS.ElasticLoadBalancingV2.NetworkLoadBalancer"] = "Vpc = vpc, VpcSubnets = subnets",
        ["AWS.Elasticsearch.Domain"] = "Version = AWS.Elasticsearch.ElasticsearchVersion.V7_10, POLICY",
        ["AWS.Events.EventBus"] = "",
        ["AWS.Events.Rule"] = "Schedule = AWS.Events.Schedule.Rate(Duration.Days(1))",
        ["AWS.FSx.LustreFileSystem"] = "LustreConfiguration = new AWS.FSx.LustreConfiguration { DeploymentType = AWS.FSx.LustreDeploymentType.SCRATCH_2 }, StorageCapacityGiB = 1200, Vpc = vpc, VpcSubnet = vpc.IsolatedSubnets[0], POLICY",
        ["AWS.IAM.Group"] = "",
        ["AWS.IAM.InstanceProfile"] = "",
        ["AWS.IAM.ManagedPolicy"] = "Statements = new[] { new AWS.IAM.PolicyStatement(new AWS.IAM.PolicyStatementProps { Actions = new[] { \"s3:GetObject\" }, Resources = new[] { \"*\" } }) }",
        ["AWS.IAM.Role"] = "AssumedBy = new AWS.IAM.AccountRootPrincipal()",
        ["AWS.IAM.User"] = "",
        ["AWS.KMS.Key"] = Policy,
        ["AWS.Kinesis.Stream"] = "",
        ["AWS.Lambda.Function"] = "Runtime = AWS.Lambda.Runtime.NODEJS_20_X, Handler = \"index.handler\", Code = AWS.Lambda.Code.FromInline(\"exports.handler = () => {};\")",
        ["AWS.Logs.LogGroup"] = Policy,
        ["AWS.OpenSearchService.Domain"] = "Version = AWS.OpenSearchService.EngineVersion.OPENSEARCH_2_11, POLICY",
        ["AWS.RDS.DatabaseCluster"] = "Engine = AWS.RDS.DatabaseClusterEngine.AuroraMysql(new AWS.RDS.AuroraMysqlClusterEngineProps { Version = AWS.RDS.AuroraMysqlEngineVersion.VER_3_04_0 }), Writer = AWS.RDS.ClusterInstance.ServerlessV2(\"writer\"), Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.DatabaseClusterFromSnapshot"] = "SnapshotIdentifier = \"s\", Engine = AWS.RDS.DatabaseClusterEngine.AuroraMysql(new AWS.RDS.AuroraMysqlClusterEngineProps { Version = AWS.RDS.AuroraMysqlEngineVersion.VER_3_04_0 }), Writer = AWS.RDS.ClusterInstance.ServerlessV2(\"writer\"), Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.DatabaseInstance"] = "Engine = AWS.RDS.DatabaseInstanceEngine.Mysql(new AWS.RDS.MySqlInstanceEngineProps { Version = AWS.RDS.MysqlEngineVersion.VER_8_0_35 }), Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.DatabaseInstanceFromSnapshot"] = "SnapshotIdentifier = \"s\", Engine = AWS.RDS.DatabaseInstanceEngine.Mysql(new AWS.RDS.MySqlInstanceEngineProps { Version = AWS.RDS.MysqlEngineVersion.VER_8_0_35 }), Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.DatabaseSecret"] = "Username = \"owner\"",
        ["AWS.RDS.ServerlessCluster"] = "Engine = AWS.RDS.DatabaseClusterEngine.AURORA_MYSQL, Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.ServerlessClusterFromSnapshot"] = "SnapshotIdentifier = \"s\", Engine = AWS.RDS.DatabaseClusterEngine.AURORA_MYSQL, Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.RDS.SubnetGroup"] = "Description = \"d\", Vpc = vpc, VpcSubnets = subnets, POLICY",
        ["AWS.Route53.HostedZone"] = "ZoneName = \"example.com\"",
        ["AWS.Route53.PrivateHostedZone"] = "ZoneName = \"example.com\", Vpc = vpc",
        ["AWS.Route53.PublicHostedZone"] = "ZoneName = \"example.com\"",
        ["AWS.S3.Bucket"] = Policy,
        ["AWS.SNS.Topic"] = "",
        ["AWS.SQS.Queue"] = Policy,
        ["AWS.SSM.StringListParameter"] = "StringListValue = new[] { \"a\" }",
        ["AWS.SSM.StringParameter"] = "StringValue = \"a\"",
        ["AWS.SecretsManager.Secret"] = Policy,
        ["AWS.StepFunctions.StateMachine"] = "DefinitionBody = AWS.StepFunctions.DefinitionBody.FromString(\"{}\"), POLICY",
    };

    /// <summary>The names of the constructs that are made.</summary>
    public static IEnumerable<string> Constructs => Rows.Keys.Select(name => "Amazon.CDK." + name);

    /// <summary>The ids that each of the stacks has.</summary>
    public static IEnumerable<string> Ids => Rows.Keys.Select(Id);

    /// <summary>The constructs of the table that are not made, and why.</summary>
    public static IReadOnlyDictionary<string, string> Left { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Amazon.CDK.AWS.APIGateway.LambdaRestApi"] = Others,
        ["Amazon.CDK.AWS.APIGateway.RestApi"] = Others,
        ["Amazon.CDK.AWS.APIGateway.StepFunctionsRestApi"] = Others,
        ["Amazon.CDK.AWS.ApplicationAutoScaling.ScalableTarget"] = Others,
        ["Amazon.CDK.AWS.AutoScaling.AutoScalingGroup"] = Nested,
        ["Amazon.CDK.AWS.CloudFront.Experimental.EdgeFunction"] = Bundled,
        ["Amazon.CDK.AWS.CloudTrail.Trail"] = Others,
        ["Amazon.CDK.AWS.CloudWatch.AnomalyDetectionAlarm"] = Newer,
        ["Amazon.CDK.AWS.CloudWatch.PromQLAlarm"] = Newer,
        ["Amazon.CDK.AWS.CodePipeline.Pipeline"] = Others,
        ["Amazon.CDK.AWS.DynamoDB.TableV2MultiAccountReplica"] = Newer,
        ["Amazon.CDK.AWS.ECS.Ec2Service"] = Others,
        ["Amazon.CDK.AWS.ECS.ExternalService"] = Others,
        ["Amazon.CDK.AWS.ECS.FargateService"] = Others,
        ["Amazon.CDK.AWS.EKS.AccessEntry"] = Nested,
        ["Amazon.CDK.AWS.EKS.Addon"] = Nested,
        ["Amazon.CDK.AWS.EKS.AlbController"] = Nested,
        ["Amazon.CDK.AWS.EKS.Cluster"] = Nested,
        ["Amazon.CDK.AWS.EKS.FargateCluster"] = Nested,
        ["Amazon.CDK.AWS.EKS.FargateProfile"] = Nested,
        ["Amazon.CDK.AWS.EKS.HelmChart"] = Nested,
        ["Amazon.CDK.AWS.EKS.KubectlProvider"] = Nested,
        ["Amazon.CDK.AWS.EKS.KubernetesManifest"] = Nested,
        ["Amazon.CDK.AWS.EKS.KubernetesObjectValue"] = Nested,
        ["Amazon.CDK.AWS.EKS.KubernetesPatch"] = Nested,
        ["Amazon.CDK.AWS.EKS.Nodegroup"] = Nested,
        ["Amazon.CDK.AWS.EKS.OidcProviderNative"] = Newer,
        ["Amazon.CDK.AWS.EKS.OpenIdConnectProvider"] = Nested,
        ["Amazon.CDK.AWS.EKS.ServiceAccount"] = Nested,
        ["Amazon.CDK.AWS.EKSv2.AccessEntry"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.Addon"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.AlbController"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.Cluster"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.FargateCluster"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.FargateProfile"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.HelmChart"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.KubectlProvider"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.KubernetesManifest"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.KubernetesObjectValue"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.KubernetesPatch"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.Nodegroup"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.OidcProviderNative"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.OpenIdConnectProvider"] = Newer,
        ["Amazon.CDK.AWS.EKSv2.ServiceAccount"] = Newer,
        ["Amazon.CDK.AWS.Events.Archive"] = Nested,
        ["Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationTargetGroup"] = NoPolicy,
        ["Amazon.CDK.AWS.ElasticLoadBalancingV2.NetworkTargetGroup"] = NoPolicy,
        ["Amazon.CDK.AWS.Glue.DataQualityRuleset"] = Newer,
        ["Amazon.CDK.AWS.Glue.Database"] = Newer,
        ["Amazon.CDK.AWS.Glue.SecurityConfiguration"] = Newer,
        ["Amazon.CDK.AWS.IAM.LazyRole"] = Nested,
        ["Amazon.CDK.AWS.IAM.OidcProviderNative"] = Newer,
        ["Amazon.CDK.AWS.IAM.OpenIdConnectProvider"] = Nested,
        ["Amazon.CDK.AWS.KinesisFirehose.DeliveryStream"] = Others,
        ["Amazon.CDK.AWS.Lambda.DockerImageFunction"] = Bundled,
        ["Amazon.CDK.AWS.Lambda.LayerVersion"] = Bundled,
        ["Amazon.CDK.AWS.Lambda.Nodejs.NodejsFunction"] = Bundled,
        ["Amazon.CDK.AWS.Lambda.SingletonFunction"] = Nested,
        ["Amazon.CDK.AWS.Logs.LogRetention"] = Nested,
        ["Amazon.CDK.AWS.RDS.DatabaseInstanceReadReplica"] = Others,
        ["Amazon.CDK.AWS.RDS.DatabaseProxy"] = Others,
        ["Amazon.CDK.AWS.RDS.ParameterGroup"] = Nested,
        ["Amazon.CDK.AWS.Route53.CrossAccountZoneDelegationRecord"] = Nested,
        ["Amazon.CDK.AWS.S3.BucketPolicy"] = Others,
        ["Amazon.CDK.AWS.Scheduler.Schedule"] = Newer,
        ["Amazon.CDK.AWS.Scheduler.ScheduleGroup"] = Newer,
        ["Amazon.CDK.CustomResource"] = Nested,
        ["Amazon.CDK.CustomResources.AwsCustomResource"] = Nested,
        ["Amazon.CDK.NestedStack"] = Nested,
        ["Amazon.CDK.Triggers.TriggerFunction"] = Bundled,
    };

    /// <summary>The program.</summary>
    public static string Source { get; } = Write();

    private static string Write()
    {
        var source = new StringBuilder("using System.Collections.Generic;\nusing Amazon.CDK;\nusing Constructs;\nusing AWS = Amazon.CDK.AWS;\n");
        foreach (var policy in new[] { "None", "DESTROY", "RETAIN", "SNAPSHOT" })
        {
            source.Append($"\npublic class Policy{policy} : Stack\n{{\n    public Policy{policy}(Construct scope, string id) : base(scope, id)\n    {{\n");
            source.Append("        var vpc = Shared.Vpc(this);\n        var subnets = new AWS.EC2.SubnetSelection { SubnetType = AWS.EC2.SubnetType.PRIVATE_ISOLATED };\n");
            var number = 0;
            foreach (var (name, members) in Rows)
            {
                Assert(ConstructTypes.TryGet("Amazon.CDK." + name, out var construct));
                var props = construct!.Props["Amazon.CDK.".Length..];
                var isMember = members.Contains(Policy, StringComparison.Ordinal);
                var set = members.Replace(Policy, policy == "None" ? "" : $"RemovalPolicy = RemovalPolicy.{policy}", StringComparison.Ordinal);
                source.Append($"        var construct{++number} = new {name}(this, \"{Id(name)}\", new {props} {{ {set} }});\n");
                if (!isMember && policy != "None")
                {
                    source.Append($"        construct{number}.ApplyRemovalPolicy(RemovalPolicy.{policy});\n");
                }
            }

            source.Append("    }\n}\n");
        }

        return source.ToString();
    }

    private static string Id(string name) => name["AWS.".Length..].Replace(".", "", StringComparison.Ordinal);

    private static void Assert(bool isKnown) => Xunit.Assert.True(isKnown, "A row is not in Constructs.tsv.");
}
