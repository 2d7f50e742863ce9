using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

public class DatabaseRemovalPolicyTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS EC2=Amazon.CDK.AWS.EC2")
{
    private const string OrdersMessage =
        "The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN";

    // ---- What is reported, where, and in which words

    [Fact]
    public Task An_L2_table_with_DESTROY_is_reported() => InStack(
        """
        new Table(this, "Orders", new TableProps
        {
            PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
            RemovalPolicy = {|#0:RemovalPolicy.DESTROY|},
        });
        """,
        Finding(OrdersMessage));

    [Fact]
    public Task An_L1_table_with_a_DESTROY_applied_is_reported() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.ApplyRemovalPolicy({|#0:RemovalPolicy.DESTROY|});
        """,
        Finding(OrdersMessage));

    [Fact]
    public Task An_L1_table_with_a_DeletionPolicy_of_DELETE_is_reported_for_deletion_alone() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.CfnOptions.DeletionPolicy = {|#0:CfnDeletionPolicy.DELETE|};
        """,
        Finding("The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use RETAIN"));

    [Fact]
    public Task An_UpdateReplacePolicy_of_DELETE_is_reported_for_replacement_alone() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        table.CfnOptions.UpdateReplacePolicy = {|#0:CfnDeletionPolicy.DELETE|};
        """,
        Finding("The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when an update replaces it; use RETAIN"));

    [Fact]
    public Task Both_policies_at_two_places_are_two_findings() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.CfnOptions.DeletionPolicy = {|#0:CfnDeletionPolicy.DELETE|};
        table.CfnOptions.UpdateReplacePolicy = {|#1:CfnDeletionPolicy.DELETE|};
        """,
        FindingAt(0, "The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use RETAIN"),
        FindingAt(1, "The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when an update replaces it; use RETAIN"));

    [Fact]
    public Task A_database_that_has_snapshots_is_told_of_them() => InStack(
        """
        new RDS.DatabaseCluster(this, "Main", new RDS.DatabaseClusterProps
        {
            Engine = RDS.DatabaseClusterEngine.AURORA_MYSQL,
            RemovalPolicy = {|#0:RemovalPolicy.DESTROY|},
        });
        """,
        Finding("The database 'Main' (AWS::RDS::DBCluster) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN or SNAPSHOT"));

    [Fact]
    public Task An_L2_database_instance_is_reported() => InStack(
        """
        new RDS.DatabaseInstance(this, "Main", new RDS.DatabaseInstanceProps
        {
            Engine = RDS.DatabaseInstanceEngine.POSTGRES,
            RemovalPolicy = {|#0:RemovalPolicy.DESTROY|},
        });
        """,
        Finding("The database 'Main' (AWS::RDS::DBInstance) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN or SNAPSHOT"));

    [Theory]
    [InlineData("new TableV2(this, \"T\", new TablePropsV2 { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.DocDB.DatabaseCluster(this, \"T\", new Amazon.CDK.AWS.DocDB.DatabaseClusterProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new RDS.ServerlessCluster(this, \"T\", new RDS.ServerlessClusterProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new RDS.DatabaseInstanceReadReplica(this, \"T\", new RDS.DatabaseInstanceReadReplicaProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.Timestream.CfnDatabase(this, \"T\").ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.Redshift.CfnCluster(this, \"T\", new Amazon.CDK.AWS.Redshift.CfnClusterProps()).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.Cassandra.CfnKeyspace(this, \"T\").ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.MemoryDB.CfnCluster(this, \"T\", new Amazon.CDK.AWS.MemoryDB.CfnClusterProps()).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.QLDB.CfnLedger(this, \"T\", new Amazon.CDK.AWS.QLDB.CfnLedgerProps()).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.Neptune.CfnDBCluster(this, \"T\").ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("new Amazon.CDK.AWS.Lightsail.CfnDatabase(this, \"T\", new Amazon.CDK.AWS.Lightsail.CfnDatabaseProps()).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    public Task Every_kind_of_database_is_judged(string statement) => InStack(statement);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
            var cfn = new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new object[0] });
            cfn.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
            """),
        version));

    // ---- What is safe or not said

    [Theory]
    [InlineData("RETAIN")]
    [InlineData("SNAPSHOT")]
    [InlineData("RETAIN_ON_UPDATE_OR_DELETE")]
    public Task A_policy_that_keeps_the_data_is_silent(string policy) => InStack(
        $$"""
        new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.{{policy}} });
        new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new object[0] }).ApplyRemovalPolicy(RemovalPolicy.{{policy}});
        """);

    [Fact]
    public Task A_policy_that_nobody_set_is_silent() => InStack(
        """
        new Table(this, "Orders", new TableProps());
        new Table(this, "Nothing", null);
        new Table(this, "Null", new TableProps { RemovalPolicy = null });
        new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new object[0] });
        new CfnTable(this, "Applied", new CfnTableProps { KeySchema = new object[0] }).ApplyRemovalPolicy();
        """);

    [Fact]
    public Task Other_resources_are_silent() => InStack(
        """
        new Amazon.CDK.AWS.S3.Bucket(this, "Bucket", new Amazon.CDK.AWS.S3.BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });
        new Amazon.CDK.AWS.SQS.CfnQueue(this, "Queue").ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        """);

    [Fact]
    public Task An_instance_of_a_cluster_holds_no_data() => InFile(Stack(
        """
        new RDS.CfnDBInstance(this, "Writer", new RDS.CfnDBInstanceProps { DbClusterIdentifier = cluster.Ref }).ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        new RDS.CfnDBInstance(this, "Reader", new RDS.CfnDBInstanceProps { DbClusterIdentifier = name }).ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        new RDS.CfnDBInstance(this, "Alone", new RDS.CfnDBInstanceProps { Engine = "mysql" }).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
        """,
        parameters: "RDS.CfnDBCluster cluster, string name"));

    [Theory]
    [InlineData("policy", "RemovalPolicy policy")]
    [InlineData("settings.Policy", "Settings settings")]
    [InlineData("System.Enum.Parse<RemovalPolicy>(System.Environment.GetEnvironmentVariable(\"POLICY\") ?? \"RETAIN\")", "")]
    [InlineData("(RemovalPolicy)Node.TryGetContext(\"policy\")", "")]
    [InlineData("Choose()", "")]
    [InlineData("_policy", "")]
    [InlineData("Policy", "")]
    [InlineData("Later()", "")]
    public Task A_policy_that_is_not_known_is_silent(string policy, string parameters) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""",
        """
        private RemovalPolicy _policy = RemovalPolicy.DESTROY;
        public RemovalPolicy Policy { get; set; } = RemovalPolicy.DESTROY;
        protected virtual RemovalPolicy Choose() => RemovalPolicy.DESTROY;
        public void Change(RemovalPolicy policy) => _policy = policy;
        private RemovalPolicy Later() => System.DateTime.Now.Year > 2030 ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
        """,
        parameters,
        "public class Settings { public RemovalPolicy Policy { get; set; } = RemovalPolicy.DESTROY; }"));

    [Fact]
    public Task An_imported_table_is_silent() => InStack(
        """
        var imported = Table.FromTableName(this, "Orders", "orders");
        imported.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        """);

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;

        new Table(null, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });

        namespace Amazon.CDK
        {
            public enum RemovalPolicy { DESTROY, RETAIN }
        }

        namespace Constructs
        {
            public class Construct { }
        }

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public RemovalPolicy RemovalPolicy { get; set; } }
            public class Table : Constructs.Construct { public Table(object scope, string id, TableProps props) { } }
        }
        """,
        OutputKind.ConsoleApplication);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        using Constructs;

        public class AppStack : Amazon.CDK.Stack
        {
            public AppStack(Construct scope, string id) : base(scope, id)
            {
                new Amazon.CDK.AWS.DynamoDB.Table(this, "Orders", new Amazon.CDK.AWS.DynamoDB.TableProps { RemovalPolicy = Amazon.CDK.RemovalPolicy.DESTROY });
            }
        }

        #pragma warning disable CS0436
        namespace Amazon.CDK.AWS.DynamoDB
        {
            public class TableProps { public RemovalPolicy? RemovalPolicy { get; set; } }
            public class Table : Construct { public Table(Construct scope, string id, TableProps props) : base(scope, id) { } }
        }
        """);

    // ---- Ways to write the value

    [Theory]
    [InlineData("Local")]
    [InlineData("Policy")]
    [InlineData("Settings.Policy")]
    [InlineData("_readonly")]
    [InlineData("s_readonly")]
    [InlineData("_assigned")]
    [InlineData("Property")]
    [InlineData("GetOnly")]
    [InlineData("Helper()")]
    [InlineData("Helper(RemovalPolicy.DESTROY)")]
    [InlineData("Helper(keep: false)")]
    [InlineData("(RemovalPolicy)0 == RemovalPolicy.DESTROY ? RemovalPolicy.DESTROY : RemovalPolicy.DESTROY")]
    [InlineData("Environment switch { \"a\" => RemovalPolicy.DESTROY, _ => RemovalPolicy.DESTROY }")]
    public Task A_policy_is_followed_through(string policy) => InFile(Stack(
        $$"""
        const RemovalPolicy Local = RemovalPolicy.DESTROY;
        _assigned = RemovalPolicy.DESTROY;
        new Table(this, "Orders", new TableProps { RemovalPolicy = [|{{policy}}|] });
        """,
        """
        private const RemovalPolicy Policy = RemovalPolicy.DESTROY;
        private readonly RemovalPolicy _readonly = RemovalPolicy.DESTROY;
        private static readonly RemovalPolicy s_readonly = RemovalPolicy.DESTROY;
        private readonly RemovalPolicy _assigned;
        private static RemovalPolicy Property => RemovalPolicy.DESTROY;
        private static RemovalPolicy GetOnly { get; } = RemovalPolicy.DESTROY;
        private static RemovalPolicy Helper(RemovalPolicy policy = RemovalPolicy.DESTROY) => policy;
        private static RemovalPolicy Helper(bool keep)
        {
            if (keep)
            {
                return RemovalPolicy.RETAIN;
            }

            return RemovalPolicy.DESTROY;
        }
        """,
        declarations: "public static class Settings { public const RemovalPolicy Policy = RemovalPolicy.DESTROY; }"));

    [Theory]
    [InlineData("(RemovalPolicy)[|RemovalPolicy.DESTROY|]")]
    [InlineData("(RemovalPolicy?)[|RemovalPolicy.DESTROY|]")]
    [InlineData("((RemovalPolicy)([|RemovalPolicy.DESTROY|]))")]
    [InlineData("[|RemovalPolicy.DESTROY|]!")]
    [InlineData("(RemovalPolicy?)null ?? [|RemovalPolicy.DESTROY|]")]
    [InlineData("(RemovalPolicy)[|0|]")]
    public Task The_value_below_casts_is_what_is_reported(string policy) => InStack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""");

    [Fact]
    public async Task A_constant_of_another_file_is_followed()
    {
        var test = Test(Stack("new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|Defaults.Policy|] });\nnew Table(this, \"Other\", Defaults.Props());"));
        test.TestState.Sources.Add(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;

            public static class Defaults
            {
                public static readonly RemovalPolicy Policy = RemovalPolicy.DESTROY;

                public static TableProps Props() => new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] };
            }
            """);
        await Run(test);
    }

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """
            var policy = {|#1:RemovalPolicy.DESTROY|};
            new Table(this, "Orders", new TableProps { RemovalPolicy = {|#0:policy|} });
            """),
        Finding(OrdersMessage, 1));

    [Fact]
    public Task Every_declaration_on_the_way_is_an_additional_location() => InFile(
        Stack(
            """
            var policy = {|#1:Default|};
            new Table(this, "Orders", new TableProps { RemovalPolicy = {|#0:policy|} });
            """,
            "private static readonly RemovalPolicy Default = {|#2:RemovalPolicy.DESTROY|};"),
        Finding(OrdersMessage, 1, 2));

    [Theory]
    [InlineData("TableProps props = new() { RemovalPolicy = [|RemovalPolicy.DESTROY|] }; new Table(this, \"Orders\", props);")]
    [InlineData("Table table = new(this, \"Orders\", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("Table table = new(props: new TableProps() { RemovalPolicy = [|RemovalPolicy.DESTROY|] }, id: \"Orders\", scope: this);")]
    [InlineData("_ = new Table(props: new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] }, scope: this, id: \"Orders\");")]
    [InlineData("ITable table = (Table)(new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] }));")]
    [InlineData("System.Action make = () => new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) new Table(this, name, new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    public Task A_construct_is_found_however_it_is_made(string statement) => InStack(statement);

    [Fact]
    public Task A_construct_in_a_field_is_found() => InFile(Stack(
        """
        _table = new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
        _kept = new Table(this, "Kept", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
        _kept.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        """,
        """
        private readonly Table _table;
        private readonly Table _kept;
        """));

    [Fact]
    public Task A_call_of_the_base_constructor_is_a_construct() => InFile(
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Constructs;

        public class OrdersTable : Table
        {
            public OrdersTable(Construct scope) : base(scope, "Orders", new TableProps { RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} })
            {
            }
        }

        public class KeptTable : Table
        {
            public KeptTable(Construct scope) : base(scope, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY })
            {
                ApplyRemovalPolicy(RemovalPolicy.RETAIN);
            }
        }
        """,
        Finding(OrdersMessage));

    [Fact]
    public Task A_base_constructor_in_a_primary_constructor_is_a_construct()
    {
        NeedsCSharp12();
        return InFile(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class OrdersTable(Construct scope) : Table(scope, "Orders", new TableProps { RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} });

            public class OtherTable(Construct scope, RemovalPolicy policy) : Table(scope, "Other", new TableProps { RemovalPolicy = policy });
            """,
            Finding(OrdersMessage));
    }

    [Fact]
    public Task Top_level_statements_are_a_member()
    {
        var test = Test(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;

            var app = new App();
            var stack = new Stack(app, "App");
            new Table(stack, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return Run(test);
    }

    [Theory]
    [InlineData("using Policy = Amazon.CDK.RemovalPolicy;", "Policy.DESTROY")]
    [InlineData("using static Amazon.CDK.RemovalPolicy;", "DESTROY")]
    [InlineData("", "global::Amazon.CDK.RemovalPolicy.DESTROY")]
    public Task An_alias_does_not_matter(string directive, string policy) =>
        InFile(directive + "\n" + Stack($$"""new Table(this, "Orders", new TableProps { RemovalPolicy = [|{{policy}}|] });"""));

    // ---- Props made first

    [Fact]
    public Task Props_in_a_variable_are_followed() => InStack(
        """
        var props = new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] };
        new Table(this, "Orders", props);
        """);

    [Fact]
    public Task The_last_write_to_props_wins() => InStack(
        """
        var wrong = new TableProps { RemovalPolicy = RemovalPolicy.RETAIN };
        wrong.RemovalPolicy = [|RemovalPolicy.DESTROY|];
        new Table(this, "Wrong", wrong);

        var right = new TableProps { RemovalPolicy = RemovalPolicy.DESTROY };
        right.RemovalPolicy = RemovalPolicy.RETAIN;
        new Table(this, "Right", right);

        var later = new TableProps { RemovalPolicy = RemovalPolicy.RETAIN };
        new Table(this, "Later", later);
        later.RemovalPolicy = RemovalPolicy.DESTROY;
        """);

    [Theory]
    [InlineData("(props.RemovalPolicy, _) = (RemovalPolicy.RETAIN, 1);")]
    [InlineData("props.RemovalPolicy ??= RemovalPolicy.RETAIN;")]
    [InlineData("props.RemovalPolicy++;")]
    [InlineData("props.RemovalPolicy |= RemovalPolicy.RETAIN;")]
    public Task Other_writes_to_props_silence(string write) => InStack(
        "var props = new TableProps { RemovalPolicy = RemovalPolicy.DESTROY };\n" + write + "\nnew Table(this, \"Orders\", props);");

    [Fact]
    public Task Props_that_a_helper_returns_are_reported_once() => InFile(Stack(
        """
        new Table(this, "Orders", Props());
        new Table(this, "Customers", Props());
        """,
        "private static TableProps Props() => new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] };"));

    [Fact]
    public Task A_resource_whose_id_is_known_in_parts_is_called_by_them() => InFile(
        Stack(
            """new Table(this, $"{name}-orders", new TableProps { RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} });""",
            parameters: "string name"),
        Finding("The database '{name}-orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN"));

    [Fact]
    public Task A_resource_without_a_constant_id_is_called_by_its_type() => InFile(
        Stack(
            """new Table(this, name, new TableProps { RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} });""",
            parameters: "string name"),
        Finding("The database AWS::DynamoDB::Table is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN"));

    [Fact]
    public Task Props_that_two_constructs_share_are_reported_once() => InStack(
        """
        var props = new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] };
        new Table(this, "Orders", props);
        new Table(this, "Customers", props);
        """);

    [Fact]
    public Task Props_whose_construct_is_elsewhere_are_judged_by_what_they_say() => InFile(Stack(
        """
        Make(new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
        Make(new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });
        Make(new TableProps());
        """,
        "private void Make(TableProps props) => new Table(this, \"Orders\", props);"));

    [Fact]
    public Task Props_that_other_code_may_change_are_silent() => InFile(Stack(
        """
        var props = new TableProps { RemovalPolicy = RemovalPolicy.DESTROY };
        Protect(props);
        new Table(this, "Orders", props);
        """,
        "private static void Protect(TableProps props) => props.RemovalPolicy = RemovalPolicy.RETAIN;"));

    // ---- Conditions

    [Theory]
    [InlineData("isBig ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN")]
    [InlineData("isBig ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    [InlineData("isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    [InlineData("!isProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN")]
    [InlineData("stage == \"prod\" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    [InlineData("stage != \"prod\" ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN")]
    [InlineData("stage is \"prod\" or \"live\" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    [InlineData("stage.Equals(\"production\") ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY")]
    [InlineData("stage switch { \"prod\" => RemovalPolicy.RETAIN, _ => RemovalPolicy.DESTROY }")]
    [InlineData("stage switch { \"dev\" => RemovalPolicy.DESTROY, _ => RemovalPolicy.RETAIN }")]
    [InlineData("policy ?? RemovalPolicy.DESTROY")]
    [InlineData("isBig ? RemovalPolicy.DESTROY : policy")]
    public Task A_condition_that_may_keep_the_data_is_silent(string policy) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""",
        parameters: "bool isBig, bool isProd, string stage, RemovalPolicy? policy"));

    [Theory]
    [InlineData("isProd ? [|RemovalPolicy.DESTROY|] : RemovalPolicy.RETAIN")]
    [InlineData("!isProd ? RemovalPolicy.RETAIN : [|RemovalPolicy.DESTROY|]")]
    [InlineData("stage == \"prod\" ? [|RemovalPolicy.DESTROY|] : RemovalPolicy.RETAIN")]
    [InlineData("stage switch { \"prod\" => [|RemovalPolicy.DESTROY|], _ => RemovalPolicy.RETAIN }")]
    [InlineData("[|isBig ? RemovalPolicy.DESTROY : RemovalPolicy.DESTROY|]")]
    public Task A_condition_that_deletes_in_production_is_reported(string policy) => InFile(Stack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""",
        parameters: "bool isBig, bool isProd, string stage"));

    [Fact]
    public Task Branches_that_all_delete_are_named_as_one() => InFile(
        Stack(
            """new Table(this, "Orders", new TableProps { RemovalPolicy = {|#0:isBig ? RemovalPolicy.DESTROY : RemovalPolicy.DESTROY|} });""",
            parameters: "bool isBig"),
        Finding(OrdersMessage));

    [Theory]
    [InlineData("var policy = RemovalPolicy.DESTROY; if (isProd) policy = RemovalPolicy.RETAIN;")]
    [InlineData("var policy = RemovalPolicy.DESTROY; if (isBig) policy = RemovalPolicy.RETAIN;")]
    [InlineData("var policy = RemovalPolicy.RETAIN; if (!isProd) { policy = RemovalPolicy.DESTROY; }")]
    [InlineData("RemovalPolicy policy; if (isProd) { policy = RemovalPolicy.RETAIN; } else { policy = RemovalPolicy.DESTROY; }")]
    [InlineData("RemovalPolicy policy; switch (isBig) { case true: policy = RemovalPolicy.DESTROY; break; default: policy = RemovalPolicy.RETAIN; break; }")]
    [InlineData("var policy = RemovalPolicy.DESTROY; foreach (var x in new[] { 1 }) { policy = RemovalPolicy.RETAIN; }")]
    [InlineData("var policy = RemovalPolicy.RETAIN; foreach (var x in new[] { 1 }) { policy = RemovalPolicy.DESTROY; }")]
    [InlineData("var policy = RemovalPolicy.DESTROY; System.Action change = () => policy = RemovalPolicy.RETAIN; change();")]
    [InlineData("var policy = RemovalPolicy.DESTROY; Change(); void Change() => policy = RemovalPolicy.RETAIN;")]
    [InlineData("var policy = RemovalPolicy.DESTROY; Set(ref policy);")]
    [InlineData("var policy = RemovalPolicy.DESTROY; (policy, _) = (RemovalPolicy.RETAIN, 1);")]
    [InlineData("var policy = RemovalPolicy.DESTROY; policy++;")]
    [InlineData("var policy = RemovalPolicy.DESTROY; try { Set(ref policy); } catch { policy = RemovalPolicy.DESTROY; }")]
    public Task Writes_that_may_keep_the_data_are_silent(string writes) => InFile(Stack(
        writes + "\nnew Table(this, \"Orders\", new TableProps { RemovalPolicy = policy });",
        "private static void Set(ref RemovalPolicy policy) => policy = RemovalPolicy.RETAIN;",
        "bool isBig, bool isProd"));

    [Theory]
    [InlineData("var policy = RemovalPolicy.RETAIN; policy = RemovalPolicy.DESTROY;")]
    [InlineData("RemovalPolicy policy; if (isBig) { policy = RemovalPolicy.DESTROY; } else { policy = RemovalPolicy.DESTROY; }")]
    [InlineData("RemovalPolicy policy; if (isProd) { policy = RemovalPolicy.DESTROY; } else { policy = RemovalPolicy.RETAIN; }")]
    [InlineData("var policy = RemovalPolicy.RETAIN; if (isProd) policy = RemovalPolicy.DESTROY;")]
    [InlineData("var (policy, _) = (RemovalPolicy.DESTROY, 1);")]
    public Task Writes_that_delete_in_production_are_reported(string writes) => InFile(Stack(
        writes + "\nnew Table(this, \"Orders\", new TableProps { RemovalPolicy = {|CDKS1001:policy|} });",
        parameters: "bool isBig, bool isProd"));

    [Fact]
    public Task A_write_that_comes_round_in_a_loop_is_silent() => InStack(
        """
        var policy = RemovalPolicy.DESTROY;
        for (var i = 0; i < 2; i++)
        {
            new Table(this, "Orders" + i, new TableProps { RemovalPolicy = policy });
            policy = RemovalPolicy.RETAIN;
        }
        """);

    [Fact]
    public Task Props_changed_under_a_condition_are_silent() => InFile(Stack(
        """
        var props = new TableProps { RemovalPolicy = RemovalPolicy.DESTROY };
        if (isProd)
        {
            props.RemovalPolicy = RemovalPolicy.RETAIN;
        }

        new Table(this, "Orders", props);
        """,
        parameters: "bool isProd"));

    // ---- Changes after the creation

    [Theory]
    [InlineData("table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("table.ApplyRemovalPolicy(policy);")]
    [InlineData("table?.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("var alias = table; alias.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("((CfnTable)table.Node.DefaultChild!).ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("if (table.Node.DefaultChild is CfnTable cfn) { cfn.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("var cfn = table.Node.DefaultChild as CfnTable; cfn!.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("var cfn = (CfnTable)table.Node.DefaultChild!; cfn.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; cfn.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;")]
    [InlineData("var cfn = (CfnTable)table.Node.DefaultChild!; cfn.AddOverride(\"DeletionPolicy\", \"Retain\"); cfn.AddOverride(\"UpdateReplacePolicy\", \"Retain\");")]
    [InlineData("var cfn = (CfnTable)table.Node.DefaultChild!; cfn.AddDeletionOverride(\"DeletionPolicy\"); cfn.AddDeletionOverride(\"UpdateReplacePolicy\");")]
    [InlineData("var cfn = (CfnTable)table.Node.DefaultChild!; cfn.AddOverride(path, \"Retain\");")]
    [InlineData("foreach (var one in new[] { 1 }) { table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("System.Action keep = () => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); keep();")]
    [InlineData("if (isProd) { table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("if (path.Length > 3) table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task A_later_change_that_keeps_the_data_silences(string change) => InFile(Stack(
        "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });\n" + change,
        parameters: "RemovalPolicy policy, string path, bool isProd"));

    [Theory]
    [InlineData("table.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("table.ApplyRemovalPolicy(policy: [|RemovalPolicy.DESTROY|]);")]
    [InlineData("table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); table.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("((CfnTable)table.Node.DefaultChild!).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("(table.Node.DefaultChild as CfnTable)!.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("(table.Node.DefaultChild as CfnTable)?.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("if (table.Node.DefaultChild is CfnTable cfn) { cfn.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.DELETE|]; }")]
    [InlineData("var cfn = (CfnTable)table.Node.DefaultChild!; cfn.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.DELETE|];")]
    [InlineData("var cfn = (CfnResource)table.Node.DefaultChild!; cfn.AddOverride(\"DeletionPolicy\", [|\"Delete\"|]);")]
    [InlineData("if (isProd) { table.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    public Task A_later_change_that_deletes_is_reported(string change) => InFile(Stack(
        "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });\n" + change,
        parameters: "bool isProd"));

    [Theory]
    [InlineData("if (!isProd) { table.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (isBig) { table.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("foreach (var one in new[] { 1 }) { table.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("System.Action drop = () => table.ApplyRemovalPolicy(RemovalPolicy.DESTROY);")]
    [InlineData("table.ApplyRemovalPolicy(RemovalPolicy.DESTROY); table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task A_later_change_that_may_not_delete_is_silent(string change) => InFile(Stack(
        "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });\n" + change,
        parameters: "bool isProd, bool isBig"));

    [Fact]
    public Task Overrides_of_the_attributes_of_an_L1_are_reported() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.AddOverride("DeletionPolicy", {|#0:"Delete"|});
        table.AddOverride("Metadata.DeletionPolicy", "Delete");
        table.AddPropertyOverride("DeletionPolicy", "Delete");
        """,
        Finding("The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use RETAIN"));

    [Fact]
    public Task A_policy_that_spares_replacements_is_reported_for_deletion_alone() => InStack(
        """
        var table = new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new object[0] });
        table.ApplyRemovalPolicy({|#0:RemovalPolicy.DESTROY|}, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });
        """,
        Finding("The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted; use RETAIN"));

    // ---- Options and suppression

    [Theory]
    [InlineData("Orders")]
    [InlineData("Sessions, Orders")]
    [InlineData("Ord*")]
    [InlineData("*")]
    public Task Excluded_ids_are_silent(string ids) =>
        WithOption("cdk_safety.CDKS1001.excluded_ids", ids, Stack("new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });"));

    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("Order")]
    [InlineData("Sessions")]
    public Task Ids_that_are_not_excluded_are_reported(string ids) =>
        WithOption("cdk_safety.CDKS1001.excluded_ids", ids, Stack("new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });"));

    [Fact]
    public Task Generated_code_is_silent()
    {
        var test = Test("// <auto-generated/>\n" + Stack("new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });"));
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        return Run(test);
    }

    [Fact]
    public Task A_pragma_suppresses() => InStack(
        """
        #pragma warning disable CDKS1001
        new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
        #pragma warning restore CDKS1001
        """);
}
