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
}
