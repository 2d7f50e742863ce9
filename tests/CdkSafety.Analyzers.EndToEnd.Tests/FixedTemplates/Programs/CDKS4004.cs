using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.IAM;
using DynamoDB = Amazon.CDK.AWS.DynamoDB;

public class IndexesCovered : Stack
{
    public IndexesCovered(Construct scope, string id) : base(scope, id)
    {
        var orders = new DynamoDB.Table(this, "Orders", new DynamoDB.TableProps { PartitionKey = Shared.Key });
        orders.AddGlobalSecondaryIndex(new DynamoDB.GlobalSecondaryIndexProps { IndexName = "by-day", PartitionKey = new DynamoDB.Attribute { Name = "day", Type = DynamoDB.AttributeType.STRING } });
        var role = new Role(this, "Reader", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });

        // fixed Reader/DefaultPolicy: Properties.PolicyDocument.Statement.0.Resource.0.Fn::GetAtt.1=Arn, Properties.PolicyDocument.Statement.0.Resource.1.Fn::Join.1.1=/index/*
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "dynamodb:Query" },
            Resources = new[] { orders.TableArn },
        }));
    }
}
