using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.IAM;
using DynamoDB = Amazon.CDK.AWS.DynamoDB;
using Lambda = Amazon.CDK.AWS.Lambda;
using S3 = Amazon.CDK.AWS.S3;
using SecretsManager = Amazon.CDK.AWS.SecretsManager;
using SNS = Amazon.CDK.AWS.SNS;
using SQS = Amazon.CDK.AWS.SQS;

public class UseGranted : Stack
{
    public UseGranted(Construct scope, string id) : base(scope, id)
    {
        // fixed Sender/ServiceRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action.0=sqs:SendMessage, Properties.PolicyDocument.Statement.0.Resource.Fn::GetAtt.1=Arn
        var work = new SQS.Queue(this, "Work");
        var sender = new Lambda.Function(this, "Sender", new Lambda.FunctionProps
        {
            Runtime = Lambda.Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Lambda.Code.FromInline("exports.handler = () => {};"),
            Environment = new Dictionary<string, string> { ["QUEUE_URL"] = work.QueueUrl },
        });

        // fixed Publisher/ServiceRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action=sns:Publish
        var news = new SNS.Topic(this, "News");
        var publisher = new Lambda.Function(this, "Publisher", new Lambda.FunctionProps
        {
            Runtime = Lambda.Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Lambda.Code.FromInline("exports.handler = () => {};"),
            Environment = new Dictionary<string, string> { ["TOPIC"] = news.TopicArn },
        });

        // fixed Reader/ServiceRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action.0=secretsmanager:GetSecretValue
        var key = new SecretsManager.Secret(this, "Key");
        var reader = new Lambda.Function(this, "Reader", new Lambda.FunctionProps
        {
            Runtime = Lambda.Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Lambda.Code.FromInline("exports.handler = () => {};"),
            Environment = new Dictionary<string, string> { ["SECRET"] = key.SecretName },
        });

        // fixed Keeper/ServiceRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action.0=dynamodb:BatchGetItem, Properties.PolicyDocument.Statement.1.Action.0=s3:GetObject*
        var orders = new DynamoDB.Table(this, "Orders", new DynamoDB.TableProps { PartitionKey = Shared.Key });
        var files = new S3.Bucket(this, "Files");
        var keeper = new Lambda.Function(this, "Keeper", new Lambda.FunctionProps
        {
            Runtime = Lambda.Runtime.NODEJS_20_X,
            Handler = "index.handler",
            Code = Lambda.Code.FromInline("exports.handler = () => {};"),
        });
        keeper.AddEnvironment("TABLE", orders.TableName);
        keeper.AddEnvironment("BUCKET", files.BucketName);

        // fixed RawRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action.0=sqs:SendMessage
        var rawWork = new SQS.Queue(this, "RawWork");
        var rawRole = new Role(this, "RawRole", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        new Lambda.CfnFunction(this, "Raw", new Lambda.CfnFunctionProps
        {
            Runtime = "nodejs20.x",
            Handler = "index.handler",
            Code = new Lambda.CfnFunction.CodeProperty { ZipFile = "exports.handler = () => {};" },
            Role = rawRole.RoleArn,
            Environment = new Lambda.CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { ["QUEUE_URL"] = rawWork.QueueUrl } },
        });
    }
}
