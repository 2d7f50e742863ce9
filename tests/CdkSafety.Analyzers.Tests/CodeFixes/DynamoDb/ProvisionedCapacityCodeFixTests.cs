using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class ProvisionedCapacityCodeFixTests() : CodeFixTests<ProvisionedCapacityAnalyzer, ProvisionedCapacityCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Quota = "CDKS2001.Quota";
    private const string Scale = "CDKS2001.Scale";

    [Fact]
    public Task Capacity_becomes_the_quota_in_the_manner_it_is_written() => InStack(
        """
        new Table(this, "Profiles", new TableProps
        {
            ReadCapacity = [|70_000|], // peak
            WriteCapacity = [|70000|],
        });
        """,
        """
        new Table(this, "Profiles", new TableProps
        {
            ReadCapacity = 40_000, // peak
            WriteCapacity = 40000,
        });
        """,
        Quota,
        "Lower the capacity to the quota");

    [Fact]
    public Task A_constant_of_the_table_alone_is_edited() => InFile(
        Stack("""new Table(this, "Profiles", new TableProps { ReadCapacity = [|Peak|] });""", members: "private const int Peak = 70_000; // New Year"),
        Stack("""new Table(this, "Profiles", new TableProps { ReadCapacity = Peak });""", members: "private const int Peak = 40_000; // New Year"),
        Quota);

    [Fact]
    public Task A_constant_of_other_things_is_replaced_where_the_table_takes_it() => InFile(
        Stack("""new Table(this, "Profiles", new TableProps { ReadCapacity = [|Peak|] });""", members: "private const int Peak = 70000;\npublic static int Calls => Peak;"),
        Stack("""new Table(this, "Profiles", new TableProps { ReadCapacity = 40000 });""", members: "private const int Peak = 70000;\npublic static int Calls => Peak;"),
        Quota);

    [Theory]
    [InlineData("double?")]
    [InlineData("object")]
    public Task A_boxed_or_nullable_number_is_fixed(string type) => InFile(
        Stack("""new CfnTable(this, "T", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { ["readCapacityUnits"] = [|Peak|]! } });""", members: $"private static readonly {type} Peak = 70000;"),
        Stack("""new CfnTable(this, "T", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { ["readCapacityUnits"] = Peak! } });""", members: $"private static readonly {type} Peak = 40000;"),
        Quota);

    [Fact]
    public Task A_dictionary_keeps_its_quotes() => InStack(
        """
        new CfnTable(this, "Profiles", new CfnTableProps
        {
            KeySchema = new object[0],
            ProvisionedThroughput = new Dictionary<string, object> { ["ReadCapacityUnits"] = [|"70000"|], ["WriteCapacityUnits"] = [|70000|] },
        });
        """,
        """
        new CfnTable(this, "Profiles", new CfnTableProps
        {
            KeySchema = new object[0],
            ProvisionedThroughput = new Dictionary<string, object> { ["ReadCapacityUnits"] = "40000", ["WriteCapacityUnits"] = 40000 },
        });
        """,
        Quota);

    [Fact]
    public Task A_table_in_a_local_may_scale() => InStack(
        """
        // Peak of New Year.
        var table = new Table(this, "Profiles", new TableProps
        {
            TableName = "profiles",
            ReadCapacity = [|70_000|],
        });
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps());
        """,
        """
        // Peak of New Year.
        var table = new Table(this, "Profiles", new TableProps
        {
            TableName = "profiles",
            ReadCapacity = 20_000,
        });
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 20_000, MaxCapacity = 40_000 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps());
        """,
        Scale,
        "Provision half the quota and scale up to it");

    [Fact]
    public Task Both_capacities_may_scale() => InStack(
        """
        var table = new Table(this, "Profiles", new TableProps { ReadCapacity = [|70000|], WriteCapacity = [|70000|] });
        """,
        """
        var table = new Table(this, "Profiles", new TableProps { ReadCapacity = 20000, WriteCapacity = 20000 });
        table.AutoScaleWriteCapacity(new EnableScalingProps { MinCapacity = 20000, MaxCapacity = 40000 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 20000, MaxCapacity = 40000 }).ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        """,
        Scale);

    [Fact]
    public Task A_table_that_scales_already_is_not_scaled_again() => NoFixInFile(
        Stack("""
            var table = new Table(this, "Profiles", new TableProps { ReadCapacity = [|70000|] });
            table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 5, MaxCapacity = 40000 });
            """),
        Scale);

    [Fact]
    public Task A_table_in_no_local_is_not_scaled() => NoFixInFile(
        Stack("""new Table(this, "Profiles", new TableProps { ReadCapacity = [|70000|] });"""),
        Scale);
}
