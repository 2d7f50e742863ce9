using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.CloudWatch;
using CdkSafety.Analyzers.Rules.CloudWatch;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.CloudWatch;

public class DashboardCoverageCodeFixTests() : CodeFixTests<DashboardCoverageAnalyzer, DashboardCoverageCodeFixProvider>("Amazon.CDK.AWS.CloudWatch Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.Lambda CW=Amazon.CDK.AWS.CloudWatch")
{
    private const string Key = "CDKS6001.Add";
    private const string Title = "Add a graph of what is left out";

    private const string Both = """
        var table = new Table(this, "Orders", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
        var worker = new Function(this, "Worker", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = "h", Code = Code.FromAsset(".") });

        """;

    [Fact]
    public Task A_graph_is_added_to_the_last_call_in_its_layout() => InStack(
        Both + """
        var dashboard = new [|Dashboard|](this, "D");
        dashboard.AddWidgets(new TextWidget(new TextWidgetProps { Markdown = "#" }));
        dashboard.AddWidgets(
            // What the workers do.
            new GraphWidget(new GraphWidgetProps
            {
                Left = new IMetric[] { worker.MetricInvocations() },
            }));
        """,
        Both + """
        var dashboard = new Dashboard(this, "D");
        dashboard.AddWidgets(new TextWidget(new TextWidgetProps { Markdown = "#" }));
        dashboard.AddWidgets(
            // What the workers do.
            new GraphWidget(new GraphWidgetProps
            {
                Left = new IMetric[] { worker.MetricInvocations() },
            }),
            new GraphWidget(new GraphWidgetProps
            {
                Title = "Orders",
                Left = new IMetric[] { table.MetricConsumedReadCapacityUnits(), table.MetricConsumedWriteCapacityUnits() },
            }));
        """,
        Key,
        Title);

    [Fact]
    public Task A_call_on_one_line_and_an_alias_are_kept() => InStack(
        Both + """
        var dashboard = new [|CW.Dashboard|](this, "D");
        dashboard.AddWidgets(new CW.GraphWidget(new CW.GraphWidgetProps { Left = new CW.IMetric[] { table.MetricConsumedReadCapacityUnits() } }));
        """,
        Both + """
        var dashboard = new CW.Dashboard(this, "D");
        dashboard.AddWidgets(new CW.GraphWidget(new CW.GraphWidgetProps { Left = new CW.IMetric[] { table.MetricConsumedReadCapacityUnits() } }), new CW.GraphWidget(new CW.GraphWidgetProps
        {
            Title = "Worker",
            Left = new CW.IMetric[] { worker.MetricInvocations(), worker.MetricErrors() },
            Right = new CW.IMetric[] { worker.MetricDuration() },
        }));
        """,
        Key);

    [Fact]
    public Task A_dashboard_whose_widgets_stand_in_its_props_gets_a_call() => InStack(
        """
        var worker = new Function(this, "Worker", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = "h", Code = Code.FromAsset(".") });
        var dashboard = new [|Dashboard|](this, "D", new DashboardProps { Widgets = new[] { new IWidget[] { new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }) } } });
        var table = new Table(this, "Orders", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
        """,
        """
        var worker = new Function(this, "Worker", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = "h", Code = Code.FromAsset(".") });
        var dashboard = new Dashboard(this, "D", new DashboardProps { Widgets = new[] { new IWidget[] { new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }) } } });
        var table = new Table(this, "Orders", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
        dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps
        {
            Title = "Orders",
            Left = new IMetric[] { table.MetricConsumedReadCapacityUnits(), table.MetricConsumedWriteCapacityUnits() },
        }));
        """,
        Key);

    [Fact]
    public Task Two_classes_of_a_file_are_fixed() => InFile(
        Two("[|Dashboard|]", string.Empty),
        Two("Dashboard", """
            , new GraphWidget(new GraphWidgetProps
                    {
                        Title = "Orders",
                        Left = new IMetric[] { _table.MetricConsumedReadCapacityUnits(), _table.MetricConsumedWriteCapacityUnits() },
                    })
            """),
        Key);

    [Theory]
    [InlineData("var dashboard = new [|Dashboard|](this, \"D\"); dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } })); new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] });")]
    [InlineData("new [|Dashboard|](this, \"D\", new DashboardProps { Widgets = new[] { new IWidget[] { new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }) } } }); var table = new TableV2(this, \"T\", new TablePropsV2 { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"pk\", Type = AttributeType.STRING } });")]
    public Task Nothing_is_offered_where_there_is_no_variable_or_no_place(string body) => NoFixInFile(
        Stack("var worker = new Function(this, \"Worker\", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = \"h\", Code = Code.FromAsset(\".\") });\n" + body),
        Key);

    private string Two(string dashboard, string graph) => Stack(string.Empty, declarations: string.Join("\n", new[] { "First", "Second" }.Select(name => $$"""
        public class {{name}} : Construct
        {
            private readonly Table _table;

            public {{name}}(Construct scope) : base(scope, "{{name}}")
            {
                _table = new Table(this, "Orders", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
                var worker = new Function(this, "Worker", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = "h", Code = Code.FromAsset(".") });
                var dashboard = new {{dashboard}}(this, "D");
                dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }){{graph}});
            }
        }
        """)));
}
