using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class SafetyPropertiesTests
{
    // What came to the CDK after 2.103: a type, or a property of a type.
    private static readonly string[] LaterThanOldest = [.. LaterThanDefault(), "AWS::DocDBElastic::Cluster BackupRetentionPeriod"];

    public static TheoryData<string> CdkVersions => [.. CdkReferences.Versions];

    private static IReadOnlyList<string[]> Rows => DataTable.Load("SafetyProperties.tsv").Rows;

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public void Every_path_exists_in_every_version_but_for_the_newer_ones(string version)
    {
        var symbols = CdkSymbols.Of(version);
        var missing = Rows
            .Where(row => !symbols.HasProperty(CdkSymbols.L1ClassByResourceType[row[0]] + "Props", row[1]))
            .Select(row => row[0] + " " + row[1])
            .Distinct();
        string[] later = version == CdkReferences.Oldest ? LaterThanOldest : version == CdkReferences.Default ? LaterThanDefault() : [];
        Assert.Equal(later.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_field_is_of_its_vocabulary()
    {
        Assert.Equal(["backup-days", "backup-switch", "emptying", "encryption", "protection"], Rows.Select(row => row[3]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Rows, row => Assert.Contains(row[4], (string[])["false", "true", "INACTIVE", "DISABLED", "35"]));
        Assert.All(Rows, row => Assert.Contains(row[5], (string[])["-", "true", "ACTIVE", "ENABLED", "7"]));
        Assert.All(Rows, row => Assert.Contains(row[6], (string[])["xml", "cdk", "guide"]));
        Assert.All(Rows, row => Assert.Equal(row[2] != "-", row[1].EndsWith(".*.Value", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_store_with_a_protection_is_a_database_but_for_a_few()
    {
        string[] others = ["AWS::CloudTrail::EventDataStore", "AWS::Cognito::UserPool", "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::VerifiedPermissions::PolicyStore"];
        Assert.Equal(others, Rows.Where(row => row[3] == "protection").Select(row => row[0]).Where(type => !StatefulTypes.IsDatabase(type)));
    }

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "protection", "False", null, true)]
    [InlineData("AWS::DynamoDB::Table", "protection", "True", null, false)]
    [InlineData("AWS::RDS::DBCluster", "backup-days", "0", 0d, true)]
    [InlineData("AWS::RDS::DBCluster", "backup-days", "35", 35d, false)]
    [InlineData("AWS::RDS::DBCluster", "backup-days", "36", 36d, true)]
    [InlineData("AWS::RDS::DBCluster", "backup-days", "many", null, false)]
    [InlineData("AWS::Cognito::UserPool", "protection", "INACTIVE", null, true)]
    public void A_value_is_wrong_or_not(string resourceType, string aspect, string text, double? number, bool isWrong) =>
        Assert.Equal(isWrong, Assert.Single(SafetyProperties.Of(resourceType), property => property.Aspect == aspect).IsWrong(text, number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AWS::Lambda::Function")]
    public void Other_types_have_none(string? resourceType) => Assert.Empty(SafetyProperties.Of(resourceType));

    private static string[] LaterThanDefault() =>
    [
        "AWS::DSQL::Cluster DeletionProtectionEnabled",
        "AWS::DocDB::GlobalCluster DeletionProtection",
        "AWS::DocDB::GlobalCluster StorageEncrypted",
        "AWS::Neptune::GlobalCluster DeletionProtection",
        "AWS::Neptune::GlobalCluster StorageEncrypted",
        "AWS::NeptuneGraph::Graph DeletionProtection",
        "AWS::RDS::DBCluster DeleteAutomatedBackups",
        "AWS::VerifiedPermissions::PolicyStore DeletionProtection.Mode",
    ];
}
