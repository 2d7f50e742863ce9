using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class StatefulTypesTests
{
    public static TheoryData<string> CdkVersions => [.. CdkReferences.Versions];

    private static IReadOnlyList<string[]> Rows => DataTable.Load("StatefulTypes.tsv").Rows;

    [Fact]
    public void Every_type_is_an_L1_construct_but_for_the_replica()
    {
        var others = Rows.Select(row => row[0]).Where(type => !CdkSymbols.L1ClassByResourceType.ContainsKey(type));
        Assert.Equal(["Custom::DynamoDBReplica"], others);
    }

    [Fact]
    public void Every_field_is_of_its_vocabulary()
    {
        string[] kinds =
        [
            "backup-vault", "cache", "compute", "data-catalog", "database", "domain-data", "file-system", "identity-store", "key", "log",
            "object-store", "queue", "registry", "search-index", "secret", "stream",
        ];
        Assert.Equal(kinds, Rows.Select(row => row[1]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Rows, row => Assert.Contains(row[2], (string[])["Delete", "Snapshot"]));
        Assert.All(Rows, row => Assert.Contains(row[3], (string[])["yes", "no"]));
        Assert.All(Rows, row => Assert.Contains(row[5], (string[])["service-spec", "sam", "judgement", "cdk"]));
    }

    [Fact]
    public void The_types_with_snapshots_are_the_ones_that_CloudFormation_names() =>
        Assert.Equal(
            [
                "AWS::DocDB::DBCluster", "AWS::EC2::Volume", "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup",
                "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::Redshift::Cluster",
            ],
            Rows.Select(row => row[0]).Where(StatefulTypes.SupportsSnapshot));

    [Fact]
    public void Only_RDS_takes_a_snapshot_unasked() =>
        Assert.Equal(["AWS::RDS::DBCluster", "AWS::RDS::DBInstance"], Rows.Where(row => row[2] == "Snapshot").Select(row => row[0]));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public void Every_type_of_the_service_specification_is_in_every_version(string version)
    {
        var symbols = CdkSymbols.Of(version);
        var missing = Rows.Where(row => row[5] == "service-spec" && symbols.Find(CdkSymbols.L1ClassByResourceType[row[0]]) is null).Select(row => row[0]);
        Assert.Empty(missing);
    }

    [Fact]
    public void The_members_of_clusters_have_the_property_that_says_so()
    {
        var symbols = CdkSymbols.Of(CdkReferences.Newest);
        var members = Rows.Where(row => row[4] != "-").ToArray();
        Assert.Equal(["AWS::DocDB::DBInstance", "AWS::Neptune::DBInstance", "AWS::RDS::DBInstance"], members.Select(row => row[0]));
        Assert.All(members, row => Assert.Contains(
            symbols.Find(CdkSymbols.L1ClassByResourceType[row[0]] + "Props")!.GetMembers(), member => member.Name.Equals(row[4], StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Logs_queues_caches_and_compute_are_judged_on_request_alone()
    {
        var kinds = Rows.Select(row => row[1]).Distinct().Where(kind => Rows.Any(row => row[1] == kind && StatefulTypes.TryGet(row[0], out var type) && !type.IsKept));
        Assert.Equal(["cache", "compute", "log", "queue"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_construct_that_keeps_its_resource_unasked_makes_a_stateful_one()
    {
        // What the CDK's authors chose to keep although it holds no data of the user's.
        string[] others = ["AWS::CodeBuild::ReportGroup", "AWS::Glue::DataQualityRuleset", "AWS::Glue::SecurityConfiguration", "AWS::Scheduler::ScheduleGroup"];
        var kept = DataTable.Load("Constructs.tsv").Rows.Where(row => row[3] is "Retain" or "Snapshot").Select(row => row[2]).Distinct();
        Assert.Equal(others, kept.Where(type => !StatefulTypes.TryGet(type, out _)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "database", "Delete", false)]
    [InlineData("AWS::DynamoDB::GlobalTable", "database", "Delete", false)]
    [InlineData("AWS::RDS::DBInstance", "database", "Snapshot", true)]
    [InlineData("AWS::S3::Bucket", "object-store", "Delete", false)]
    [InlineData("AWS::Logs::LogGroup", "log", "Delete", false)]
    [InlineData("AWS::SQS::Queue", "queue", "Delete", false)]
    public void A_type_is_found(string resourceType, string kind, string policy, bool snapshot)
    {
        Assert.True(StatefulTypes.TryGet(resourceType, out var type));
        Assert.Equal((resourceType, kind, policy, snapshot), (type.ResourceType, type.Kind, type.DefaultDeletionPolicy, type.SupportsSnapshot));
        Assert.Equal(kind == "database", StatefulTypes.IsDatabase(resourceType));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AWS::Lambda::Function")]
    [InlineData("aws::dynamodb::table")]
    public void Anything_else_is_not(string? resourceType)
    {
        Assert.False(StatefulTypes.TryGet(resourceType, out var type));
        Assert.Null(type);
        Assert.False(StatefulTypes.IsDatabase(resourceType));
        Assert.False(StatefulTypes.SupportsSnapshot(resourceType));
    }
}
