using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>
/// A construct that other code may change is no certain finding; a change that cannot mean it leaves it one. Seen through CDKS1001.
/// </summary>
public class DistantChangesTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("System.Linq Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.SQS")
{
    private const string Destroyed = """new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY })""";
    private const string Reported = """new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] })""";

    private const string Holder = """
        public class Holder : Construct
        {
            public Holder(Construct scope, string id) : base(scope, id)
            {
                Table = new Table(this, "Table", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
            }

            public Table Table { get; }
        }
        """;

    private const string OwnTable = """
        public class OwnTable : Table
        {
            public OwnTable(Construct scope, string id) : base(scope, id, new TableProps { RemovalPolicy = RemovalPolicy.DESTROY })
            {
            }

            public void Keep() => Keep(RemovalPolicy.RETAIN);

            private void Keep(RemovalPolicy policy) => ApplyRemovalPolicy(policy);
        }
        """;

    // ---- Changed elsewhere

    [Theory]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() => _table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() { var table = this._table; table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() { var table = new Table(this, \"Other\", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN }); table = _table; table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() { { var _table = new Table(this, \"Other\", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN }); _table.ToString(); } _table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() { var raw = (CfnTable)_table.Node.DefaultChild!; raw.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; raw.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN; }")]
    [InlineData("_table = TABLE; Protect();", "private readonly Table _table; private void Protect() => (_table.Node.FindChild(\"Resource\") as CfnTable)?.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE; Protect(_table);", "private readonly Table _table; private static void Protect(IResource kept) => kept.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("Table.ToString();", "public Table Table => TABLE; public static void Protect(AppStack stack) => stack.Table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("Make().ApplyRemovalPolicy(RemovalPolicy.RETAIN);", "private Table Make() => TABLE;")]
    [InlineData("var made = Make(); made.ApplyRemovalPolicy(RemovalPolicy.RETAIN);", "private Table Make() { var table = TABLE; return table; }")]
    [InlineData("Make().ApplyRemovalPolicy(RemovalPolicy.RETAIN); Table Make() => TABLE;", "")]
    [InlineData("First(TABLE);", "private static void First(Table table) => Second(table); private static void Second(Table table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("Keep(TABLE).ToString();", "private static Table Keep(Table table) { table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); return table; }")]
    [InlineData("foreach (var table in new[] { TABLE }) { table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }", "")]
    [InlineData("var tables = new[] { \"A\" }.Select(name => TABLE).ToList(); tables[0].ApplyRemovalPolicy(RemovalPolicy.RETAIN);", "")]
    [InlineData("_tables.Add(TABLE); _tables.ForEach(table => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN));", "private readonly List<Table> _tables = new();")]
    [InlineData("var table = TABLE; foreach (var child in Node.FindAll()) { if (child is CfnTable found) { found.ApplyRemovalPolicy(RemovalPolicy.RETAIN); } }", "")]
    [InlineData("var table = TABLE; foreach (var child in Node.FindAll().OfType<CfnResource>()) { child.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }", "")]
    public Task A_construct_that_other_code_may_change_is_silent(string body, string members) =>
        InFile(Stack(body.Replace("TABLE", Destroyed), members.Replace("TABLE", Destroyed)));

    [Fact]
    public Task An_aspect_may_change_every_construct() => InFile(Stack(
        $$"""
        {{Destroyed}}.ToString();
        Aspects.Of(this).Add(new Keeping());
        """,
        declarations: """
        public class Keeping : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
        {
            public void Visit(IConstruct node)
            {
                if (node is CfnTable table)
                {
                    table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
                }
            }
        }
        """));

    [Theory]
    [InlineData("new Holder(this, \"Holder\").Table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("var holder = new Holder(this, \"Holder\"); holder.Table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("var table = new Holder(this, \"Holder\").Table; table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task A_construct_in_a_property_of_an_own_construct_may_be_changed_by_its_users(string body) =>
        InFile(Stack(body, declarations: Holder));

    [Theory]
    [InlineData("new OwnTable(this, \"Own\").Keep();")]
    [InlineData("new OwnTable(this, \"Own\").ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    public Task An_own_kind_of_construct_may_be_changed_by_its_methods(string body) =>
        InFile(Stack(body, declarations: OwnTable));

    // ---- Not meant by the change

    [Theory]
    [InlineData("var table = TABLE; table.ToString();", "private static void Protect(Table table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE;", "private readonly Table _table; private Table _other; private void Protect() => _other.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE;", "private readonly Table _table; private static void Protect(Queue queue) => queue.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE;", "private readonly Table _table; private void Rename() => ((CfnTable)_table.Node.DefaultChild!).TableName = \"orders\";")]
    [InlineData("_table = TABLE;", "private readonly Table _table; private void Rename() => ((CfnTable)_table.Node.DefaultChild!).AddPropertyOverride(\"TableName\", \"orders\");")]
    [InlineData("Make().ToString();", "private Table Make() => TABLE; private Table Other() => new(this, \"Other\", new TableProps()); private void Protect() => Other().ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("Show(TABLE);", "private static void Show(Table table) => table.ToString(); private static void Protect(Table table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("_table = TABLE; foreach (var child in Node.FindAll()) { if (child is CfnQueue found) { found.ApplyRemovalPolicy(RemovalPolicy.RETAIN); } }", "private readonly Table _table;")]
    public Task A_change_of_another_construct_or_property_leaves_the_finding(string body, string members) =>
        InFile(Stack(body.Replace("TABLE", Reported), members.Replace("TABLE", Reported)));

    [Fact]
    public Task A_change_in_the_same_member_is_known_in_its_order() => InFile(Stack(
        """
        _table = new Table(this, "Orders", new TableProps());
        _table.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
        """,
        "private readonly Table _table;"));
}
