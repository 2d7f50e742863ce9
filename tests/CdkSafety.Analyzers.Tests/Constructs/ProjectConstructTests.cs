using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>Code of the project that makes constructs from its parameters: the call that decides is reported, and only that.</summary>
public class ProjectConstructTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Message =
        "The database 'Table' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN";

    private const string StandardTable = """
        public class StandardTable : Construct
        {
            public StandardTable(Construct scope, string id, RemovalPolicy policy = RemovalPolicy.RETAIN) : base(scope, id)
            {
                new Table(this, "Table", new TableProps { RemovalPolicy = {|#1:policy|} });
            }
        }
        """;

    private static string Plain(string source) => source.Replace("{|#1:", "").Replace("|}", "");

    [Fact]
    public Task The_argument_of_an_own_construct_decides() => InFile(
        Stack("""new StandardTable(this, "Orders", {|#0:RemovalPolicy.DESTROY|});""", declarations: StandardTable),
        Finding(Message, 1));

    [Fact]
    public Task A_stack_that_top_level_statements_of_its_file_make_is_reported_once()
    {
        var test = Test(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            var app = new App();
            new Orders(app, {|#0:RemovalPolicy.DESTROY|});

            public class Orders : Stack
            {
                public Orders(Construct scope, RemovalPolicy policy) : base(scope, "Orders")
                {
                    new Table(this, "Table", new TableProps { RemovalPolicy = {|#1:RemovalPolicy.DESTROY|} });
                    new Table(this, "Decided", new TableProps { RemovalPolicy = {|#2:policy|} });
                }
            }
            """,
            FindingAt(0, Message.Replace("Table'", "Decided'"), 2),
            FindingAt(1, Message));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return Run(test);
    }

    [Fact]
    public Task A_safe_argument_is_silent() => InFile(Stack(
        """
        new StandardTable(this, "Orders", RemovalPolicy.RETAIN);
        new StandardTable(this, "Bills");
        """,
        declarations: Plain(StandardTable)));

    [Fact]
    public Task An_argument_that_is_not_known_is_silent() => InFile(Stack(
        """new StandardTable(this, "Orders", policy);""",
        parameters: "RemovalPolicy policy",
        declarations: Plain(StandardTable)));

    [Fact]
    public Task A_default_counts_at_the_call_that_leaves_it() => InFile(
        Stack(
            """
            new {|#0:StandardTable|}(this, "Orders");
            new StandardTable(this, "Bills", policy: RemovalPolicy.RETAIN);
            """,
            declarations: StandardTable.Replace("= RemovalPolicy.RETAIN", "= RemovalPolicy.DESTROY")),
        Finding(Message, 1));

    [Fact]
    public Task A_method_that_makes_a_table_decides_by_its_argument() => InFile(
        Stack(
            """
            Add({|#0:RemovalPolicy.DESTROY|});
            Add(RemovalPolicy.RETAIN);
            """,
            members: """
                private void Add(RemovalPolicy policy)
                {
                    var table = new Table(this, "Table", new TableProps());
                    table.ApplyRemovalPolicy({|#1:policy|});
                }
                """),
        Finding(Message, 1));

    [Fact]
    public Task A_subclass_hands_its_argument_on_and_may_be_changed_where_it_is_made() => InFile(
        Stack(
            """
            new Orders(this, {|#0:RemovalPolicy.DESTROY|});
            var safe = new Orders(this, RemovalPolicy.DESTROY);
            safe.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
            """,
            declarations: """
                public class Orders : Table
                {
                    public Orders(Construct scope, RemovalPolicy policy) : base(scope, "Table", new TableProps { RemovalPolicy = {|#1:policy|} })
                    {
                    }
                }
                """),
        Finding(Message, 1));

    [Fact]
    public Task What_the_called_code_says_itself_is_reported_there_alone() => InFile(
        Stack(
            """
            new Orders(this, "One");
            new Orders(this, "Two");
            """,
            declarations: """
                public class Orders : Construct
                {
                    public Orders(Construct scope, string id) : base(scope, id)
                    {
                        new Table(this, "Table", new TableProps { TableName = id, RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} });
                    }
                }
                """),
        Finding(Message));

    [Fact]
    public Task Calls_in_a_circle_come_to_an_end() => InFile(Stack(
        """One(RemovalPolicy.DESTROY);""",
        members: """
            private void One(RemovalPolicy policy) => Two(policy);

            private void Two(RemovalPolicy policy) => One(policy);
            """));

    [Fact]
    public Task A_virtual_method_may_be_another_one() => InFile(Stack(
        """Add(RemovalPolicy.DESTROY);""",
        members: """
            protected virtual void Add(RemovalPolicy policy) => new Table(this, "Table", new TableProps { RemovalPolicy = policy });
            """));
}
