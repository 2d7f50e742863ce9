using System;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.CloudWatch;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.CloudWatch;

public class MetricDimensionsTests() : RuleTests<MetricDimensionsAnalyzer>("Amazon.CDK.AWS.CloudWatch Amazon.CDK.AWS.DynamoDB")
{
    private const string Message = "CloudWatch has no 'AWS/DynamoDB ConsumedReadCapacityUnits' without dimensions: the graph stays empty; give it TableName";

    // ---- What is reported, where, and in which words

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task A_metric_without_its_dimension_is_reported(string version)
    {
        var test = Test(
            Stack("""
                new Dashboard(this, "D").AddWidgets(new GraphWidget(new GraphWidgetProps
                {
                    Left = new IMetric[] { new Metric(new MetricProps { Namespace = "AWS/DynamoDB", MetricName = {|#0:"ConsumedReadCapacityUnits"|} }) },
                }));
                """),
            version);
        test.ExpectedDiagnostics.Add(Finding(Message));
        return Run(test);
    }

    [Theory]
    [InlineData("AWS/DynamoDB", "ThrottledRequests", """["TableName"] = "t" """, "with TableName alone", "TableName and Operation")]
    [InlineData("AWS/DynamoDB", "WriteThrottleEvents", """["Table"] = "t", ["Index"] = "i" """, "with Table and Index alone", "TableName")]
    [InlineData("AWS/S3", "BucketSizeBytes", """["BucketName"] = "b" """, "with BucketName alone", "BucketName and StorageType")]
    [InlineData("AWS/CloudFront", "Requests", """["DistributionId"] = "d" """, "with DistributionId alone", "DistributionId and Region")]
    [InlineData("AWS/ApiGateway", "Count", """["Stage"] = "prod" """, "with Stage alone", "ApiId, or ApiName")]
    [InlineData("AWS/SQS", "NumberOfMessagesSent", "", "without dimensions", "QueueName")]
    public Task A_dimension_too_few_is_reported(string metricNamespace, string name, string dimensions, string with, string needed) => InStack(
        $$"""
        var metric = new Metric(new MetricProps
        {
            Namespace = "{{metricNamespace}}",
            MetricName = {|#0:"{{name}}"|},
            DimensionsMap = new Dictionary<string, string> { {{dimensions}} },
        });
        new Dashboard(this, "D", new DashboardProps { Widgets = new[] { new IWidget[] { new SingleValueWidget(new SingleValueWidgetProps { Metrics = new[] { metric } }) } } });
        """,
        Finding($"CloudWatch has no '{metricNamespace} {name}' {with}: the graph stays empty; give it {needed}"));

    // ---- Ways into a widget

    [Theory]
    [InlineData("new GraphWidget(new GraphWidgetProps { Right = new[] { new Metric(PROPS) } });")]
    [InlineData("new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(PROPS).With(new MetricOptions { Period = Duration.Minutes(1) }) } });")]
    [InlineData("new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new MathExpression(new MathExpressionProps { Expression = \"m / 60\", UsingMetrics = new Dictionary<string, IMetric> { [\"m\"] = new Metric(PROPS) } }) } });")]
    [InlineData("var e = new MathExpression(new MathExpressionProps { Expression = \"m / 60\", UsingMetrics = new Dictionary<string, IMetric> { { \"m\", new Metric(PROPS) } } }); new GaugeWidget(new GaugeWidgetProps { Metrics = new IMetric[] { e } });")]
    [InlineData("new GraphWidget(new GraphWidgetProps()).AddLeftMetric(new Metric(PROPS));")]
    [InlineData("var m = new Metric(PROPS); var w = new GraphWidget(new GraphWidgetProps()); w.AddRightMetric(m);")]
    [InlineData("var props = PROPS; new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(props) } });")]
    [InlineData("Metric m = new(PROPS); new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { m } });")]
    public Task A_metric_is_followed_into_its_widget(string statement) => InStack(
        statement.Replace("PROPS", "new MetricProps { MetricName = [|\"ConsumedReadCapacityUnits\"|], Namespace = \"AWS/DynamoDB\" }"));

    [Theory]
    [InlineData("const string name = \"ConsumedReadCapacityUnits\";", "name")]
    [InlineData("", "Name")]
    [InlineData("var name = Helper();", "name")]
    public Task A_name_is_read_through_names(string declaration, string name) => InFile(Stack(
        declaration + "new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(new MetricProps { MetricName = [|" + name + "|], Namespace = \"AWS/DynamoDB\" }) } });",
        "private const string Name = \"ConsumedReadCapacityUnits\"; private static string Helper() => \"ConsumedReadCapacityUnits\";"));

    // ---- Right, not known, or not in a widget

    [Theory]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\", DimensionsMap = new Dictionary<string, string> { [\"TableName\"] = table.TableName }")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\", DimensionsMap = new Dictionary<string, string> { [\"TableName\"] = \"t\", [\"GlobalSecondaryIndexName\"] = \"i\" }")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"UserErrors\"")]
    [InlineData("Namespace = \"AWS/Lambda\", MetricName = \"Invocations\"")]
    [InlineData("Namespace = \"AWS/RDS\", MetricName = \"CPUUtilization\", DimensionsMap = new Dictionary<string, string> { [\"DBClusterIdentifier\"] = \"c\", [\"Role\"] = \"WRITER\" }")]
    [InlineData("Namespace = \"AWS/EC2\", MetricName = \"CPUUtilization\", DimensionsMap = new Dictionary<string, string> { [\"AutoScalingGroupName\"] = \"g\" }")]
    [InlineData("Namespace = \"Payments\", MetricName = \"ConsumedReadCapacityUnits\"")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"Consumed\"")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\", DimensionsMap = dimensions")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\", DimensionsMap = new Dictionary<string, string>(dimensions)")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\", DimensionsMap = new Dictionary<string, string> { [name] = \"t\" }")]
    [InlineData("Namespace = name, MetricName = \"ConsumedReadCapacityUnits\"")]
    [InlineData("Namespace = \"AWS/DynamoDB\", MetricName = name")]
    public Task What_is_right_or_not_known_is_silent(string members) => InFile(Stack(
        "new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(new MetricProps { " + members + " }) } });",
        parameters: "ITable table, IDictionary<string, string> dimensions, string name"));

    [Theory]
    [InlineData("var m = new Metric(PROPS);")]
    [InlineData("new Metric(PROPS).CreateAlarm(this, \"A\", new CreateAlarmOptions { Threshold = 1, EvaluationPeriods = 1 });")]
    [InlineData("new Alarm(this, \"A\", new AlarmProps { Metric = new Metric(PROPS), Threshold = 1, EvaluationPeriods = 1 });")]
    [InlineData("new GraphWidget(new GraphWidgetProps { Left = new IMetric[] { new Metric(PROPS).With(new MetricOptions { DimensionsMap = new Dictionary<string, string> { [\"TableName\"] = \"t\" } }) } });")]
    [InlineData("Show(new Metric(PROPS));")]
    public Task A_metric_that_no_widget_shows_so_is_silent(string statement) => InFile(Stack(
        statement.Replace("PROPS", "new MetricProps { MetricName = \"ConsumedReadCapacityUnits\", Namespace = \"AWS/DynamoDB\" }"),
        "private static void Show(IMetric metric) { }"));

    // ---- The JSON of a dashboard on the CloudFormation level

    [Fact]
    public Task A_raw_literal_is_reported_inside() => InStack(
        """"
        new CfnDashboard(this, "D", new CfnDashboardProps
        {
            DashboardBody = """
                {
                  "widgets": [
                    { "type": "text", "properties": { "markdown": "# Orders" } },
                    { "type": "metric", "properties": { "metrics": [
                      [ "AWS/DynamoDB", {|#0:"ConsumedReadCapacityUnits"|}, { "stat": "Sum" } ],
                      [ ".", [|"ConsumedWriteCapacityUnits"|] ],
                      [ ".", "ConsumedWriteCapacityUnits", "TableName", "orders" ],
                      [ ".", "ReadThrottleEvents", ".", "." ],
                      [ "...", "carts" ],
                      [ { "expression": "SEARCH('{AWS/DynamoDB,TableName} Throttle', 'Sum')" } ]
                    ] } }
                  ]
                }
                """,
        });
        """",
        Finding(Message));

    [Theory]
    [InlineData("\"{\\\"widgets\\\":[{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",[|\\\"ConsumedReadCapacityUnits\\\"|]]]}}]}\"")]
    [InlineData("@\"{\"\"widgets\"\":[{\"\"type\"\":\"\"metric\"\",\"\"properties\"\":{\"\"metrics\"\":[[\"\"AWS/DynamoDB\"\",[|\"\"ConsumedReadCapacityUnits\"\"|]]]}}]}\"")]
    [InlineData("$\"{{\\\"widgets\\\":[{{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{{\\\"region\\\":\\\"{Region}\\\",\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",[|\\\"ConsumedReadCapacityUnits\\\"|]]]}}}}]}}\"")]
    [InlineData("$@\"{{\"\"widgets\"\":[{{\"\"type\"\":\"\"metric\"\",\"\"properties\"\":{{\"\"region\"\":\"\"{Region}\"\",\"\"metrics\"\":[[\"\"AWS/DynamoDB\"\",[|\"\"ConsumedReadCapacityUnits\"\"|]]]}}}}]}}\"")]
    [InlineData("\"\"\"{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"AWS/DynamoDB\",[|\"ConsumedReadCapacityUnits\"|]]]}}]}\"\"\"")]
    [InlineData("\"{\\\"widgets\\\":[{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":\" + \"{\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",[|\\\"Consumed\\u0052eadCapacityUnits\\\"|]]]}}]}\"")]
    [InlineData("Fn.Sub(\"{\\\"widgets\\\":[{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",[|\\\"ConsumedReadCapacityUnits\\\"|]]]}}]}\")")]
    [InlineData("ToJsonString(new Dictionary<string, object> { [\"widgets\"] = new object[] { new Dictionary<string, object> { [\"type\"] = \"metric\", [\"properties\"] = new Dictionary<string, object> { [\"metrics\"] = new object[] { new object[] { \"AWS/DynamoDB\", [|\"ConsumedReadCapacityUnits\"|] } } } } } })")]
    public Task Every_kind_of_text_is_reported_inside(string text) => InStack($$"""new CfnDashboard(this, "D", new CfnDashboardProps { DashboardBody = {{text}} });""");

    [Fact]
    public Task An_interpolated_raw_literal_is_reported_inside()
    {
        // Two dollars are markup too, so the places are said in numbers.
        var source = Stack(
            """"
            new CfnDashboard(this, "D", new CfnDashboardProps
            {
                DashboardBody = $$"""
                    {
                      "widgets": [
                        { "type": "metric", "width": {{6 + 6}}, "properties": { "region": "{{Region}}", "metrics": [

                          [ "AWS/DynamoDB", "ConsumedReadCapacityUnits" ],
                          [ "AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName", "{{Account}}" ],
                          [ "AWS/DynamoDB", "ConsumedReadCapacityUnits", { "label": "{{Account}}" } ]
                        ] } }
                      ]
                    }
                    """,
            });
            """");
        var test = Test(source);
        test.TestState.MarkupHandling = MarkupMode.None;
        var lines = source.Split('\n');
        foreach (var line in new[] { "ConsumedReadCapacityUnits\" ]", "ConsumedReadCapacityUnits\", {" })
        {
            var number = Array.FindIndex(lines, text => text.Contains(line, StringComparison.Ordinal));
            var column = lines[number].IndexOf("\"Consumed", StringComparison.Ordinal) + 1;
            test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("CDKS6002").WithSpan(number + 1, column, number + 1, column + 27).WithMessage(Message));
        }

        return Run(test);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("\"{\"")]
    [InlineData("\"[]\"")]
    [InlineData("\"{\\\"widgets\\\":{}}\"")]
    [InlineData("\"{\\\"widgets\\\":[1,{},{\\\"type\\\":\\\"metric\\\"},{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{\\\"metrics\\\":[[],1,[{}],[\\\"AWS/DynamoDB\\\"],[1,2],[\\\".\\\"],[\\\"...\\\"]]}}]}\"")]
    [InlineData("$\"{{\\\"widgets\\\":[{{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{{\\\"metrics\\\":[[\\\"AWS/{body}\\\",\\\"ConsumedReadCapacityUnits\\\"],[\\\"AWS/DynamoDB\\\",\\\"ConsumedReadCapacityUnits\\\",\\\"{body}\\\",\\\"t\\\"]]}}}}]}}\"")]
    public Task A_body_that_is_not_known_or_damaged_is_silent(string text) => InFile(Stack(
        $$"""new CfnDashboard(this, "D", new CfnDashboardProps { DashboardBody = {{text}} });""",
        parameters: "string body"));

    [Fact]
    public Task A_body_in_a_constant_is_reported_where_it_stands() => InFile(Stack(
        """new CfnDashboard(this, "D", new CfnDashboardProps { DashboardBody = Body });""",
        """private const string Body = "{'widgets':[{'type':'metric','properties':{'metrics':[['AWS/DynamoDB',[|'ConsumedReadCapacityUnits'|]]]}}]}";""".Replace("'", "\\\"")));

    // ---- Whose types they are

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => InFile(Stack(
        "new Other.GraphWidget { Left = new[] { new Other.Metric { Namespace = \"AWS/DynamoDB\", MetricName = \"ConsumedReadCapacityUnits\" } } };",
        declarations: "namespace Other { public class Metric { public string Namespace; public string MetricName; } public class GraphWidget { public Metric[] Left; } }"));

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk("public class Metric { public string MetricName = \"ConsumedReadCapacityUnits\"; }");
}
