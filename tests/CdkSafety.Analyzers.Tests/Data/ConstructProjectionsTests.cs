using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class ConstructProjectionsTests
{
    // Members of the table that came to the CDK after 2.160; without "Amazon.CDK.".
    private const string NewSince2160 = """
        AWS.CloudFront.Experimental.EdgeFunctionProps LogRemovalPolicy
        AWS.CloudWatch.AnomalyDetectionAlarmProps AlarmName
        AWS.CloudWatch.PromQLAlarmProps AlarmName
        AWS.DynamoDB.ReplicaTableProps PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TableOptions PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TableOptions ReplicaRemovalPolicy
        AWS.DynamoDB.TableProps PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TableProps ReplicaRemovalPolicy
        AWS.DynamoDB.TablePropsV2 PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TablePropsV2 Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TableV2MultiAccountReplicaProps DeletionProtection
        AWS.DynamoDB.TableV2MultiAccountReplicaProps PointInTimeRecovery
        AWS.DynamoDB.TableV2MultiAccountReplicaProps PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
        AWS.DynamoDB.TableV2MultiAccountReplicaProps RemovalPolicy
        AWS.DynamoDB.TableV2MultiAccountReplicaProps TableName
        AWS.EKS.AccessEntryProps RemovalPolicy
        AWS.EKS.AddonProps RemovalPolicy
        AWS.EKS.AlbControllerOptions RemovalPolicy
        AWS.EKS.AlbControllerProps RemovalPolicy
        AWS.EKS.ClusterOptions RemovalPolicy
        AWS.EKS.ClusterProps RemovalPolicy
        AWS.EKS.FargateClusterProps RemovalPolicy
        AWS.EKS.FargateProfileOptions RemovalPolicy
        AWS.EKS.FargateProfileProps RemovalPolicy
        AWS.EKS.HelmChartOptions RemovalPolicy
        AWS.EKS.HelmChartProps RemovalPolicy
        AWS.EKS.KubectlProviderProps RemovalPolicy
        AWS.EKS.KubernetesManifestOptions RemovalPolicy
        AWS.EKS.KubernetesManifestProps RemovalPolicy
        AWS.EKS.KubernetesObjectValueProps RemovalPolicy
        AWS.EKS.KubernetesPatchProps RemovalPolicy
        AWS.EKS.NodegroupOptions RemovalPolicy
        AWS.EKS.NodegroupProps RemovalPolicy
        AWS.EKS.OidcProviderNativeProps RemovalPolicy
        AWS.EKS.OpenIdConnectProviderProps RemovalPolicy
        AWS.EKS.ServiceAccountOptions RemovalPolicy
        AWS.EKS.ServiceAccountProps RemovalPolicy
        AWS.EKSv2.AccessEntryProps RemovalPolicy
        AWS.EKSv2.AddonProps RemovalPolicy
        AWS.EKSv2.AlbControllerOptions RemovalPolicy
        AWS.EKSv2.AlbControllerProps RemovalPolicy
        AWS.EKSv2.ClusterCommonOptions ClusterName
        AWS.EKSv2.ClusterCommonOptions RemovalPolicy
        AWS.EKSv2.ClusterProps ClusterName
        AWS.EKSv2.ClusterProps RemovalPolicy
        AWS.EKSv2.FargateClusterProps ClusterName
        AWS.EKSv2.FargateClusterProps RemovalPolicy
        AWS.EKSv2.FargateProfileOptions RemovalPolicy
        AWS.EKSv2.FargateProfileProps RemovalPolicy
        AWS.EKSv2.HelmChartOptions RemovalPolicy
        AWS.EKSv2.HelmChartProps RemovalPolicy
        AWS.EKSv2.KubectlProviderOptions RemovalPolicy
        AWS.EKSv2.KubectlProviderProps RemovalPolicy
        AWS.EKSv2.KubernetesManifestOptions RemovalPolicy
        AWS.EKSv2.KubernetesManifestProps RemovalPolicy
        AWS.EKSv2.KubernetesObjectValueProps RemovalPolicy
        AWS.EKSv2.KubernetesPatchProps RemovalPolicy
        AWS.EKSv2.NodegroupOptions RemovalPolicy
        AWS.EKSv2.NodegroupProps RemovalPolicy
        AWS.EKSv2.OidcProviderNativeProps RemovalPolicy
        AWS.EKSv2.OpenIdConnectProviderProps RemovalPolicy
        AWS.EKSv2.ServiceAccountOptions RemovalPolicy
        AWS.EKSv2.ServiceAccountProps RemovalPolicy
        AWS.Glue.DataQualityRulesetProps RemovalPolicy
        AWS.Glue.DatabaseProps DatabaseName
        AWS.Glue.DatabaseProps RemovalPolicy
        AWS.Glue.SecurityConfigurationProps RemovalPolicy
        AWS.IAM.OidcProviderNativeProps RemovalPolicy
        AWS.IAM.OpenIdConnectProviderProps RemovalPolicy
        AWS.KinesisFirehose.DeliveryStreamProps DeliveryStreamName
        AWS.Lambda.DockerImageFunctionProps LogRemovalPolicy
        AWS.Lambda.FunctionOptions LogRemovalPolicy
        AWS.Lambda.FunctionProps LogRemovalPolicy
        AWS.Lambda.Nodejs.NodejsFunctionProps LogRemovalPolicy
        AWS.Lambda.SingletonFunctionProps LogRemovalPolicy
        AWS.RDS.DatabaseClusterFromSnapshotProps DeleteAutomatedBackups
        AWS.RDS.DatabaseClusterProps DeleteAutomatedBackups
        AWS.Scheduler.ScheduleGroupProps RemovalPolicy
        AWS.Scheduler.ScheduleGroupProps ScheduleGroupName
        AWS.Scheduler.ScheduleProps ScheduleGroup
        AWS.Scheduler.ScheduleProps ScheduleName
        Triggers.TriggerFunctionProps LogRemovalPolicy
        """;

    // Members that came after 2.103 and are in 2.160.
    private const string NewSince2103 = """
        AWS.DocDB.DatabaseClusterProps InstanceRemovalPolicy
        AWS.DocDB.DatabaseClusterProps SecurityGroupRemovalPolicy
        AWS.DynamoDB.CfnGlobalTable.ReadOnDemandThroughputSettingsProperty MaxReadRequestUnits
        AWS.DynamoDB.CfnGlobalTable.WriteOnDemandThroughputSettingsProperty MaxWriteRequestUnits
        AWS.DynamoDB.CfnTable.GlobalSecondaryIndexProperty OnDemandThroughput.MaxReadRequestUnits
        AWS.DynamoDB.CfnTable.GlobalSecondaryIndexProperty OnDemandThroughput.MaxWriteRequestUnits
        AWS.DynamoDB.CfnTable.OnDemandThroughputProperty MaxReadRequestUnits
        AWS.DynamoDB.CfnTable.OnDemandThroughputProperty MaxWriteRequestUnits
        AWS.DynamoDB.GlobalSecondaryIndexProps MaxReadRequestUnits
        AWS.DynamoDB.GlobalSecondaryIndexProps MaxWriteRequestUnits
        AWS.DynamoDB.GlobalSecondaryIndexPropsV2 MaxReadRequestUnits
        AWS.DynamoDB.GlobalSecondaryIndexPropsV2 MaxWriteRequestUnits
        AWS.DynamoDB.GlobalSecondaryIndexPropsV2 ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.GlobalSecondaryIndexPropsV2 WriteCapacity.options.SeedCapacity
        AWS.DynamoDB.MaxThroughputProps MaxReadRequestUnits
        AWS.DynamoDB.MaxThroughputProps MaxWriteRequestUnits
        AWS.DynamoDB.ReplicaGlobalSecondaryIndexOptions MaxReadRequestUnits
        AWS.DynamoDB.ReplicaGlobalSecondaryIndexOptions ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.ReplicaTableProps MaxReadRequestUnits
        AWS.DynamoDB.ReplicaTableProps ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.TableOptions MaxReadRequestUnits
        AWS.DynamoDB.TableOptions MaxWriteRequestUnits
        AWS.DynamoDB.TableProps MaxReadRequestUnits
        AWS.DynamoDB.TableProps MaxWriteRequestUnits
        AWS.DynamoDB.TablePropsV2 Billing.props.MaxReadRequestUnits
        AWS.DynamoDB.TablePropsV2 Billing.props.MaxWriteRequestUnits
        AWS.DynamoDB.TablePropsV2 Billing.props.ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.TablePropsV2 Billing.props.WriteCapacity.options.SeedCapacity
        AWS.DynamoDB.TablePropsV2 GlobalSecondaryIndexes[].MaxReadRequestUnits
        AWS.DynamoDB.TablePropsV2 GlobalSecondaryIndexes[].MaxWriteRequestUnits
        AWS.DynamoDB.TablePropsV2 GlobalSecondaryIndexes[].ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.TablePropsV2 GlobalSecondaryIndexes[].WriteCapacity.options.SeedCapacity
        AWS.DynamoDB.TablePropsV2 Replicas[].MaxReadRequestUnits
        AWS.DynamoDB.TablePropsV2 Replicas[].ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.ThroughputProps ReadCapacity.options.SeedCapacity
        AWS.DynamoDB.ThroughputProps WriteCapacity.options.SeedCapacity
        AWS.EC2.KeyPairProps KeyPairName
        AWS.ECR.RepositoryProps EmptyOnDelete
        AWS.Kinesis.StreamProps RemovalPolicy
        AWS.RDS.ParameterGroupProps RemovalPolicy
        """;

    // Resource types that no L1 construct makes: custom resources of the CDK.
    private static readonly string[] CustomResources =
    [
        "Custom::AWS",
        "Custom::AWSCDK-EKS-HelmChart",
        "Custom::AWSCDK-EKS-KubernetesObjectValue",
        "Custom::AWSCDK-EKS-KubernetesPatch",
        "Custom::AWSCDK-EKS-KubernetesResource",
        "Custom::AWSCDKOpenIdConnectProvider",
        "Custom::CrossAccountZoneDelegation",
        "Custom::DynamoDBReplica",
    ];

    private static IReadOnlyList<Projection> All { get; } = [.. ConstructProjections.All()];

    [Fact]
    public void Every_member_exists_in_the_newest_version() => Assert.Empty(MissingIn(CdkReferences.Newest));

    [Fact]
    public void Every_member_exists_in_the_default_version_but_for_the_newer_ones() =>
        Assert.Equal(Lines(NewSince2160), MissingIn(CdkReferences.Default));

    [Fact]
    public void Every_member_exists_in_the_oldest_version_but_for_the_newer_ones() =>
        Assert.Equal(Lines(NewSince2160).Concat(Lines(NewSince2103)).Order(StringComparer.Ordinal), MissingIn(CdkReferences.Oldest));

    [Fact]
    public void No_row_was_dropped_as_damaged() => Assert.Equal(DataTable.Load("ConstructProjections.tsv").Rows.Count, All.Count);

    [Fact]
    public void Every_resource_type_is_an_L1_construct_or_a_custom_resource()
    {
        var others = All.Select(row => row.ResourceType).Distinct().Where(type => !CdkSymbols.L1ClassByResourceType.ContainsKey(type));
        Assert.Equal(CustomResources, others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_path_starts_with_a_property_of_the_resource()
    {
        var symbols = CdkSymbols.Of(CdkReferences.Newest);
        foreach (var row in All.Where(row => !row.Path.StartsWith('@')))
        {
            var props = symbols.Find(CdkSymbols.L1ClassByResourceType[row.ResourceType] + "Props")!;
            var first = row.Path.Split('.')[0];
            Assert.True(props.GetMembers().OfType<IPropertySymbol>().Any(property => property.Name.Equals(first, StringComparison.OrdinalIgnoreCase)), $"{row.ResourceType} {first}");
        }
    }

    [Fact]
    public void A_removal_policy_has_its_transform_and_nothing_else_has()
    {
        Assert.All(All, row => Assert.Equal(row.Path == Projection.RemovalPolicyPath, row.Transform == ProjectionTransform.RemovalPolicy));
        Assert.All(All.Where(row => row.Path.StartsWith('@')), row => Assert.Equal(Projection.RemovalPolicyPath, row.Path));
        Assert.All(All.Where(row => row.Transform == ProjectionTransform.RemovalPolicy), row => Assert.EndsWith("RemovalPolicy", row.Member, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_member_that_takes_a_removal_policy_is_projected()
    {
        // What ApplyRemovalPolicy falls back to where its policy is not set: it belongs to no resource by itself.
        string[] others = ["Amazon.CDK.RemovalPolicyOptions Default"];
        var members = CdkSymbols.Of(CdkReferences.Newest).PropsMembers(property => CdkSymbols.Plain(property.Type) == "Amazon.CDK.RemovalPolicy").ToArray();
        Assert.Equal(115, members.Length);
        Assert.Equal(others, members.Except(All.Where(row => row.Transform == ProjectionTransform.RemovalPolicy).Select(row => row.Props + " " + row.Member)));
    }

    [Fact]
    public void Every_member_that_guards_data_is_projected()
    {
        // Members of these names that guard no store, and why they have no row.
        Dictionary<string, string> others = new()
        {
            ["Amazon.CDK.AWS.AutoScaling.AutoScalingGroupProps DeletionProtection"] = "a group of instances holds no data",
            ["Amazon.CDK.AWS.AutoScaling.CommonAutoScalingGroupProps DeletionProtection"] = "a group of instances holds no data",
            ["Amazon.CDK.AWS.AutoScaling.EbsDeviceOptions Encrypted"] = "a block device of a launch template",
            ["Amazon.CDK.AWS.CodeBuild.S3LoggingOptions Encrypted"] = "objects in a bucket, which S3 encrypts",
            ["Amazon.CDK.AWS.DynamoDB.TableOptionsV2 DeletionProtection"] = "a base that nothing takes",
            ["Amazon.CDK.AWS.DynamoDB.TableOptionsV2 PointInTimeRecovery"] = "a base that nothing takes",
            ["Amazon.CDK.AWS.EC2.EbsDeviceOptions Encrypted"] = "a block device of an instance",
            ["Amazon.CDK.AWS.EC2.EbsDeviceProps Encrypted"] = "a block device of an instance",
            ["Amazon.CDK.AWS.ECS.AddCapacityOptions DeletionProtection"] = "a group of instances holds no data",
            ["Amazon.CDK.AWS.ECS.ServiceManagedEBSVolumeConfiguration Encrypted"] = "a volume that a task brings along",
            ["Amazon.CDK.AWS.EKS.AutoScalingGroupCapacityOptions DeletionProtection"] = "a group of instances holds no data",
            ["Amazon.CDK.AWS.EKS.ClusterOptions DeletionProtection"] = "a cluster of compute",
            ["Amazon.CDK.AWS.EKS.ClusterProps DeletionProtection"] = "a cluster of compute",
            ["Amazon.CDK.AWS.EKS.FargateClusterProps DeletionProtection"] = "a cluster of compute",
            ["Amazon.CDK.AWS.EKSv2.AutoScalingGroupCapacityOptions DeletionProtection"] = "a group of instances holds no data",
            ["Amazon.CDK.AWS.Logs.LogGroupProps DeletionProtectionEnabled"] = "logs are kept on request alone",
            ["Amazon.CDK.AWS.RDS.DatabaseInstanceNewProps BackupRetention"] = "a base of source and replica, whose 0 means different things",
            ["Amazon.CDK.AWS.RDS.DatabaseInstanceReadReplicaProps BackupRetention"] = "a replica is backed up at its source",
            ["Amazon.CDK.AWS.RDS.InstanceProps DeleteAutomatedBackups"] = "the backups are those of the cluster",
        };
        string[] names =
        [
            "AutoDeleteImages", "AutoDeleteObjects", "BackupRetention", "DeleteAutomatedBackups", "DeletionProtection", "DeletionProtectionEnabled", "EmptyOnDelete",
            "Encrypted", "PointInTimeRecovery", "StorageEncrypted", "TimeToLiveAttribute",
        ];
        var members = CdkSymbols.Of(CdkReferences.Newest).PropsMembers(property =>
            names.Contains(property.Name) && CdkSymbols.Plain(property.Type) is "bool" or "string" or "Amazon.CDK.Duration" or "Amazon.CDK.AWS.AutoScaling.DeletionProtection");
        Assert.Equal(others.Keys.Order(StringComparer.Ordinal), members.Except(All.Select(row => row.Props + " " + row.Member)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Amazon.CDK.AWS.RDS.DatabaseClusterProps", "Backup.Retention", ProjectionTransform.Days)]
    [InlineData("Amazon.CDK.AWS.Cognito.UserPoolProps", "DeletionProtection", ProjectionTransform.Activity)]
    [InlineData("Amazon.CDK.AWS.S3.BucketProps", "AutoDeleteObjects", ProjectionTransform.Value)]
    public void A_member_has_its_transform(string props, string member, object transform) =>
        Assert.Equal(transform, Assert.Single(ConstructProjections.Of(props), row => row.Member == member).Transform);

    [Fact]
    public void The_default_of_a_removal_policy_is_the_default_of_the_construct()
    {
        var compared = 0;
        foreach (var row in All.Where(row => row.Member == "RemovalPolicy"))
        {
            if (ConstructTypes.TryGetByProps(row.Props, out var construct) && construct.ResourceType == row.ResourceType)
            {
                Assert.True(row.Absent == construct.DefaultDeletionPolicy, row.Props);
                compared++;
            }
        }

        Assert.True(compared > 70, $"{compared} rows compared");
    }

    [Fact]
    public void Every_construct_with_a_removal_policy_projects_it()
    {
        var symbols = CdkSymbols.Of(CdkReferences.Newest);
        foreach (var row in DataTable.Load("Constructs.tsv").Rows)
        {
            if (symbols.HasMemberPath(row[1], "RemovalPolicy"))
            {
                Assert.Contains(ConstructProjections.Of(row[1]), projection => projection.Member == "RemovalPolicy" && projection.ResourceType == row[2]);
            }
        }
    }

    [Theory]
    [InlineData("Amazon.CDK.AWS.DynamoDB.TableProps", "ReadCapacity", "AWS::DynamoDB::Table", "ProvisionedThroughput.ReadCapacityUnits", "5")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.TableProps", "RemovalPolicy", "AWS::DynamoDB::Table", "@RemovalPolicy", "Retain")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.TablePropsV2", "Billing.props.ReadCapacity.iops", "AWS::DynamoDB::GlobalTable", "Replicas.*.ReadProvisionedThroughputSettings.ReadCapacityUnits", null)]
    [InlineData("Amazon.CDK.AWS.DynamoDB.TablePropsV2", "GlobalSecondaryIndexes[].MaxWriteRequestUnits", "AWS::DynamoDB::GlobalTable", "GlobalSecondaryIndexes.*.WriteOnDemandThroughputSettings.MaxWriteRequestUnits", null)]
    [InlineData("Amazon.CDK.AWS.DynamoDB.CfnTable.ProvisionedThroughputProperty", "WriteCapacityUnits", "AWS::DynamoDB::Table", "ProvisionedThroughput.WriteCapacityUnits", null)]
    [InlineData("Amazon.CDK.AWS.DocDB.DatabaseClusterProps", "InstanceRemovalPolicy", "AWS::DocDB::DBInstance", "@RemovalPolicy", null)]
    [InlineData("Amazon.CDK.AWS.S3.BucketProps", "BucketName", "AWS::S3::Bucket", "BucketName", null)]
    [InlineData("Amazon.CDK.AWS.RDS.DatabaseClusterProps", "ClusterIdentifier", "AWS::RDS::DBCluster", "DBClusterIdentifier", null)]
    public void A_member_is_found(string props, string member, string resourceType, string path, string? absent)
    {
        Assert.True(ConstructProjections.Knows(props));
        var row = Assert.Single(ConstructProjections.Of(props), row => row.Member == member);
        Assert.Equal((props, resourceType, path, absent), (row.Props, row.ResourceType, row.Path, row.Absent));
        Assert.Empty(row.Constants);
    }

    [Theory]
    [InlineData("Amazon.CDK.AWS.DynamoDB.EnableScalingProps", "dynamodb")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.AutoscaledCapacityOptions", "dynamodb")]
    [InlineData("Amazon.CDK.AWS.ApplicationAutoScaling.ScalableTargetProps", null)]
    public void A_scaling_maximum_knows_its_namespace(string props, string? serviceNamespace)
    {
        var row = Assert.Single(ConstructProjections.Of(props), row => row.Member == "MaxCapacity");
        Assert.Equal(("AWS::ApplicationAutoScaling::ScalableTarget", "MaxCapacity"), (row.ResourceType, row.Path));
        Assert.Equal(serviceNamespace, row.Constants.Where(pair => pair.Key == "ServiceNamespace").Select(pair => pair.Value).SingleOrDefault());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TableProps")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.ITableProps")]
    public void Anything_else_is_not(string? props)
    {
        Assert.False(ConstructProjections.Knows(props));
        Assert.Empty(ConstructProjections.Of(props));
    }

    private static IEnumerable<string> MissingIn(string version)
    {
        var symbols = CdkSymbols.Of(version);
        return All.Where(row => !symbols.HasMemberPath(row.Props, row.Member))
            .Select(row => row.Props["Amazon.CDK.".Length..] + " " + row.Member)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());
}
