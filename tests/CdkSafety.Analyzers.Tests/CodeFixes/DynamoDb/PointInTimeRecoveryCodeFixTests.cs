using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class PointInTimeRecoveryCodeFixTests() : CodeFixTests<PointInTimeRecoveryAnalyzer, PointInTimeRecoveryCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string On = "CDKS1006.On";

    [Fact]
    public Task What_is_off_is_turned_on_and_what_is_missing_is_added() => InStack(
        """
        new Table(this, "A", new TableProps { PointInTimeRecovery = [|false|] }); // costs
        new [|Table|](this, "B", new TableProps
        {
            TableName = "b", // fixed
        });
        new [|TableV2|](this, "C", new TablePropsV2());
        new [|CfnTable|](this, "D", new CfnTableProps { KeySchema = new object[0] });
        """,
        """
        new Table(this, "A", new TableProps { PointInTimeRecovery = true }); // costs
        new Table(this, "B", new TableProps
        {
            TableName = "b", // fixed
            PointInTimeRecovery = true,
        });
        new TableV2(this, "C", new TablePropsV2 { PointInTimeRecovery = true });
        new CfnTable(this, "D", new CfnTableProps { KeySchema = new object[0], PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true } });
        """,
        On,
        "Turn point-in-time recovery on");

    [Fact]
    public Task A_newer_version_of_the_CDK_gets_its_specification()
    {
        var test = new CdkTest<PointInTimeRecoveryAnalyzer, PointInTimeRecoveryCodeFixProvider>(CdkReferences.For(CdkReferences.Newest))
        {
            TestCode = Stack("""new [|Table|](this, "A", new TableProps { TableName = "a" });"""),
            FixedCode = Stack("""new Table(this, "A", new TableProps { TableName = "a", PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = true } });"""),
            CodeActionEquivalenceKey = On,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("var props = new TableProps(); new [|Table|](this, \"A\", props);")]
    [InlineData("new [|CfnGlobalTable|](this, \"T\", new CfnGlobalTableProps { Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { Region = \"eu-west-1\" } } });")]
    public Task Props_that_stand_elsewhere_are_left(string statement) => NoFixInFile(Stack(statement), On);

    /// <summary>Found by a mutant: what stands in the place of the scope is not the props.</summary>
    [Fact]
    public Task A_scope_that_is_made_in_place_stays_as_it_is() => InStack(
        """new [|Table|](new Stack { }, "A", new TableProps { TableName = "a" });""",
        """new Table(new Stack { }, "A", new TableProps { TableName = "a", PointInTimeRecovery = true });""",
        On);
}
