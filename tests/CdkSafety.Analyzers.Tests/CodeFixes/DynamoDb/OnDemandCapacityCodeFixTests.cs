using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class OnDemandCapacityCodeFixTests() : CodeFixTests<OnDemandCapacityAnalyzer, OnDemandCapacityCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Remove = "CDKS2004.Remove";

    [Fact]
    public Task What_belongs_to_the_other_mode_goes_once_and_twice() => InStack(
        """
        new Table(this, "A", new TableProps
        {
            BillingMode = BillingMode.PAY_PER_REQUEST, // by use
            ReadCapacity = [|5|],
            WriteCapacity = [|5|],
        });
        new Table(this, "B", new TableProps { MaxReadRequestUnits = [|9|], BillingMode = BillingMode.PROVISIONED });
        """,
        """
        new Table(this, "A", new TableProps
        {
            BillingMode = BillingMode.PAY_PER_REQUEST, // by use
        });
        new Table(this, "B", new TableProps { BillingMode = BillingMode.PROVISIONED });
        """,
        Remove,
        "Remove what belongs to the other billing mode");

    [Fact]
    public Task Of_an_L1_the_whole_property_goes() => InFile(
        Stack("""new CfnTable(this, "A", new CfnTableProps { BillingMode = "PAY_PER_REQUEST", ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|5|], WriteCapacityUnits = [|5|] }, KeySchema = new object[0] });"""),
        Stack("""new CfnTable(this, "A", new CfnTableProps { BillingMode = "PAY_PER_REQUEST", KeySchema = new object[0] });"""),
        Remove);

    [Fact]
    public Task The_statement_that_asks_for_auto_scaling_goes() => InStack(
        """
        var table = new Table(this, "A", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST });
        table.[|AutoScaleReadCapacity|](new EnableScalingProps { MinCapacity = 1, MaxCapacity = 2 });
        table
            .[|AutoScaleWriteCapacity|](new EnableScalingProps { MinCapacity = 1, MaxCapacity = 2 })
            .ScaleOnUtilization(new UtilizationScalingProps { TargetUtilizationPercent = 70 });
        table.ToString(); // for now
        new Table(this, "B", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST }).[|AutoScaleReadCapacity|](new EnableScalingProps { MinCapacity = 1, MaxCapacity = 2 }); // no
        """,
        """
        var table = new Table(this, "A", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST });
        table.ToString(); // for now
        new Table(this, "B", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST }); // no
        """,
        Remove);

    [Theory]
    [InlineData("var scaling = table.[|AutoScaleReadCapacity|](bounds);")]
    [InlineData("Use(table.[|AutoScaleReadCapacity|](bounds));")]
    public Task Auto_scaling_that_something_uses_is_left(string statement) => NoFixInFile(
        Stack(
            "var table = new Table(this, \"A\", new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST });\n" + statement,
            "private static void Use(IScalableTableAttribute scaling) { }",
            "EnableScalingProps bounds"),
        Remove);

    [Fact]
    public Task A_setter_is_left() => NoFixInFile(
        Stack("var props = new TableProps { BillingMode = BillingMode.PAY_PER_REQUEST };\nprops.ReadCapacity = [|5|];\nnew Table(this, \"A\", props);"),
        Remove);
}
