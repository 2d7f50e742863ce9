using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class OwnedResourcesTests
{
    public static TheoryData<string> Versions() => [.. CdkReferences.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_method_takes_its_props(string version)
    {
        var symbols = CdkSymbols.Of(version);
        foreach (var row in DataTable.Load("OwnedResources.tsv").Rows)
        {
            var method = Assert.Single(symbols.Find(row[0])!.GetMembers(row[1]).OfType<IMethodSymbol>());
            var props = Assert.Single(method.Parameters, parameter => parameter.Name == "props");
            Assert.Contains(symbols.Find(row[2])!.Interfaces, contract => SymbolEqualityComparer.Default.Equals(contract, props.Type));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_method_of_a_table_that_enables_scaling_has_a_row(string version) => Assert.Equal(
        CdkSymbols.Of(version).Find("Amazon.CDK.AWS.DynamoDB.Table")!.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.Parameters.Any(parameter => parameter.Type.Name == "IEnableScalingProps"))
            .Select(method => method.Name).Order(),
        DataTable.Load("OwnedResources.tsv").Rows.Select(row => row[1]).Order());

    [Fact]
    public void A_method_adds_its_constants_to_those_of_the_props()
    {
        var minimum = Assert.Single(OwnedResources.Of("Amazon.CDK.AWS.DynamoDB.Table", "AutoScaleReadCapacity"), row => row.Member == "MinCapacity");
        Assert.Equal(("AWS::ApplicationAutoScaling::ScalableTarget", "MinCapacity"), (minimum.ResourceType, minimum.Path));
        Assert.Equal(["ServiceNamespace=dynamodb", "ScalableDimension=dynamodb:table:ReadCapacityUnits"], minimum.Constants.Select(pair => pair.Key + "=" + pair.Value));
    }

    [Theory]
    [InlineData("Amazon.CDK.AWS.DynamoDB.Table", "AddGlobalSecondaryIndex")]
    [InlineData("Table", "AutoScaleReadCapacity")]
    public void Any_other_method_makes_nothing(string construct, string method) => Assert.Empty(OwnedResources.Of(construct, method));
}
