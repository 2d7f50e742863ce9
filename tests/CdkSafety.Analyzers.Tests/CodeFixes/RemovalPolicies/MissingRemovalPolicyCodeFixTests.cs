using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class MissingRemovalPolicyCodeFixTests() : CodeFixTests<MissingRemovalPolicyAnalyzer, MissingRemovalPolicyCodeFixProvider>(
    "Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS")
{
    private const string Retain = "CDKS1003.RETAIN";

    [Fact]
    public Task A_construct_in_a_local_gets_a_policy() => InStack(
        """
        var table = new [|CfnTable|](this, "Orders", new CfnTableProps
        {
            KeySchema = new object[0], // none yet
        });
        table.TableName = "orders";
        """,
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps
        {
            KeySchema = new object[0], // none yet
        });
        table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        table.TableName = "orders";
        """,
        Retain,
        "Retain the database");

    [Fact]
    public Task A_construct_that_is_discarded_gets_a_local() => InStack(
        """
        // What customers ordered.
        new [|CfnTable|](this, "Orders", new CfnTableProps { KeySchema = new object[0] }); // L1
        _ = new [|CfnTable|](this, "2-class", new CfnTableProps { KeySchema = new object[0] });
        """,
        """
        // What customers ordered.
        var orders = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] }); // L1
        orders.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        var class2 = new CfnTable(this, "2-class", new CfnTableProps { KeySchema = new object[0] });
        class2.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        """,
        Retain);

    [Fact]
    public Task A_cluster_may_have_a_snapshot() => InStack(
        """new [|RDS.CfnDBCluster|](this, "Ledger", new RDS.CfnDBClusterProps());""",
        """
        var ledger = new RDS.CfnDBCluster(this, "Ledger", new RDS.CfnDBClusterProps());
        ledger.ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        """,
        "CDKS1003.SNAPSHOT",
        "Make a snapshot before the database is deleted");

    [Fact]
    public Task A_construct_that_is_no_statement_is_left() => NoFixInFile(
        Stack("""var name = new [|CfnTable|](this, "Orders", new CfnTableProps { KeySchema = new object[0] }).AttrArn;"""),
        Retain);

    /// <summary>Found by a mutant: a variable whose name is a keyword is written with an at sign.</summary>
    [Fact]
    public Task A_local_whose_name_is_a_keyword_gets_a_policy() => InStack(
        """var @class = new [|CfnTable|](this, "T", new CfnTableProps { KeySchema = new object[0] });""",
        """
        var @class = new CfnTable(this, "T", new CfnTableProps { KeySchema = new object[0] });
        @class.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        """,
        Retain);

    /// <summary>Each FixAll added the statement once more: the CDK applies the override last, whatever is set before.</summary>
    [Fact]
    public Task A_policy_that_an_override_takes_out_is_not_added() => NoFixInFile(
        Stack("""
            var table = new [|CfnTable|](this, "T", new CfnTableProps { KeySchema = new object[0] });
            table.AddDeletionOverride("DeletionPolicy");
            table.AddDeletionOverride("UpdateReplacePolicy");
            """),
        Retain);

    /// <summary>The layout of the file is its author's, also where it is unusual; so are the ends of its lines.</summary>
    [Fact]
    public Task Nothing_else_is_laid_out_anew() => InFile(
        Stack("var table = new [|CfnTable|](this, \"T\", new CfnTableProps { KeySchema = new object[0] });\n    table.TableName   =   null;").ReplaceLineEndings("\r\n"),
        Stack("var table = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] });\ntable.ApplyRemovalPolicy(RemovalPolicy.RETAIN);\n    table.TableName   =   null;").ReplaceLineEndings("\r\n"),
        Retain);
}
