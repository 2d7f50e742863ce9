using System;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.CloudWatch;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class MetricDimensionsTests
{
    [Theory]
    [InlineData("AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName")]
    [InlineData("AWS/DynamoDB", "ThrottledRequests", "TableName Operation")]
    [InlineData("AWS/S3", "BucketSizeBytes", "BucketName StorageType")]
    [InlineData("AWS/ApiGateway", "Latency", "ApiId|ApiName")]
    [InlineData("AWS/DynamoDB", "UserErrors", "")]
    [InlineData("AWS/Lambda", "Invocations", "")]
    [InlineData("AWS/RDS", "CPUUtilization", "")]
    [InlineData("aws/dynamodb", "ConsumedReadCapacityUnits", "")]
    public void A_metric_has_its_least_sets(string metricNamespace, string metric, string sets) =>
        Assert.Equal(sets, string.Join("|", MetricDimensions.Of(metricNamespace, metric).Select(set => string.Join(" ", set))));

    [Fact]
    public void Sets_are_least_and_namespaces_are_those_of_services() => Assert.All(DataTable.Load("MetricDimensions.tsv").Rows, row =>
    {
        var sets = MetricDimensions.Of(row[0], row[1]);
        Assert.StartsWith("AWS/", row[0], StringComparison.Ordinal);
        Assert.NotEmpty(sets);
        Assert.All(sets, set => Assert.DoesNotContain(sets, other => other != set && other.All(name => set.Contains(name))));
    });
}
