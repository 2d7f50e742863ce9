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

    [Theory]
    [InlineData("  ")]
    [InlineData("\t")]
    [InlineData("        ")]
    public Task The_indentation_of_the_file_is_kept(string indentation)
    {
        var before = $"new [|Table|](this, \"A\", new TableProps\n{{\n{indentation}TableName = \"a\",\n{indentation}DeletionProtection = true // on\n}});";
        return InStack(
            before,
            before.Replace("[|", "").Replace("|]", "").Replace("true // on", $"true, // on\n{indentation}PointInTimeRecovery = true"),
            On,
            "Turn point-in-time recovery on");
    }

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
    [InlineData("new [|Table|](this, \"A\", Choose(new TableProps(), new TableProps()));")]
    [InlineData("new [|CfnGlobalTable|](this, \"T\", new CfnGlobalTableProps { Replicas = new[] { new CfnGlobalTable.ReplicaSpecificationProperty { Region = \"eu-west-1\" } } });")]
    public Task Props_that_stand_elsewhere_are_left(string statement) => NoFixInFile(Stack(statement, "private static TableProps Choose(TableProps one, TableProps other) { return one; }"), On);

    [Fact]
    public Task Props_in_a_local_and_in_a_helper_are_completed_there() => InFile(
        Stack(
            """
            var props = new TableProps { TableName = "a" };
            props.TableName = "b";
            new [|Table|](this, "A", props);
            new [|Table|](props: Props("c"), id: "C", scope: this);
            """,
            "private static TableProps Props(string name) => new() { TableName = name };",
            declarations: Record("base", "")),
        Stack(
            """
            var props = new TableProps { TableName = "a", PointInTimeRecovery = true };
            props.TableName = "b";
            new Table(this, "A", props);
            new Table(props: Props("c"), id: "C", scope: this);
            """,
            "private static TableProps Props(string name) => new() { TableName = name, PointInTimeRecovery = true };",
            declarations: Record("base", ", PointInTimeRecovery = true").Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal)),
        On);

    private static string Record(string call, string member) =>
        $$"""public class RecordTable : Table { public RecordTable(Construct scope, string id) : [|{{call}}|](scope, id, new TableProps { TableName = "records"{{member}} }) { } }""";

    /// <summary>Found by a mutant: the comment behind the last member was lost.</summary>
    [Fact]
    public Task A_comment_behind_the_last_member_stays() => InStack(
        """new [|Table|](this, "A", new TableProps { TableName = "a"  /* note */ });""",
        """new Table(this, "A", new TableProps { TableName = "a"  /* note */, PointInTimeRecovery = true });""",
        On);

    /// <summary>Found by a mutant: what stands in the place of the scope is not the props.</summary>
    [Fact]
    public Task A_scope_that_is_made_in_place_stays_as_it_is() => InStack(
        """new [|Table|](new Stack { }, "A", new TableProps { TableName = "a" });""",
        """new Table(new Stack { }, "A", new TableProps { TableName = "a", PointInTimeRecovery = true });""",
        On);
}
