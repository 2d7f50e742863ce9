using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.IAM;
using SSO = Amazon.CDK.AWS.SSO;

public class PoliciesFound : Stack
{
    public PoliciesFound(Construct scope, string id) : base(scope, id)
    {
        // fixed Worker: Properties.ManagedPolicyArns.0.Fn::Join.1.2=:iam::aws:policy/service-role/AWSLambdaKinesisExecutionRole
        // fixed Worker: Properties.ManagedPolicyArns.1.Fn::Join.1.2=:iam::aws:policy/AmazonDynamoDBFullAccess
        // fixed Worker: Properties.ManagedPolicyArns.2.Fn::Join.1.2=:iam::aws:policy/AWSIoTDataAccess
        var worker = new Role(this, "Worker", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new[]
            {
                ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaKinesisExecutionRole"),
                ManagedPolicy.FromAwsManagedPolicyName("arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"),
            },
        });
        worker.AddManagedPolicy(ManagedPolicy.FromManagedPolicyName(this, "Devices", "AWSIoTDataAccess"));

        // fixed Reader: Properties.PermissionsBoundary=arn:aws:iam::aws:policy/job-function/ViewOnlyAccess
        new CfnUser(this, "Reader", new CfnUserProps { PermissionsBoundary = "arn:aws:iam::aws:policy/ViewOnlyAccess" });

        // fixed Bounded: Properties.PermissionsBoundary.Fn::Join.1.2=:iam::aws:policy/PowerUserAccess
        var bounded = new Role(this, "Bounded", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(bounded).Apply(ManagedPolicy.FromAwsManagedPolicyName("poweruseraccess"));

        // fixed Set: Properties.ManagedPolicies.0.Fn::Join.1.2=:iam::aws:policy/AmazonS3ReadOnlyAccess
        new SSO.CfnPermissionSet(this, "Set", new SSO.CfnPermissionSetProps
        {
            InstanceArn = "arn:aws:sso:::instance/ssoins-1234567890123456",
            Name = "Readers",
            ManagedPolicies = new[] { $"arn:{Aws.PARTITION}:iam::aws:policy/service-role/AmazonS3ReadOnlyAccess" },
        });
    }
}
