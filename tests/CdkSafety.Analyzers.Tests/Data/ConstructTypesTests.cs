using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class ConstructTypesTests
{
    // Constructs of the table that came to the CDK after a version.
    private static readonly Dictionary<string, string[]> LaterThan = new()
    {
        [CdkReferences.Oldest] =
        [
            .. NewSince2160(),
            "Amazon.CDK.AWS.EC2.KeyPair",
            "Amazon.CDK.AWS.EKS.AccessEntry",
            "Amazon.CDK.AWS.EKS.Addon",
        ],
        [CdkReferences.Default] = NewSince2160(),
        [CdkReferences.Newest] = [],
    };

    private static IReadOnlyList<string[]> Rows => DataTable.Load("Constructs.tsv").Rows;

    public static TheoryData<string> Versions() => [.. CdkReferences.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_construct_and_its_props_exist_and_fit(string version)
    {
        var symbols = CdkSymbols.Of(version);
        var missing = Rows.Where(row => symbols.Find(row[0]) is null || symbols.Find(row[1]) is null || !symbols.Takes(row[0], row[1])).Select(row => row[0]);
        Assert.Equal(LaterThan[version].Order(System.StringComparer.Ordinal), missing);
    }

    [Fact]
    public void Every_resource_type_is_an_L1_construct_or_a_custom_resource() =>
        Assert.All(Rows, row => Assert.True(
            row[2].StartsWith("Custom::", System.StringComparison.Ordinal) || CdkSymbols.L1ClassByResourceType.ContainsKey(row[2]), row[2]));

    [Fact]
    public void Every_policy_is_one_of_CloudFormation() =>
        Assert.All(Rows.SelectMany(row => row.Skip(3)), policy => Assert.Contains(policy, (string[])["Retain", "Snapshot", "Delete", "-"]));

    [Fact]
    public void A_snapshot_is_the_default_only_where_it_is_supported() =>
        Assert.All(Rows.Where(row => row[3] == "Snapshot"), row => Assert.True(StatefulTypes.SupportsSnapshot(row[2]), row[0]));

    [Theory]
    [InlineData("Amazon.CDK.AWS.DynamoDB.Table", "Amazon.CDK.AWS.DynamoDB.TableProps", "AWS::DynamoDB::Table", "Retain")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.TableV2", "Amazon.CDK.AWS.DynamoDB.TablePropsV2", "AWS::DynamoDB::GlobalTable", "Retain")]
    [InlineData("Amazon.CDK.AWS.RDS.DatabaseInstance", "Amazon.CDK.AWS.RDS.DatabaseInstanceProps", "AWS::RDS::DBInstance", "Snapshot")]
    [InlineData("Amazon.CDK.AWS.SQS.Queue", "Amazon.CDK.AWS.SQS.QueueProps", "AWS::SQS::Queue", "Delete")]
    [InlineData("Amazon.CDK.AWS.SNS.Topic", "Amazon.CDK.AWS.SNS.TopicProps", "AWS::SNS::Topic", null)]
    [InlineData("Amazon.CDK.AWS.ApplicationAutoScaling.ScalableTarget", "Amazon.CDK.AWS.ApplicationAutoScaling.ScalableTargetProps", "AWS::ApplicationAutoScaling::ScalableTarget", null)]
    public void A_construct_is_found(string construct, string props, string resourceType, string? policy)
    {
        Assert.True(ConstructTypes.TryGet(construct, out var value));
        Assert.Equal(props, value.Props);
        Assert.Equal(resourceType, value.ResourceType);
        Assert.Equal(policy, value.DefaultDeletionPolicy);
        Assert.Equal(policy, value.DefaultUpdateReplacePolicy);

        Assert.True(ConstructTypes.TryGetByProps(props, out var byProps));
        Assert.Same(value, byProps);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Table")]
    [InlineData("amazon.cdk.aws.dynamodb.table")]
    [InlineData("Amazon.CDK.AWS.DynamoDB.CfnTable")]
    public void Anything_else_is_not(string? name)
    {
        Assert.False(ConstructTypes.TryGet(name, out var value));
        Assert.Null(value);
        Assert.False(ConstructTypes.TryGetByProps(name, out value));
        Assert.Null(value);
    }

    private static string[] NewSince2160() =>
    [
        "Amazon.CDK.AWS.CloudWatch.AnomalyDetectionAlarm",
        "Amazon.CDK.AWS.CloudWatch.PromQLAlarm",
        "Amazon.CDK.AWS.DynamoDB.TableV2MultiAccountReplica",
        "Amazon.CDK.AWS.EKS.OidcProviderNative",
        "Amazon.CDK.AWS.EKSv2.AccessEntry",
        "Amazon.CDK.AWS.EKSv2.Addon",
        "Amazon.CDK.AWS.EKSv2.AlbController",
        "Amazon.CDK.AWS.EKSv2.Cluster",
        "Amazon.CDK.AWS.EKSv2.FargateCluster",
        "Amazon.CDK.AWS.EKSv2.FargateProfile",
        "Amazon.CDK.AWS.EKSv2.HelmChart",
        "Amazon.CDK.AWS.EKSv2.KubectlProvider",
        "Amazon.CDK.AWS.EKSv2.KubernetesManifest",
        "Amazon.CDK.AWS.EKSv2.KubernetesObjectValue",
        "Amazon.CDK.AWS.EKSv2.KubernetesPatch",
        "Amazon.CDK.AWS.EKSv2.Nodegroup",
        "Amazon.CDK.AWS.EKSv2.OidcProviderNative",
        "Amazon.CDK.AWS.EKSv2.OpenIdConnectProvider",
        "Amazon.CDK.AWS.EKSv2.ServiceAccount",
        "Amazon.CDK.AWS.Glue.DataQualityRuleset",
        "Amazon.CDK.AWS.Glue.Database",
        "Amazon.CDK.AWS.Glue.SecurityConfiguration",
        "Amazon.CDK.AWS.IAM.OidcProviderNative",
        "Amazon.CDK.AWS.KinesisFirehose.DeliveryStream",
        "Amazon.CDK.AWS.Scheduler.Schedule",
        "Amazon.CDK.AWS.Scheduler.ScheduleGroup",
    ];
}
