using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>CDKS6001 and CDKS6002 over the dashboards of templates.</summary>
public class TemplateDashboardTests : TemplateTests
{
    private const string YamlPath = "/templates/app.yaml";
    private const string Empty = "CloudWatch has no 'AWS/DynamoDB ConsumedReadCapacityUnits' without dimensions: the graph stays empty; give it TableName";
    private const string LeftOut = "The dashboard charts other parts of the stack and leaves out the table 'SessionTable': what goes wrong there shows nowhere; add a widget with its metrics (in 'Operations')";

    private const string Kept = "\"DeletionPolicy\": \"Retain\", \"UpdateReplacePolicy\": \"Retain\"";
    private const string Table =
        "\"SessionTable\": { \"Type\": \"AWS::DynamoDB::Table\", " + Kept + ", \"Properties\": { \"PointInTimeRecoverySpecification\": { \"PointInTimeRecoveryEnabled\": true }, \"TimeToLiveSpecification\": { \"AttributeName\": \"ttl\", \"Enabled\": true } } }";

    // ---- The founding template: Lambda and RDS are charted, the table of the sessions is not

    [Fact]
    public Task A_dashboard_that_leaves_the_table_out_is_reported() => InTemplate(
        """
        {
          "Resources": {
            TABLE,
            {|#0:"Operations"|}: {
              "Type": "AWS::CloudWatch::Dashboard",
              "Properties": {
                "DashboardBody": {
                  "Fn::Sub": "{\"widgets\":[{\"type\":\"text\",\"properties\":{\"markdown\":\"# ${AWS::StackName}\"}},{\"type\":\"metric\",\"properties\":{\"region\":\"${AWS::Region}\",\"metrics\":[[\"AWS/Lambda\",\"Errors\"],[\"AWS/RDS\",\"CPUUtilization\",\"DBClusterIdentifier\",\"${Ledger}\"]]}}]}"
                }
              }
            }
          }
        }
        """.Replace("TABLE", Table),
        new DiagnosticResult(Descriptors.DashboardCoverage).WithSpan(TemplateTest.DefaultPath, 4, 5, 4, 17).WithMessage(LeftOut));

    [Fact]
    public Task A_dashboard_in_YAML_that_leaves_the_table_out_is_reported() => InYaml(
        """
        Resources:
          SessionTable:
            Type: AWS::DynamoDB::Table
            DeletionPolicy: Retain
            UpdateReplacePolicy: Retain
            Properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, TimeToLiveSpecification: { AttributeName: ttl, Enabled: true } }
          {|#0:Operations|}:
            Type: AWS::CloudWatch::Dashboard
            Properties:
              DashboardBody: !Sub |
                {
                  "widgets": [
                    { "type": "metric", "properties": { "region": "${AWS::Region}", "metrics": [
                      [ "AWS/Lambda", "Errors" ],
                      [ "AWS/RDS", "CPUUtilization", "DBClusterIdentifier", "${Ledger}" ]
                    ] } }
                  ]
                }
        """,
        new DiagnosticResult(Descriptors.DashboardCoverage).WithSpan(YamlPath, 7, 3, 7, 13).WithMessage(LeftOut));

    [Fact]
    public Task A_metric_without_its_table_is_reported_in_the_text() => InTemplate(
        """
        {
          "Resources": {
            "Operations": {
              "Type": "AWS::CloudWatch::Dashboard",
              "Properties": {
                "DashboardBody": "{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"AWS/DynamoDB\",{|#0:\"ConsumedReadCapacityUnits\"|}]]}}]}"
              }
            }
          }
        }
        """,
        new DiagnosticResult(Descriptors.MetricDimensions).WithSpan(TemplateTest.DefaultPath, 6, 109, 6, 138).WithMessage(Empty + " (in 'Operations')"));

    [Fact]
    public Task A_metric_without_its_table_is_reported_in_the_text_of_YAML() => InYaml(
        """
        Resources:
          Operations:
            Type: AWS::CloudWatch::Dashboard
            Properties:
              DashboardBody: |
                { "widgets": [
                  { "type": "metric", "properties": { "metrics": [
                    [ "AWS/DynamoDB", {|#0:"ConsumedReadCapacityUnits"|} ],
                    [ ".", "ConsumedReadCapacityUnits", "TableName", "sessions" ]
                  ] } }
                ] }
        """,
        new DiagnosticResult(Descriptors.MetricDimensions).WithSpan(YamlPath, 8, 31, 8, 58).WithMessage(Empty + " (in 'Operations')"));

    // ---- Every way to write a body; ' is an escaped quote

    [Theory]
    [InlineData("\"{'widgets':[{'type':'metric','properties':{'metrics':[['AWS/DynamoDB',{|CDKS6002:'ConsumedReadCapacityUnits'|}]]}}]}\"")]
    [InlineData("\"{\\n  'widgets': [{'type':'metric','properties':{'metrics':[['AWS/DynamoDB',{|CDKS6002:'Consumed\\u0052eadCapacityUnits'|}]]}}]}\"")]
    [InlineData("{ \"Fn::Sub\": \"{'widgets':[{'type':'metric','width':${Width},'properties':{'region':'${AWS::Region}','metrics':[['AWS/DynamoDB',{|CDKS6002:'ConsumedReadCapacityUnits'|}],['AWS/DynamoDB','ConsumedReadCapacityUnits','TableName','${SessionTable}']]}}]}\" }")]
    [InlineData("{ \"Fn::Sub\": [\"{'widgets':[{'type':'metric','properties':{'metrics':[['${Service}',{|CDKS6002:'ConsumedReadCapacityUnits'|}],['AWS/DynamoDB',{|CDKS6002:'${Metric}'|},'${Table}','t']]}}]}\", { \"Service\": \"AWS/DynamoDB\", \"Metric\": \"ConsumedWriteCapacityUnits\", \"Table\": \"Operation\" }] }")]
    [InlineData("{ \"Fn::Join\": [\"\", [\"{'widgets':[{'type':'metric','properties':{'region':'\", { \"Ref\": \"AWS::Region\" }, \"','metrics':[['AWS/DynamoDB','ConsumedReadCapacityUnits','TableName','\", { \"Ref\": \"SessionTable\" }, \"'],['AWS/DynamoDB',{|CDKS6002:'ConsumedReadCapacityUnits'|}]]}}]}\"]] }")]
    [InlineData("{ \"Fn::Join\": [\",\", [{ \"Ref\": \"AWS::NoValue\" }, \"{'widgets':[{'type':'metric'\", { \"Fn::Sub\": \"'properties':{'metrics':[['AWS/DynamoDB',{|CDKS6002:'ConsumedReadCapacityUnits'|}]]}}]}\" }]] }")]
    [InlineData("{ \"Fn::ToJsonString\": { \"widgets\": [{ \"type\": \"metric\", \"properties\": { \"metrics\": [[\"AWS/DynamoDB\", {|CDKS6002:\"ConsumedReadCapacityUnits\"|}], [\"AWS/DynamoDB\", \"ConsumedReadCapacityUnits\", \"TableName\", { \"Ref\": \"SessionTable\" }]] } }] } }")]
    public Task Every_body_is_reported_inside(string body) => InResources(Dashboard(body));

    [Theory]
    [InlineData("'{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"AWS/DynamoDB\",{|CDKS6002:\"ConsumedReadCapacityUnits\"|}]]}}]}'")]
    [InlineData("\"{\\\"widgets\\\":[{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",{|CDKS6002:\\\"ConsumedReadCapacityUnits\\\"|}]]}}]}\"")]
    [InlineData("!Sub '{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"AWS/DynamoDB\",{|CDKS6002:\"ConsumedReadCapacityUnits\"|},{\"label\":\"${AWS::Region}\"}]]}}]}'")]
    [InlineData(">-\n          {\"widgets\":[{\"type\":\"metric\",\n          \"properties\":{\"metrics\":[\n            [\"AWS/DynamoDB\",{|CDKS6002:\"ConsumedReadCapacityUnits\"|}]]}}]}")]
    [InlineData("!Join\n        - ''\n        - - '{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"region\":\"'\n          - !Ref AWS::Region\n          - '\",\"metrics\":[[\"AWS/DynamoDB\",{|CDKS6002:\"ConsumedReadCapacityUnits\"|}]]}}]}'")]
    [InlineData("&body {|CDKS6002:\"{\\\"widgets\\\":[{\\\"type\\\":\\\"metric\\\",\\\"properties\\\":{\\\"metrics\\\":[[\\\"AWS/DynamoDB\\\",\\\"\\x43onsumedReadCapacityUnits\\\"]]}}]}\"|}")]
    public Task Every_body_of_YAML_is_reported_inside(string body) =>
        InYaml("Resources:\n  Operations:\n    Type: AWS::CloudWatch::Dashboard\n    Properties:\n      DashboardBody: " + body + "\n");

    [Fact]
    public Task A_body_behind_an_alias_is_reported_at_the_alias() => InYaml(
        """
        Mappings: &body '{"widgets":[{"type":"metric","properties":{"metrics":[["AWS/DynamoDB","ConsumedReadCapacityUnits"]]}}]}'
        Resources:
          Operations:
            Type: AWS::CloudWatch::Dashboard
            Properties:
              DashboardBody: {|CDKS6002:*body|}
        """);

    // ---- What is left out

    [Fact]
    public Task All_dashboards_are_read_together_and_everything_left_out_is_named_once()
    {
        var test = new TemplateTest($$"""
            { "Resources": {
              {{Table}},
              "Worker": { "Type": "AWS::Lambda::Function" },
              {|#0:"Operations"|}: { "Type": "AWS::CloudWatch::Dashboard", "Metadata": { "aws:cdk:path": "App/Operations/Resource" }, "Properties": { "DashboardBody": {{Body("['AWS/SQS','NumberOfMessagesSent','QueueName','q']")}} } },
              "Queues": { "Type": "AWS::CloudWatch::Dashboard", "Properties": { "DashboardBody": {{Body("['AWS/S3','4xxErrors','BucketName','b','FilterId','f']")}} } },
              "Replica": { "Type": "AWS::DynamoDB::GlobalTable", {{Kept}}, "Properties": { "Replicas": [{ "Region": "eu-west-1", "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": true } }] } }
            } }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.DashboardCoverage).WithLocation(0).WithMessage(
            "The dashboard charts other parts of the stack and leaves out the table 'SessionTable', the function 'Worker' and the table 'Replica': " +
            "what goes wrong there shows nowhere; add a widget with its metrics (in 'Operations', construct App/Operations/Resource)"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("['AWS/Lambda','Errors'],['AWS/DynamoDB','UserErrors']")]
    [InlineData("['AWS/Lambda','Errors'],['${Service}','Errors']")]
    [InlineData("['AWS/Lambda','Errors'],['{{resolve:ssm:service}}','Errors']")]
    [InlineData("['AWS/Lambda','Errors'],${Rows}")]
    [InlineData("['AWS/Lambda','Errors'],[{'expression':'SEARCH(x)'}]")]
    [InlineData("")]
    [InlineData("['AWS/Lambda','Errors']]}},{'type':'log','properties':{'metrics':[]")]
    [InlineData("['AWS/Lambda','Errors']]}},{'type':'metric','properties':{'annotations':[]")]
    [InlineData("['AWS/Lambda','Errors'")]
    public Task A_dashboard_that_charts_it_or_may_do_so_is_silent(string rows) => InResources(Table + ", " + Dashboard("{ \"Fn::Sub\": " + Body(rows) + " }"));

    [Theory]
    [InlineData("{ \"Ref\": \"Body\" }")]
    [InlineData("{ \"Fn::If\": [\"IsProd\", \"{}\", \"{}\"] }")]
    [InlineData("{ \"Fn::Sub\": [] }")]
    [InlineData("{ \"Fn::Sub\": [{ \"Ref\": \"Body\" }, {}] }")]
    [InlineData("{ \"Fn::Join\": [\"\", { \"Ref\": \"Parts\" }] }")]
    [InlineData("{ \"widgets\": [] }")]
    [InlineData("{ \"Fn::ToJsonString\": { \"widgets\": { \"Fn::Split\": [\",\", \"a\"] } } }")]
    [InlineData("\"\"")]
    [InlineData("\"{\"")]
    [InlineData("null")]
    [InlineData("5")]
    public Task A_body_that_is_not_known_is_silent(string body) => InResources(
        Table + ", " + Dashboard(body) + ", " + Dashboard(Body("['AWS/Lambda','Errors']")).Replace("\"Operations\"", "\"Functions\""));

    [Fact]
    public Task A_dashboard_without_a_body_is_silent() => InResources(
        Table + ", \"Operations\": { \"Type\": \"AWS::CloudWatch::Dashboard\" }, " + Dashboard(Body("['AWS/Lambda','Errors']")).Replace("\"Operations\"", "\"Functions\""));

    [Fact]
    public Task Dashboards_that_a_loop_or_a_macro_may_add_make_it_silent()
    {
        var test = new TemplateTest($$"""{ "Transform": "AWS::LanguageExtensions", "Resources": { {{Table}}, {{Dashboard(Body("['AWS/Lambda','Errors']"))}}, "Fn::ForEach::Boards": [] } }""");
        test.AddTemplate("/templates/macro.json", $$"""{ "Transform": "Boards", "Resources": { {{Table}}, {{Dashboard(Body("['AWS/Lambda','Errors']"))}} } }""");
        return test.RunAsync();
    }

    [Fact]
    public Task A_dashboard_suppresses_in_its_metadata() => InResources(
        Table + ", " + Dashboard(Body("['AWS/SQS','NumberOfMessagesSent']")).Replace("\"Properties\"", "\"Metadata\": { \"cdk-safety\": { \"suppress\": [\"CDKS6001\", \"CDKS6002\"] } }, \"Properties\""));

    private static Task InYaml(string template, params DiagnosticResult[] expected)
    {
        var test = new TemplateTest(template, YamlPath);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static string Dashboard(string body) =>
        $$""" "Operations": { "Type": "AWS::CloudWatch::Dashboard", "Properties": { "DashboardBody": {{body.Replace("'", "\\\"")}} } } """;

    private static string Body(string rows) => $$$"""
        "{'widgets':[{'type':'metric','properties':{'metrics':[{{{rows}}}]}}]}"
        """.Replace("'", "\\\"");
}
