using System.Text;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>A template in the form in which the CDK writes it, of as many tables, roles and functions as are asked for.</summary>
internal static class LargeTemplate
{
    /// <summary>A template of at least so many characters; one resource in about a hundred is wrong.</summary>
    public static string Create(int length)
    {
        var text = new StringBuilder("{\n \"Parameters\": {\n  \"Stage\": {\n   \"Type\": \"String\",\n   \"Default\": \"dev\",\n   \"AllowedValues\": [\"dev\", \"prod\"]\n  }\n },\n \"Resources\": {\n");
        for (var i = 0; text.Length < length; i++)
        {
            var policy = i % 100 == 0 ? "Delete" : "Retain";
            text.Append($$"""
                  "Table{{i}}": {
                   "Type": "AWS::DynamoDB::Table",
                   "Properties": {
                    "TableName": { "Fn::Join": ["-", ["table-{{i}}", { "Ref": "Stage" }]] },
                    "AttributeDefinitions": [
                     {
                      "AttributeName": "id",
                      "AttributeType": "S"
                     }
                    ],
                    "KeySchema": [
                     {
                      "AttributeName": "id",
                      "KeyType": "HASH"
                     }
                    ],
                    "PointInTimeRecoverySpecification": {
                     "PointInTimeRecoveryEnabled": true
                    },
                    "ProvisionedThroughput": {
                     "ReadCapacityUnits": 5,
                     "WriteCapacityUnits": 5
                    }
                   },
                   "UpdateReplacePolicy": "{{policy}}",
                   "DeletionPolicy": "{{policy}}",
                   "Metadata": {
                    "aws:cdk:path": "Large/Table{{i}}/Resource"
                   }
                  },
                  "Role{{i}}": {
                   "Type": "AWS::IAM::Role",
                   "Properties": {
                    "AssumeRolePolicyDocument": {
                     "Statement": [
                      {
                       "Action": "sts:AssumeRole",
                       "Effect": "Allow",
                       "Principal": {
                        "Service": "lambda.amazonaws.com"
                       }
                      }
                     ],
                     "Version": "2012-10-17"
                    },
                    "ManagedPolicyArns": [
                     { "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]] }
                    ]
                   },
                   "Metadata": {
                    "aws:cdk:path": "Large/Role{{i}}/Resource"
                   }
                  },

                """);
        }

        return text.Append("  \"Last\": {\n   \"Type\": \"AWS::SNS::Topic\"\n  }\n }\n}\n").ToString();
    }
}
