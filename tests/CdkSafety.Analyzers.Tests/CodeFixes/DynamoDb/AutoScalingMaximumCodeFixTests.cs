using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class AutoScalingMaximumCodeFixTests() : CodeFixTests<AutoScalingMaximumAnalyzer, AutoScalingMaximumCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Quota = "CDKS2002.Quota";

    [Fact]
    public Task The_maximum_becomes_the_quota() => InStack(
        """
        var table = new Table(this, "Profiles", new TableProps());
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = [|80_000|] });
        table.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = [|80000|] });
        """,
        """
        var table = new Table(this, "Profiles", new TableProps());
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 40_000 });
        table.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 40000 });
        """,
        Quota,
        "Lower the maximum to the quota");

    [Fact]
    public Task A_minimum_above_the_quota_comes_along() => InStack(
        """
        var table = new Table(this, "Profiles", new TableProps());
        table.AutoScaleReadCapacity(new EnableScalingProps
        {
            MinCapacity = 50000, // floor
            MaxCapacity = [|80000|], // ceiling
        });
        """,
        """
        var table = new Table(this, "Profiles", new TableProps());
        table.AutoScaleReadCapacity(new EnableScalingProps
        {
            MinCapacity = 40000, // floor
            MaxCapacity = 40000, // ceiling
        });
        """,
        Quota);
}
