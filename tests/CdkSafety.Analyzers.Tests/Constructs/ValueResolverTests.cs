using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>How far a value is followed, and where it has to be given up, seen through CDKS1001.</summary>
public class ValueResolverTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Declarations =
        """
        public class Settings
        {
            public RemovalPolicy Policy { get; set; }
            public void Protect() => Policy = RemovalPolicy.RETAIN;
            public static void Protect(Settings settings) => settings.Protect();
        }

        public record Choice(RemovalPolicy Policy);
        """;

    // ---- Parameters

    [Theory]
    [InlineData("policy = RemovalPolicy.RETAIN;")]
    [InlineData("if (big) { policy = RemovalPolicy.RETAIN; }")]
    [InlineData("Change(ref policy);")]
    [InlineData("System.Action change = () => policy = RemovalPolicy.RETAIN; change();")]
    [InlineData("(policy, _) = (RemovalPolicy.RETAIN, 0);")]
    public Task A_parameter_that_is_written_has_lost_its_argument(string write) => InFile(Stack(
        """
        Make(RemovalPolicy.DESTROY, id.Length > 3);
        new Table(this, "Orders", new TableProps { RemovalPolicy = Pass(RemovalPolicy.DESTROY, id.Length > 3) });
        """,
        $$"""
        private static void Change(ref RemovalPolicy policy) => policy = RemovalPolicy.RETAIN;

        private void Make(RemovalPolicy policy, bool big)
        {
            {{write}}
            new Table(this, "Made", new TableProps { RemovalPolicy = policy });
        }

        private static RemovalPolicy Pass(RemovalPolicy policy, bool big)
        {
            {{write}}
            return policy;
        }
        """));

    [Fact]
    public Task A_parameter_that_is_written_sometimes_is_not_known() => InFile(Stack(
        """
        if (big)
        {
            policy = RemovalPolicy.DESTROY;
        }

        new Table(this, "Orders", new TableProps { RemovalPolicy = policy });
        """,
        parameters: "RemovalPolicy policy, bool big"));

    [Fact]
    public Task A_parameter_that_is_written_always_is_known() => InFile(Stack(
        """
        policy = RemovalPolicy.DESTROY;
        new Table(this, "Orders", new TableProps { RemovalPolicy = [|policy|] });
        """,
        parameters: "RemovalPolicy policy"));

    // ---- Objects of the project

    [Theory]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY };")]
    [InlineData("Settings settings = new() { Policy = RemovalPolicy.DESTROY };")]
    [InlineData("var settings = new Settings(); settings.Policy = RemovalPolicy.DESTROY;")]
    public Task A_member_of_an_object_made_here_is_followed(string statements) => InFile(Stack(
        statements + "\nnew Table(this, \"Orders\", new TableProps { RemovalPolicy = [|settings.Policy|] });",
        declarations: Declarations));

    [Theory]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; settings.Policy = RemovalPolicy.RETAIN;")]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; settings.Protect();")]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; Settings.Protect(settings);")]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; settings = new Settings { Policy = RemovalPolicy.RETAIN };")]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; var other = settings; other.Policy = RemovalPolicy.RETAIN;")]
    [InlineData("var settings = new Settings { Policy = RemovalPolicy.DESTROY }; System.Action keep = settings.Protect; keep();")]
    [InlineData("var settings = new Choice(RemovalPolicy.DESTROY); settings = settings with { Policy = RemovalPolicy.RETAIN };")]
    [InlineData("var settings = new Choice(RemovalPolicy.DESTROY) with { Policy = RemovalPolicy.RETAIN };")]
    [InlineData("var all = new List<Settings> { new Settings { Policy = RemovalPolicy.DESTROY } }; var settings = all[0];")]
    [InlineData("var all = new[] { (Policy: RemovalPolicy.DESTROY, Name: id) }; all[0].Policy = RemovalPolicy.RETAIN; var settings = all[0];")]
    [InlineData("var settings = new { Policy = RemovalPolicy.RETAIN };")]
    public Task A_member_that_may_have_changed_is_not_known(string statements) => InFile(Stack(
        statements + "\nnew Table(this, \"Orders\", new TableProps { RemovalPolicy = settings.Policy });",
        declarations: Declarations));

    [Theory]
    [InlineData("new Dictionary<string, RemovalPolicy> { [\"dev\"] = RemovalPolicy.DESTROY, [\"prod\"] = RemovalPolicy.RETAIN }[id]")]
    [InlineData("new[] { RemovalPolicy.DESTROY }[id.Length]")]
    [InlineData("System.Linq.Enumerable.First(new[] { RemovalPolicy.DESTROY })")]
    [InlineData("System.Threading.Tasks.Task.FromResult(RemovalPolicy.DESTROY).Result")]
    [InlineData("new System.Lazy<RemovalPolicy>(() => RemovalPolicy.DESTROY).Value")]
    [InlineData("((System.Func<RemovalPolicy>)(() => RemovalPolicy.DESTROY))()")]
    [InlineData("(dynamic)RemovalPolicy.DESTROY.ToString()")]
    public Task Values_from_collections_tasks_and_delegates_are_not_known(string policy) => InStack(
        $$"""new Table(this, "Orders", new TableProps { RemovalPolicy = {{policy}} });""");

    // ---- Declarations

    [Theory]
    [InlineData("private RemovalPolicy _policy = RemovalPolicy.DESTROY; public void Keep() => _policy = RemovalPolicy.RETAIN;")]
    [InlineData("private RemovalPolicy _policy = RemovalPolicy.DESTROY; public void Keep() => Set(ref _policy); private static void Set(ref RemovalPolicy x) { }")]
    [InlineData("private RemovalPolicy _policy = RemovalPolicy.DESTROY; public void Keep() => this._policy++;")]
    [InlineData("private RemovalPolicy _policy = RemovalPolicy.DESTROY; public void Keep() => (_policy, _) = (RemovalPolicy.RETAIN, 1);")]
    [InlineData("public RemovalPolicy _policy = RemovalPolicy.DESTROY;")]
    [InlineData("protected RemovalPolicy _policy = RemovalPolicy.DESTROY;")]
    [InlineData("public RemovalPolicy _policy { get; set; } = RemovalPolicy.DESTROY;")]
    [InlineData("public RemovalPolicy _policy { get; init; } = RemovalPolicy.DESTROY;")]
    [InlineData("public virtual RemovalPolicy _policy => RemovalPolicy.DESTROY;")]
    [InlineData("private RemovalPolicy _policy { get { return System.DateTime.Now.Year > 2030 ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN; } }")]
    [InlineData("private readonly RemovalPolicy _policy = System.Environment.MachineName == \"x\" ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;")]
    [InlineData("private RemovalPolicy _policy { get { foreach (var x in new[] { 1 }) { return RemovalPolicy.DESTROY; } return RemovalPolicy.RETAIN; } }")]
    [InlineData("private RemovalPolicy _policy { get { try { return RemovalPolicy.DESTROY; } catch { return RemovalPolicy.RETAIN; } } }")]
    public Task A_declaration_that_may_say_something_else_is_not_known(string member) => InFile(Stack(
        """new Table(this, "Orders", new TableProps { RemovalPolicy = _policy });""",
        member));

    [Theory]
    [InlineData("private RemovalPolicy _policy = RemovalPolicy.DESTROY;")]
    [InlineData("private RemovalPolicy _policy { get; } = RemovalPolicy.DESTROY;")]
    [InlineData("private RemovalPolicy _policy { get { return RemovalPolicy.DESTROY; } }")]
    [InlineData("private RemovalPolicy _policy { get => RemovalPolicy.DESTROY; }")]
    [InlineData("internal static readonly RemovalPolicy _policy = RemovalPolicy.DESTROY;")]
    public Task A_declaration_with_one_value_is_followed(string member) => InFile(Stack(
        """new Table(this, "Orders", new TableProps { RemovalPolicy = [|_policy|] });""",
        member));

    [Fact]
    public Task A_constructor_that_is_not_the_only_one_decides_nothing() => InFile(
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;

        public class AppStack : Stack
        {
            private readonly RemovalPolicy _policy;

            public AppStack() => _policy = RemovalPolicy.RETAIN;

            public AppStack(string id) { _policy = RemovalPolicy.DESTROY; }

            public void Make() => new Table(this, "Orders", new TableProps { RemovalPolicy = _policy });
        }
        """);

    [Theory]
    [InlineData("private static RemovalPolicy Choose(string stage) { if (stage == \"prod\") { return RemovalPolicy.RETAIN; } return RemovalPolicy.DESTROY; }")]
    [InlineData("private static RemovalPolicy Choose(string stage) { switch (stage) { case \"prod\": return RemovalPolicy.RETAIN; default: return RemovalPolicy.DESTROY; } }")]
    [InlineData("private static RemovalPolicy Choose(string stage) => stage switch { \"prod\" => RemovalPolicy.RETAIN, _ => RemovalPolicy.DESTROY };")]
    [InlineData("private static RemovalPolicy Choose(string stage) { while (stage.Length > 0) { return RemovalPolicy.DESTROY; } return RemovalPolicy.RETAIN; }")]
    [InlineData("private static T Choose<T>(T value) => System.Activator.CreateInstance<T>();")]
    [InlineData("private static RemovalPolicy Choose(string stage) => throw new System.Exception();")]
    [InlineData("private static RemovalPolicy Choose(string stage) => (RemovalPolicy)stage.Length;")]
    public Task A_helper_that_may_keep_the_data_is_silent(string helper) => InFile(Stack(
        "RemovalPolicy? policy = (object)Choose(id) as RemovalPolicy?;\nnew Table(this, \"Orders\", new TableProps { RemovalPolicy = policy });",
        helper));

    [Fact]
    public Task A_helper_whose_production_deletes_is_reported_where_it_is_called() => InFile(Stack(
        """new Table(this, "Orders", new TableProps { RemovalPolicy = [|Choose(id)|] });""",
        "private static RemovalPolicy Choose(string stage) { if (stage == \"prod\") { return RemovalPolicy.DESTROY; } return RemovalPolicy.RETAIN; }"));

    // ---- Constructs and props that other code of the project gets

    [Fact]
    public Task Props_that_the_called_code_changes_are_its_own_affair() => InFile(Stack(
        """Make(new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });""",
        """
        private void Make(TableProps props)
        {
            props.RemovalPolicy = RemovalPolicy.RETAIN;
            new Table(this, "Orders", props);
        }
        """));

    [Fact]
    public Task What_the_called_code_leaves_alone_is_judged() => InFile(Stack(
        """
        var table = new Table(this, "Orders", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
        Scale(table);
        """,
        """
        private static void Scale(Table table)
        {
            table.AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 1, MaxCapacity = 5 });
            ((CfnTable)table.Node.DefaultChild!).AddPropertyOverride("TableClass", "STANDARD");
        }
        """));

    [Fact]
    public Task A_construct_that_the_called_code_changes_is_its_own_affair() => InFile(Stack(
        """
        var table = new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
        Protect(table);
        """,
        "private static void Protect(Table table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);"));
}
