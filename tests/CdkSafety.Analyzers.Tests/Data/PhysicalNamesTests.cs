using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class PhysicalNamesTests
{
    private static IReadOnlyList<string[]> Rows => DataTable.Load("PhysicalNames.tsv").Rows;

    private static IEnumerable<PhysicalName> All => Rows.Select(row => row[0]).Distinct().SelectMany(type => PhysicalNames.Of(type));

    [Fact]
    public void No_row_was_dropped_as_damaged() => Assert.Equal(Rows.Count, All.Count());

    [Fact]
    public void Every_property_is_one_of_its_L1_construct()
    {
        var symbols = CdkSymbols.Of(CdkReferences.Newest);
        foreach (var name in All)
        {
            var props = symbols.Find(CdkSymbols.L1ClassByResourceType[name.ResourceType] + "Props")!;
            var first = name.Path.Split('.')[0];
            Assert.True(props.GetMembers().OfType<IPropertySymbol>().Any(property => property.Name.Equals(first, StringComparison.OrdinalIgnoreCase)), $"{name.ResourceType} {first}");
        }
    }

    [Fact]
    public void Every_pattern_is_anchored_and_agrees_with_the_other_columns()
    {
        foreach (var name in All)
        {
            Assert.True(name.MinLength > 0 && name.MinLength < name.MaxLength, name.ResourceType);
            Assert.Contains(name.Separator, "-_");
            if (name.Pattern is null)
            {
                continue;
            }

            Assert.StartsWith("^", name.Pattern, StringComparison.Ordinal);
            Assert.EndsWith("$", name.Pattern, StringComparison.Ordinal);
            var regex = new Regex(name.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            var prefix = name.RequiredPrefix ?? "";
            Assert.Matches(regex, $"{prefix}orders{name.Separator}dev{name.FixedEnding}");
            Assert.Equal(name.LowerCase, !regex.IsMatch($"{prefix}Orders{name.FixedEnding}"));
            Assert.Equal(name.Separator == '_', !regex.IsMatch($"{prefix}orders-dev{name.FixedEnding}"));
            Assert.DoesNotMatch(regex, $"{prefix}orders{name.Separator}dev!");
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('-')]
    [InlineData('/')]
    public void No_pattern_takes_long(char letter)
    {
        // A pattern that backtracks without bound throws here.
        foreach (var name in All.Where(name => name.Pattern is not null))
        {
            Assert.DoesNotMatch(new Regex(name.Pattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), name.RequiredPrefix + new string(letter, 3000) + "!");
            Assert.False(name.TakesForm(name.RequiredPrefix + new string(letter, 300) + "!"), name.ResourceType);
        }
    }

    [Fact]
    public void Every_row_says_where_its_limits_come_from() => Assert.All(Rows, row =>
        Assert.All(row[9].Split("; "), source => Assert.True(
            source == "schema" || source.StartsWith("API: ", StringComparison.Ordinal) || source.StartsWith("user guide", StringComparison.Ordinal) || row[9].Contains("API: ", StringComparison.Ordinal),
            row[0] + ": " + source)));

    [Fact]
    public void Every_name_that_a_construct_projects_is_known()
    {
        // Values that are no names of the resource itself.
        string[] others = ["AttributeName", "EventBusName", "GroupName", "IndexName", "MaxCapacity", "MinCapacity"];
        var unknown = ConstructProjections.All()
            .Where(row => row.Transform == ProjectionTransform.Value && !row.Props.Contains("Cfn", StringComparison.Ordinal))
            .Where(row => !SafetyProperties.Of(row.ResourceType).Any(property => property.Path == row.Path) && !row.Path.Contains("PointInTimeRecovery", StringComparison.Ordinal))
            .Where(row => !PhysicalNames.TryGet(row.ResourceType, row.Path, out _))
            .Select(row => row.Path.Split('.')[^1])
            .Where(step => !step.Contains("Units", StringComparison.Ordinal) && step != "SeedCapacity")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(others, unknown);
    }

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "TableName", 3, 255, '-', false, null, null)]
    [InlineData("AWS::S3::Bucket", "BucketName", 3, 63, '-', true, null, null)]
    [InlineData("AWS::SQS::Queue", "QueueName", 1, 80, '-', false, null, ".fifo")]
    [InlineData("AWS::KMS::Alias", "AliasName", 1, 256, '-', false, "alias/", null)]
    [InlineData("AWS::Cassandra::Keyspace", "KeyspaceName", 1, 48, '_', false, null, null)]
    [InlineData("AWS::Glue::Database", "DatabaseInput.Name", 1, 255, '_', true, null, null)]
    public void A_name_is_found(string type, string path, int min, int max, char separator, bool lowerCase, string? prefix, string? ending)
    {
        Assert.True(PhysicalNames.TryGet(type, path, out var name));
        Assert.Equal((type, path, min, max, separator), (name.ResourceType, name.Path, name.MinLength, name.MaxLength, name.Separator));
        Assert.Equal((lowerCase, prefix, ending), (name.LowerCase, name.RequiredPrefix, name.FixedEnding));
        Assert.Contains(name, PhysicalNames.Of(type));
    }

    [Fact]
    public void A_path_is_found_as_CSharp_spells_it()
    {
        Assert.True(PhysicalNames.TryGet("AWS::RDS::DBCluster", "DbClusterIdentifier", out var name));
        Assert.Equal("DBClusterIdentifier", name.Path);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "TableName")]
    [InlineData("AWS::DynamoDB::Table", null)]
    [InlineData("AWS::DynamoDB::Table", "")]
    [InlineData("AWS::DynamoDB::Table", "KeySchema")]
    [InlineData("AWS::ApiGateway::RestApi", "Name")]
    [InlineData("AWS::Cognito::UserPool", "UserPoolName")]
    public void Anything_else_is_not(string? type, string? path)
    {
        Assert.False(PhysicalNames.TryGet(type, path, out var name));
        Assert.Null(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AWS::ApiGateway::RestApi")]
    public void A_type_without_colliding_names_has_none(string? type) => Assert.Empty(PhysicalNames.Of(type));

    [Theory]
    [InlineData("TableName", true)]
    [InlineData("BucketName", true)]
    [InlineData("ClusterIdentifier", true)]
    [InlineData("DbClusterIdentifier", true)]
    [InlineData("DomainPrefix", true)]
    [InlineData("InstanceIdentifierBase", true)]
    [InlineData("Name", false)]
    [InlineData("name", false)]
    [InlineData("IndexName", false)]
    [InlineData("RestApiName", false)]
    [InlineData("MetricName", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_member_is_a_name_member_when_it_sets_one(string? member, bool expected) => Assert.Equal(expected, PhysicalNames.IsNameMember(member));
}
