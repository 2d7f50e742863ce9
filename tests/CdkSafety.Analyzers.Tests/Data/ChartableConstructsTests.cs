using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.CloudWatch;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class ChartableConstructsTests
{
    public static TheoryData<string> Versions() => [.. CdkReferences.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_construct_makes_its_metrics_without_arguments(string version)
    {
        var symbols = CdkSymbols.Of(version);
        foreach (var row in DataTable.Load("ChartableConstructs.tsv").Rows)
        {
            Assert.NotNull(symbols.Find(row[0]));
            Assert.All((row[3] + " " + row[4]).Split(' ').Where(method => method != "-"), method => Assert.True(Has(row[0], symbols, method), row[0] + "." + method));
        }
    }

    [Fact]
    public void A_construct_is_found_by_its_full_name()
    {
        Assert.True(ChartableConstructs.TryGet("Amazon.CDK.AWS.Lambda.Function", out var function));
        Assert.Equal(("function", "AWS/Lambda"), (function.Word, function.MetricNamespace));
        Assert.Equal(["MetricInvocations", "MetricErrors"], function.Left);
        Assert.Equal(["MetricDuration"], function.Right);
        Assert.False(ChartableConstructs.TryGet("Function", out _));
    }

    [Fact]
    public void A_resource_is_found_by_its_type()
    {
        Assert.True(ChartableConstructs.TryGetResource("AWS::RDS::DBCluster", out var cluster));
        Assert.Equal(("cluster", "AWS/RDS"), (cluster.Word, cluster.MetricNamespace));
        Assert.False(ChartableConstructs.TryGetResource("AWS::RDS::DBInstance", out _));
    }

    [Fact]
    public void What_makes_the_same_resource_is_called_the_same() => Assert.All(
        DataTable.Load("ChartableConstructs.tsv").Rows.GroupBy(row => row[5]),
        rows => Assert.Single(rows.Select(row => (row[1], row[2])).Distinct()));

    private static bool Has(string construct, CdkSymbols symbols, string method)
    {
        for (var type = symbols.Find(construct); type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method).OfType<IMethodSymbol>().Any(member => member.Parameters.All(parameter => parameter.IsOptional) && member.ReturnType.Name == "Metric"))
            {
                return true;
            }
        }

        return false;
    }
}
