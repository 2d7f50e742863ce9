using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class DatabaseRemovalPolicyCodeFixTests() : CodeFixTests<DatabaseRemovalPolicyAnalyzer, DatabaseRemovalPolicyCodeFixProvider>(
    "Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.RDS")
{
    private const string Retain = "CDKS1001.RETAIN";
    private const string Snapshot = "CDKS1001.SNAPSHOT";

    [Fact]
    public Task DESTROY_becomes_RETAIN() => InStack(
        """
        new Table(this, "Orders", new TableProps
        {
            RemovalPolicy = [|RemovalPolicy.DESTROY|], // temporary
            TableName = "orders",
        });
        """,
        """
        new Table(this, "Orders", new TableProps
        {
            RemovalPolicy = RemovalPolicy.RETAIN, // temporary
            TableName = "orders",
        });
        """,
        Retain,
        "Retain the database");

    [Fact]
    public Task Two_in_one_file_are_fixed_together() => InStack(
        """
        new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
        var sessions = new Table(this, "Sessions", new TableProps());
        sessions.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
        """,
        """
        new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });
        var sessions = new Table(this, "Sessions", new TableProps());
        sessions.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        """,
        Retain);

    [Fact]
    public Task A_template_policy_stays_a_template_policy() => InStack(
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.DELETE|];
        cluster.CfnOptions.UpdateReplacePolicy = [|CfnDeletionPolicy.DELETE|];
        """,
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        cluster.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;
        """,
        Retain);

    [Fact]
    public Task An_override_stays_text() => InStack(
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.AddOverride("DeletionPolicy", [|"Delete"|]);
        """,
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.AddOverride("DeletionPolicy", "Retain");
        """,
        Retain);

    [Fact]
    public Task A_database_with_snapshots_may_have_one() => InStack(
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
        """,
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        """,
        Snapshot,
        "Make a snapshot before the database is deleted");

    [Fact]
    public Task A_table_has_no_snapshots() => NoFixInFile(
        Stack("""new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });"""),
        Snapshot);

    [Fact]
    public Task A_constant_of_other_things_is_replaced_where_the_construct_takes_it() => InFile(
        Stack(
            """new Table(this, "Orders", new TableProps { RemovalPolicy = [|Policy|] });""",
            members: "private const RemovalPolicy Policy = RemovalPolicy.DESTROY;\npublic static RemovalPolicy Other => Policy;"),
        Stack(
            """new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });""",
            members: "private const RemovalPolicy Policy = RemovalPolicy.DESTROY;\npublic static RemovalPolicy Other => Policy;"),
        Retain);

    [Fact]
    public Task An_override_in_a_constant_stays_text() => InFile(
        Stack(
            """
            var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
            cluster.AddOverride("DeletionPolicy", [|Deletion|]);
            """,
            members: "private const string Deletion = \"Delete\"; // for now"),
        Stack(
            """
            var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
            cluster.AddOverride("DeletionPolicy", Deletion);
            """,
            members: "private const string Deletion = \"Retain\"; // for now"),
        Retain);

    [Fact]
    public Task Only_the_branch_of_production_is_changed() => InFile(
        Stack("""new Table(this, "Orders", new TableProps { RemovalPolicy = isProd ? [|RemovalPolicy.DESTROY|] : RemovalPolicy.RETAIN });""", parameters: "bool isProd"),
        Stack("""new Table(this, "Orders", new TableProps { RemovalPolicy = isProd ? RemovalPolicy.RETAIN : RemovalPolicy.RETAIN });""", parameters: "bool isProd"),
        Retain);

    [Fact]
    public Task A_file_that_does_not_use_the_namespace_gets_it() => InFile(
        """
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class Orders : Table
        {
            public Orders(Construct scope) : base(scope, "Orders", new TableProps { RemovalPolicy = [|Policies.Policy|] })
            {
            }
        }

        public static class Policies
        {
            public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.DESTROY;
            public const Amazon.CDK.RemovalPolicy Other = Policy;
        }
        """,
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class Orders : Table
        {
            public Orders(Construct scope) : base(scope, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN })
            {
            }
        }

        public static class Policies
        {
            public const Amazon.CDK.RemovalPolicy Policy = Amazon.CDK.RemovalPolicy.DESTROY;
            public const Amazon.CDK.RemovalPolicy Other = Policy;
        }
        """,
        Retain);

    [Fact]
    public Task An_alias_is_kept() => InFile(
        """
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;
        using Core = Amazon.CDK;

        public class AppStack : Core.Stack
        {
            public AppStack(Construct scope) : base(scope, "App")
            {
                new Table(this, "Orders", new TableProps { RemovalPolicy = [|Core.RemovalPolicy.DESTROY|] });
            }
        }
        """,
        """
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;
        using Core = Amazon.CDK;

        public class AppStack : Core.Stack
        {
            public AppStack(Construct scope) : base(scope, "App")
            {
                new Table(this, "Orders", new TableProps { RemovalPolicy = Core.RemovalPolicy.RETAIN });
            }
        }
        """,
        Retain);
}
