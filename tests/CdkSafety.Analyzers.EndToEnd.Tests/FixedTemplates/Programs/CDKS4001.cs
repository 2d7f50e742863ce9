using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.IAM;
using DynamoDB = Amazon.CDK.AWS.DynamoDB;

public class PoliciesReplaced : Stack
{
    public PoliciesReplaced(Construct scope, string id) : base(scope, id)
    {
        // fixed Worker: Properties.ManagedPolicyArns.0.Fn::Join.1.2=:iam::aws:policy/AWSLambda_FullAccess
        new Role(this, "Worker", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaFullAccess") },
        });

        // fixed Raw: Properties.ManagedPolicyArns.0=arn:aws:iam::aws:policy/AWSCodePipeline_FullAccess
        new CfnGroup(this, "Raw", new CfnGroupProps { ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AWSCodePipelineFullAccess" } });

        // fixed Scaling: Properties.ManagedPolicyArns=none, Properties.AssumeRolePolicyDocument.Statement.0.Principal.Service=application-autoscaling.amazonaws.com
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSApplicationAutoScalingDynamoDBTablePolicy") },
        });
    }
}

public class PolicyWrittenInline : Stack
{
    // action CDKS4001.Inline
    public PolicyWrittenInline(Construct scope, string id) : base(scope, id)
    {
        var orders = new DynamoDB.Table(this, "Orders", new DynamoDB.TableProps { PartitionKey = Shared.Key });

        // fixed Scaling: Properties.ManagedPolicyArns=none, Properties.Policies.0.PolicyName=DynamoDbAutoScaling
        // fixed Scaling: Properties.Policies.0.PolicyDocument.Statement.0.Action.0=dynamodb:DescribeTable, Properties.Policies.0.PolicyDocument.Statement.0.Action.1=dynamodb:UpdateTable
        // fixed Scaling: Properties.Policies.0.PolicyDocument.Statement.0.Resource.Fn::GetAtt.1=Arn, Properties.Policies.0.PolicyDocument.Statement.1.Resource=*
        // fixed Scaling: Properties.Policies.0.PolicyDocument.Statement.1.Action.0=cloudwatch:PutMetricAlarm, Properties.Policies.0.PolicyDocument.Statement.1.Action.1=cloudwatch:DescribeAlarms
        // fixed Scaling: Properties.Policies.0.PolicyDocument.Statement.1.Action.2=cloudwatch:DeleteAlarms, Properties.Policies.0.PolicyDocument.Statement.2=none
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy") },
        });
    }
}

public class RoleRemoved : Stack
{
    // action CDKS4001.RemoveRole
    public RoleRemoved(Construct scope, string id) : base(scope, id)
    {
        // fixed Scaling: Type=none
        // fixed Orders: Type=AWS::DynamoDB::Table
        new DynamoDB.Table(this, "Orders", new DynamoDB.TableProps { PartitionKey = Shared.Key });
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSApplicationAutoscalingDynamoDBTablePolicy") },
        });
    }
}
