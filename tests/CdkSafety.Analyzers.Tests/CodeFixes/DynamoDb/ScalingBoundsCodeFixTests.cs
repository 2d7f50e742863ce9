using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class ScalingBoundsCodeFixTests() : CodeFixTests<ScalingBoundsAnalyzer, ScalingBoundsCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    [Fact]
    public Task Minimum_and_maximum_are_swapped_once_and_twice() => InStack(
        """
        var a = new EnableScalingProps
        {
            MinCapacity = [|5_000|], // night
            MaxCapacity = 100, // day
        };
        var b = new EnableScalingProps { MaxCapacity = 2, MinCapacity = [|9|] };
        """,
        """
        var a = new EnableScalingProps
        {
            MinCapacity = 100, // night
            MaxCapacity = 5_000, // day
        };
        var b = new EnableScalingProps { MaxCapacity = 9, MinCapacity = 2 };
        """,
        "CDKS2003.Swap",
        "Swap the minimum and the maximum");

    [Fact]
    public Task A_seed_is_lowered_to_the_maximum() => InStack(
        """new TableV2(this, "T", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(5), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { SeedCapacity = [|2_000|], MaxCapacity = 1_000 }) }) });""",
        """new TableV2(this, "T", new TablePropsV2 { Billing = Billing.Provisioned(new ThroughputProps { ReadCapacity = Capacity.Fixed(5), WriteCapacity = Capacity.Autoscaled(new AutoscaledCapacityOptions { SeedCapacity = 1_000, MaxCapacity = 1_000 }) }) });""",
        "CDKS2003.Clamp",
        "Lower the seed capacity to the maximum");

    [Fact]
    public Task A_capacity_is_moved_to_the_bound_that_it_passes() => InFile(
        Stack(
            """
            var a = new Table(this, "A", new TableProps { ReadCapacity = [|5|] /* read */, WriteCapacity = [|Units|] });
            a.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1_000 });
            a.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1_000 });
            """,
            "private const int Units = 5_000;"),
        Stack(
            """
            var a = new Table(this, "A", new TableProps { ReadCapacity = 10 /* read */, WriteCapacity = Units });
            a.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1_000 });
            a.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 10, MaxCapacity = 1_000 });
            """,
            "private const int Units = 1_000;"),
        "CDKS2003.Clamp",
        "Move the capacity inside the bounds of its scaling");

    [Fact]
    public Task Bounds_at_two_places_are_left() => NoFixInFile(
        Stack("var props = new EnableScalingProps { MaxCapacity = 2 };\nprops.MinCapacity = [|9|];\nnew Table(this, \"T\", new TableProps()).AutoScaleReadCapacity(props);"),
        "CDKS2003.Swap");
}
