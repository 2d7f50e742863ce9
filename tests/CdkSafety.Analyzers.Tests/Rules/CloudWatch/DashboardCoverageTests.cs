using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.CloudWatch;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.CloudWatch;

public class DashboardCoverageTests() : RuleTests<DashboardCoverageAnalyzer>("Amazon.CDK.AWS.CloudWatch Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.Lambda RDS=Amazon.CDK.AWS.RDS")
{
    private const string Start = "The dashboard charts other parts of the stack and leaves out ";
    private const string End = ": what goes wrong there shows nowhere; add a widget with its metrics";

    private const string Table = "var table = new Table(this, \"Orders\", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"pk\", Type = AttributeType.STRING } });\n";
    private const string Function = "var worker = new Function(this, \"Worker\", new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = \"h\", Code = Code.FromAsset(\".\") });\n";
    private const string Both = Table + Function;

    // ---- What is reported, where, and in which words

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task A_table_that_no_widget_charts_is_reported_at_the_dashboard(string version)
    {
        var test = Test(
            Stack(Both + """
                var dashboard = new {|#0:Dashboard|}(this, "D");
                dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricInvocations() } }));
                """),
            version);
        test.ExpectedDiagnostics.Add(Finding(Start + "the table 'Orders'" + End));
        return Run(test);
    }

    [Fact]
    public Task Everything_that_is_left_out_is_named_once() => InStack(
        Both + """
        new RDS.CfnDBCluster(this, "Ledger", new RDS.CfnDBClusterProps { Engine = "aurora-mysql" });
        new CfnTable(this, Node.Path, new CfnTableProps { KeySchema = new object[0] });
        var audit = new TableV2(this, "Audit", new TablePropsV2 { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "pk", Type = AttributeType.STRING } });
        new {|#0:Dashboard|}(this, "D").Node.AddDependency(table);
        """.Replace("new {|#0:Dashboard|}(this, \"D\").Node.AddDependency(table);", "var dashboard = new {|#0:Dashboard|}(this, \"D\");\ndashboard.AddWidgets(new SingleValueWidget(new SingleValueWidgetProps { Metrics = new[] { table.MetricConsumedReadCapacityUnits() } }));"),
        Finding(Start + "the function 'Worker', the cluster 'Ledger', a table and the table 'Audit'" + End));

    // ---- Ways to chart

    [Theory]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Right = new[] { worker.MetricErrors() } }));")]
    [InlineData("var graph = new GraphWidget(new GraphWidgetProps()); graph.AddLeftMetric(worker.MetricErrors()); dashboard.AddWidgets(graph);")]
    [InlineData("dashboard.AddWidgets(new Row(new TextWidget(new TextWidgetProps { Markdown = \"#\" }), new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } })));")]
    [InlineData("var errors = worker.MetricErrors(new MetricOptions { Period = Duration.Minutes(1) }); dashboard.AddWidgets(new Spacer(), new GaugeWidget(new GaugeWidgetProps { Metrics = new IMetric[] { errors } }));")]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new MathExpression(new MathExpressionProps { Expression = \"e / 60\", UsingMetrics = new Dictionary<string, IMetric> { [\"e\"] = worker.MetricErrors() } }) } }));")]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.Metric(\"Errors\").With(new MetricOptions { Label = \"e\" }) } })); Amazon.CDK.Tags.Of(dashboard).Add(\"a\", \"b\");")]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(new MetricProps { Namespace = \"AWS/Lambda\", MetricName = \"Errors\" }) } }));")]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { Amazon.CDK.AWS.Lambda.Function.MetricAllErrors() } }));")]
    public Task A_table_that_is_left_out_is_seen_however_the_rest_is_charted(string statement) => InStack(Both + "var dashboard = new [|Dashboard|](this, \"D\");\n" + statement);

    [Fact]
    public Task Widgets_of_the_props_are_read() => InStack(
        Both + "new [|Dashboard|](this, \"D\", new DashboardProps { Widgets = new[] { new IWidget[] { new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }) } } });");

    [Fact]
    public Task A_body_is_read() => InStack(
        Both + """
        new [|CfnDashboard|](this, "D", new CfnDashboardProps
        {
            DashboardBody = @"{""widgets"":[{""type"":""metric"",""properties"":{""metrics"":[[""AWS/Lambda"",""Errors""]]}}]}",
        });
        """);

    [Fact]
    public Task Members_of_one_class_are_read_together() => InFile(Stack(
        "_table = new Table(this, \"Orders\", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"pk\", Type = AttributeType.STRING } });\n" + Function + "_worker = worker; Show();",
        """
        private readonly Table _table;
        private Function _worker;
        private void Show()
        {
            var dashboard = new [|Dashboard|](this, "D");
            dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { Other.MetricErrors() } }));
        }

        private Function Other { get; } = new Function(null!, "Other", new FunctionProps());
        """));

    // ---- Covered, not known, or escaping

    [Theory]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors(), table.MetricConsumedReadCapacityUnits() } }));")]
    [InlineData("dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors(), new Metric(new MetricProps { Namespace = \"AWS/DynamoDB\", MetricName = \"ReadThrottleEvents\", DimensionsMap = new Dictionary<string, string> { [\"TableName\"] = table.TableName } }) } }));")]
    [InlineData("dashboard.AddWidgets(new TextWidget(new TextWidgetProps { Markdown = \"#\" }));")]
    [InlineData("")]
    [InlineData("Fill(dashboard); dashboard.AddWidgets(WIDGET);")]
    [InlineData("_kept = dashboard; dashboard.AddWidgets(WIDGET);")]
    [InlineData("dashboard.AddWidgets(WIDGET, Widget());")]
    [InlineData("dashboard.AddWidgets(WIDGET, new AlarmWidget(new AlarmWidgetProps { Alarm = alarm }));")]
    [InlineData("dashboard.AddWidgets(WIDGET, new LogQueryWidget(new LogQueryWidgetProps { LogGroupNames = new[] { \"g\" } }));")]
    [InlineData("dashboard.AddWidgets(WIDGET); dashboard.AddWidgets(widgets);")]
    [InlineData("dashboard.AddWidgets(WIDGET); foreach (var metric in metrics) { dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new[] { metric } })); }")]
    [InlineData("dashboard.AddWidgets(WIDGET, new GraphWidget(new GraphWidgetProps { Left = metrics }));")]
    [InlineData("dashboard.AddWidgets(WIDGET, new GraphWidget(props));")]
    [InlineData("dashboard.AddWidgets(WIDGET, new GraphWidget(new GraphWidgetProps { Left = new[] { given.MetricConsumedReadCapacityUnits() } }));")]
    [InlineData("dashboard.AddWidgets(WIDGET, new GraphWidget(new GraphWidgetProps { Left = new[] { new MathExpression(new MathExpressionProps { Expression = \"SEARCH('{AWS/DynamoDB,TableName}', 'Sum')\" }) } }));")]
    [InlineData("dashboard.AddWidgets(WIDGET, new GraphWidget(new GraphWidgetProps { Left = new[] { new Metric(new MetricProps { Namespace = given.TableName, MetricName = \"m\" }) } }));")]
    [InlineData("dashboard = new Dashboard(this, \"E\"); dashboard.AddWidgets(WIDGET);")]
    [InlineData("dashboard.AddWidgets(WIDGET); new CfnDashboard(this, \"E\", new CfnDashboardProps { DashboardBody = given.TableName });")]
    public Task What_is_covered_or_not_known_is_silent(string statement) => InFile(Stack(
        Both + "var dashboard = new Dashboard(this, \"D\");\n" + statement.Replace("WIDGET", "new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } })"),
        """
        private Dashboard? _kept;
        private static void Fill(Dashboard dashboard) { }
        private static IWidget Widget() => new Spacer();
        """,
        "IAlarm alarm, IWidget[] widgets, IMetric[] metrics, GraphWidgetProps props, ITable given"));

    [Fact]
    public Task A_dashboard_that_others_reach_is_silent() => InFile(Stack(
        Both + "Board = new Dashboard(this, \"D\"); Board.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }));",
        "public Dashboard Board { get; }"));

    [Fact]
    public Task A_body_with_a_search_is_silent() => InStack(
        Both + """
        new CfnDashboard(this, "D", new CfnDashboardProps
        {
            DashboardBody = @"{""widgets"":[{""type"":""metric"",""properties"":{""metrics"":[[""AWS/Lambda"",""Errors""],[{""expression"":""SEARCH('x','Sum')""}]]}}]}",
        });
        """);

    [Fact]
    public Task A_table_of_another_class_is_silent() => InFile(Stack(
        Function + "var dashboard = new Dashboard(this, \"D\"); dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }));",
        declarations: "public class Data : Construct { public Data(Construct scope) : base(scope, \"Data\") { new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); } }"));

    [Fact]
    public Task A_table_of_a_class_inside_this_one_is_silent() => InFile(Stack(
        Function + "var dashboard = new Dashboard(this, \"D\"); dashboard.AddWidgets(new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { worker.MetricErrors() } }));",
        "public class Data : Construct { public Data(Construct scope) : base(scope, \"Data\") { new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); } }"));

    // ---- Whose types they are

    [Fact]
    public Task A_dashboard_of_another_library_is_silent() => InFile(Stack(
        Both + "new Other.Dashboard().AddWidgets(worker.MetricErrors());",
        declarations: "namespace Other { public class Dashboard { public void AddWidgets(object widget) { } } }"));

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk("public class Dashboard { public Dashboard() { } public void AddWidgets() => new Dashboard(); }");
}
