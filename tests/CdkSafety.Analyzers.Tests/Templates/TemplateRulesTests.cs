using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>Every rule that reads resources, over one resource that breaks it and one that does not.</summary>
public class TemplateRulesTests : TemplateTests
{
    private const string Kept = "\"DeletionPolicy\": \"Retain\", \"UpdateReplacePolicy\": \"Retain\"";

    // What is right of a table, but for the capacity.
    private const string Recovery = "\"PointInTimeRecoverySpecification\": { \"PointInTimeRecoveryEnabled\": true }";

    // Rules over calls of the CDK, over what a function is granted in C#, over tests, and over the tool itself.
    private static readonly HashSet<string> OfCSharpAlone = ["CDKS1012", "CDKS1013", "CDKS4003", "CDKS4004", "CDKS7001", "CDKS9001"];

    /// <summary>The rule, the wrong section of a template with markup, and the right one.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        {
            "CDKS1001",
            Table("\"DeletionPolicy\": {|CDKS1001:\"Delete\"|}, \"UpdateReplacePolicy\": {|CDKS1001:\"Delete\"|}", Recovery),
            Table(Kept, Recovery)
        },
        {
            "CDKS1002",
            """ "Archive": { "Type": "AWS::S3::Bucket", "DeletionPolicy": {|CDKS1002:"Delete"|}, "UpdateReplacePolicy": "Retain" } """,
            """ "Archive": { "Type": "AWS::S3::Bucket", "DeletionPolicy": "RetainExceptOnCreate", "UpdateReplacePolicy": "Retain" } """
        },
        {
            "CDKS1003",
            """ {|CDKS1003:"Orders"|}: { "Type": "AWS::RDS::DBCluster", "Properties": { "Engine": "aurora-mysql" } } """,
            $$""" "Orders": { "Type": "AWS::RDS::DBCluster", "Properties": { "Engine": "aurora-mysql" }, {{Kept}} } """
        },
        {
            "CDKS1004",
            Table("\"DeletionPolicy\": {|CDKS1004:\"Retain\"|}", Recovery),
            Table(Kept, Recovery)
        },
        {
            "CDKS1005",
            Table(Kept, Recovery + ", \"DeletionProtectionEnabled\": {|CDKS1005:false|}"),
            Table(Kept, Recovery + ", \"DeletionProtectionEnabled\": true")
        },
        {
            "CDKS1006",
            Table(Kept, "\"PointInTimeRecoverySpecification\": { \"PointInTimeRecoveryEnabled\": {|CDKS1006:false|} }") + ", " + Table(Kept, "", "{|CDKS1006:\"Archive\"|}"),
            Table(Kept, Recovery)
        },
        {
            "CDKS1007",
            $$""" "Images": { "Type": "AWS::ECR::Repository", {{Kept}}, "Properties": { "EmptyOnDelete": {|CDKS1007:true|} } } """,
            $$""" "Images": { "Type": "AWS::ECR::Repository", {{Kept}}, "Properties": { "EmptyOnDelete": false } } """
        },
        {
            "CDKS1008",
            $$""" "Orders": { "Type": "AWS::RDS::DBCluster", {{Kept}}, "Properties": { "BackupRetentionPeriod": {|CDKS1008:"36"|} } } """,
            $$""" "Orders": { "Type": "AWS::RDS::DBCluster", {{Kept}}, "Properties": { "BackupRetentionPeriod": "35" } } """
        },
        {
            "CDKS1009",
            $$""" "Orders": { "Type": "AWS::RDS::DBCluster", {{Kept}}, "Properties": { "StorageEncrypted": {|CDKS1009:"false"|} } } """,
            $$""" "Orders": { "Type": "AWS::RDS::DBCluster", {{Kept}}, "Properties": { "StorageEncrypted": "true" } } """
        },
        {
            "CDKS1010",
            Table(Kept, Recovery, "{|CDKS1010:\"UserSessions\"|}"),
            Table(Kept, Recovery + ", \"TimeToLiveSpecification\": { \"AttributeName\": \"ttl\", \"Enabled\": true }", "\"UserSessions\"")
        },
        {
            "CDKS1011",
            Table("\"DeletionPolicy\": {|CDKS1011:\"Snapshot\"|}, \"UpdateReplacePolicy\": {|CDKS1011:\"Snapshot\"|}", Recovery),
            """ "Disk": { "Type": "AWS::EC2::Volume", "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot" } """
        },
        {
            "CDKS2001",
            Table(Kept, Recovery + """, "ProvisionedThroughput": { "ReadCapacityUnits": {|CDKS2001:70000|}, "WriteCapacityUnits": 5 }, "GlobalSecondaryIndexes": [{ "ProvisionedThroughput": { "ReadCapacityUnits": {|CDKS2001:"70000"|} } }]"""),
            Table(Kept, Recovery + """, "ProvisionedThroughput": { "ReadCapacityUnits": 40000, "WriteCapacityUnits": 5 }""")
        },
        {
            "CDKS2002",
            """ "Scaling": { "Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": { "ServiceNamespace": "dynamodb", "MinCapacity": 5, "MaxCapacity": {|CDKS2002:80000|} } } """,
            """ "Scaling": { "Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": { "ServiceNamespace": "ecs", "MinCapacity": 5, "MaxCapacity": 80000 } } """
        },
        {
            "CDKS2003",
            """ "Scaling": { "Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": { "ServiceNamespace": "dynamodb", "MinCapacity": {|CDKS2003:50|}, "MaxCapacity": 5 } } """,
            """ "Scaling": { "Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": { "ServiceNamespace": "dynamodb", "MinCapacity": 5, "MaxCapacity": 50 } } """
        },
        {
            "CDKS2004",
            Table(Kept, Recovery + """, "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": { "ReadCapacityUnits": {|CDKS2004:5|}, "WriteCapacityUnits": {|CDKS2004:5|} }"""),
            Table(Kept, Recovery + """, "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": { "Ref": "AWS::NoValue" }""")
        },
        {
            "CDKS3001",
            """ "Target": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "target", "EngineName": {|CDKS3001:"cassandra"|} } } """,
            """ "Target": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "target", "EngineName": "s3", "S3Settings": { "BucketName": { "Ref": "Archive" } } } } """
        },
        {
            "CDKS3002",
            """ "Target": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": {|CDKS3002:"kinesis"|} } } """,
            """ "Target": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "target", "EngineName": "kinesis" } } """
        },
        {
            "CDKS3003",
            """ {|CDKS3003:"Source"|}: { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "mysql", "ServerName": "db.example.com" } } """,
            """ "Source": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "mysql", "ServerName": "db.example.com", "Username": "dms", "Password": "{{resolve:secretsmanager:db:SecretString:password}}" } } """
        },
        {
            "CDKS3004",
            """ {|CDKS3004:"Subnets"|}: { "Type": "AWS::DMS::ReplicationSubnetGroup", "Properties": { "SubnetIds": { "Ref": "Ids" } } }, "Role": { "Type": "AWS::IAM::Role", "Properties": { "RoleName": { "Fn::Sub": "app-${Stage}" } } } """,
            """ "Subnets": { "Type": "AWS::DMS::ReplicationSubnetGroup", "DependsOn": "Role", "Properties": { "SubnetIds": { "Ref": "Ids" } } }, "Role": { "Type": "AWS::IAM::Role", "Properties": { "RoleName": "dms-vpc-role" } } """
        },
        {
            "CDKS3005",
            """ "Crawler": { "Type": "AWS::Glue::Crawler", "Properties": { "RecrawlPolicy": { "RecrawlBehavior": {|CDKS3005:"CRAWL_NEW_FOLDERS_ONLY"|} }, "SchemaChangePolicy": { "UpdateBehavior": "UPDATE_IN_DATABASE" } } } """,
            """ "Crawler": { "Type": "AWS::Glue::Crawler", "Properties": { "RecrawlPolicy": { "RecrawlBehavior": "CRAWL_EVERYTHING" }, "SchemaChangePolicy": { "UpdateBehavior": "UPDATE_IN_DATABASE" } } } """
        },
        {
            "CDKS3006",
            """ {|CDKS3006:"Task"|}: { "Type": "AWS::DMS::ReplicationTask", "Properties": { "ReplicationTaskSettings": "{ \"Logging\": { \"EnableLogging\": true } }" } } """,
            """ "Task": { "Type": "AWS::DMS::ReplicationTask", "Properties": { "ReplicationTaskSettings": "{ \"Logging\": { \"EnableLogging\": false } }" } } """
        },
        {
            "CDKS4001",
            """ "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": [{|CDKS4001:{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AWSLambdaFullAccess" }|}] } } """,
            """ "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": [{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AWSLambda_FullAccess" }] } } """
        },
        {
            "CDKS4002",
            """ "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": [{|CDKS4002:{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/AWSLambdaKinesisExecutionRole"]] }|}] } } """,
            """ "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": [{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/service-role/AWSLambdaKinesisExecutionRole"]] }] } } """
        },
        {
            "CDKS5001",
            """ "Work": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": {|CDKS5001:"work"|} } }, "Done": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": { "Fn::Sub": "done-${Stage}" } } } """,
            """ "Work": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": { "Fn::Join": ["-", ["work", { "Ref": "Stage" }]] } } } """
        },
        {
            "CDKS5002",
            """ "Work": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": {|CDKS5002:{ "Fn::Sub": "my work ${AWS::StackName}" }|} } } """,
            """ "Work": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": { "Fn::Sub": "my-work-${AWS::StackName}" } } } """
        },
        {
            "CDKS5003",
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Outputs": { "Name": { "Value": { "Ref": "Work" }, "Export": { "Name": {|CDKS5003:"work"|} } } """,
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Outputs": { "Name": { "Value": { "Ref": "Work" }, "Export": { "Name": { "Fn::Sub": "${AWS::StackName}-work" } } } """
        },
        {
            "CDKS5004",
            """ "Work": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": {|CDKS5004:"work"|} } } """,
            """ "Work": { "Type": "AWS::SNS::Topic" } """
        },
        {
            "CDKS5101",
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { {|CDKS5101:"EnvironmentSuffix"|}: { "Type": "String", "Default": "dev" } """,
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { "EnvironmentSuffix": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"] } """
        },
        {
            "CDKS5102",
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { {|CDKS5102:"Owner"|}: { "Type": "String" } """,
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { "Password": { "Type": "String", "NoEcho": "true" } """
        },
        {
            "CDKS5103",
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { "Size": { "Type": "Number", "Default": {|CDKS5103:200|}, "MaxValue": 100 } """,
            """ "Work": { "Type": "AWS::SNS::Topic" } }, "Parameters": { "Size": { "Type": "Number", "Default": 50, "MaxValue": "100" } """
        },
        {
            "CDKS6001",
            Dashboard("AWS/Lambda", "Errors", "{|CDKS6001:\"Operations\"|}") + ", " + Table(Kept, Recovery),
            Dashboard("AWS/DynamoDB", "UserErrors") + ", " + Table(Kept, Recovery)
        },
        {
            "CDKS6002",
            Dashboard("AWS/DynamoDB", "{|CDKS6002:\\\"ConsumedReadCapacityUnits\\\"|}"),
            Dashboard("AWS/DynamoDB", "ConsumedReadCapacityUnits\\\", \\\"TableName\\\", \\\"orders")
        },
        {
            "CDKS9002",
            """ "Work": { "Type": "AWS::SNS::Topic", {|CDKS9002:"Type"|}: "AWS::SQS::Queue" } """,
            """ "Work": { "Type": "AWS::SNS::Topic", "type": "AWS::SQS::Queue" } """
        },
    };

    public static TheoryData<string> Ids => [.. Rule.All.Keys.Where(id => !OfCSharpAlone.Contains(id))];

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_template_is_reported_when_it_is_wrong(string id, string wrong, string right)
    {
        Assert.Contains(id, wrong, System.StringComparison.Ordinal);
        Assert.NotEqual(wrong, right);
        return Run(wrong);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_template_that_is_right_is_silent(string id, string wrong, string right)
    {
        Assert.NotEqual((id, wrong), (id, right));
        return Run(right);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_that_reads_resources_has_a_row(string id) => Assert.Contains(Rows, row => row.Data.Item1 == id);

    private static Task Run(string resources)
    {
        var test = new TemplateTest($$"""{ "Resources": { {{resources}} } }""");

        // Off by default: what is marked must be reported all the same.
        test.SetOption("dotnet_diagnostic.CDKS1010.severity", "suggestion");
        return test.RunAsync();
    }

    private static string Dashboard(string metricNamespace, string metric, string id = "\"Operations\"") =>
        $$""" {{id}}: { "Type": "AWS::CloudWatch::Dashboard", "Properties": { "DashboardBody": "{ \"widgets\": [{ \"type\": \"metric\", \"properties\": { \"metrics\": [[\"{{metricNamespace}}\", {{(metric[0] == '{' ? metric : "\\\"" + metric + "\\\"")}}]] } }] }" } } """;

    private static string Table(string attributes, string properties, string id = "\"Orders\"") =>
        $$""" {{id}}: { "Type": "AWS::DynamoDB::Table", {{attributes}}, "Properties": { {{properties}} } } """;
}
