using System.Linq;
using CdkSafety.Analyzers.Data.Iam;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

/// <summary>
/// Wrong names that people have written, and what they meant. Each row has a source that can be looked up: the issue or pull
/// request that tells of it, a file of a public repository, or <c>code</c> and the text by which a search of public code finds
/// it in an attachment, a list of policies or a call; each was looked up again on 2026-11-28.
/// </summary>
public class ManagedPolicySuggestionTests
{
    public static TheoryData<string, string, string> WrongNames => new()
    {
        { "AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole", "aws/aws-cdk issue 19830" },
        { "AmazonDMSVPCManagementRole", "service-role/AmazonDMSVPCManagementRole", "aws/aws-cdk issue 17278" },
        { "AWSCodeDeployRole", "service-role/AWSCodeDeployRole", "aws/aws-cdk issue 14988" },
        { "AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForBackup", "aws/aws-cdk issue 30363" },
        { "policy/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore", "aws/aws-cdk pull request 6043" },
        { "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess", "AmazonDynamoDBFullAccess", "aws-samples/aws-cdk-examples issue 287" },
        { "AmazonConnectFullAccess", "AmazonConnect_FullAccess", "iann0036/amazon-connect-cfn issue 6" },
        { "AmazonECSTaskExecutionPolicy", "service-role/AmazonECSTaskExecutionRolePolicy", "PrefectHQ/prefect pull request 5243" },
        { "EC2FullAccess", "AmazonEC2FullAccess", "ministryofjustice/aws-root-account pull request 703" },
        { "AWSLambdaRole", "service-role/AWSLambdaRole", "hashicorp/terraform issue 31748" },
        { "AWSDataLifecycleManagerServiceRole", "service-role/AWSDataLifecycleManagerServiceRole", "ilbertt/nibrun pull request 3" },
        { "AWSCloudWatchLambdaInsightsExecutionRolePolicy", "CloudWatchLambdaInsightsExecutionRolePolicy", "pulumi/pulumi-aws issue 2269" },
        { "AWSLambda_ReadOnlyAcsess", "AWSLambda_ReadOnlyAccess", "awsdocs/aws-lambda-developer-guide issue 328" },
        { "AmazonSSMAutomationRole", "service-role/AmazonSSMAutomationRole", "awslabs/landing-zone-accelerator-on-aws issue 833" },
        { "service-role/AmazonDynamoDBReadOnlyAccess", "AmazonDynamoDBReadOnlyAccess", "aws-samples/aws-lambda-fanout pull request 17" },
        { "AWSLambdaVPCAccessExecutionRole", "service-role/AWSLambdaVPCAccessExecutionRole", "hashicorp/terraform-provider-aws issue 6132" },
        { "AWSLambdaSQSQueueExecutionRole", "service-role/AWSLambdaSQSQueueExecutionRole", "notHyotic/runner-metrics-lambda terraform/policies.tf" },
        { "AWSLambdaDynamoDBExecutionRole", "service-role/AWSLambdaDynamoDBExecutionRole", "code policy/AWSLambdaDynamoDBExecutionRole" },
        { "AWSLambdaKinesisExecutionRole", "service-role/AWSLambdaKinesisExecutionRole", "code policy/AWSLambdaKinesisExecutionRole" },
        { "AmazonECSTaskExecutionRolePolicy", "service-role/AmazonECSTaskExecutionRolePolicy", "aristosMiliaressis/pwnctl aws/pwnctl.cdk/Stacks/PwnctlCdkStack.cs at ed64827" },
        { "AWSGlueServiceRole", "service-role/AWSGlueServiceRole", "aws/aws-cdk issue 10320" },
        { "AWSBatchServiceRole", "service-role/AWSBatchServiceRole", "paws-r/paws pull request 31" },
        { "AmazonRDSEnhancedMonitoringRole", "service-role/AmazonRDSEnhancedMonitoringRole", "code policy/AmazonRDSEnhancedMonitoringRole" },
        { "AmazonAPIGatewayPushToCloudWatchLogs", "service-role/AmazonAPIGatewayPushToCloudWatchLogs", "code policy/AmazonAPIGatewayPushToCloudWatchLogs" },
        { "AmazonEC2SpotFleetTaggingRole", "service-role/AmazonEC2SpotFleetTaggingRole", "code policy/AmazonEC2SpotFleetTaggingRole" },
        { "AmazonEBSCSIDriverPolicy", "service-role/AmazonEBSCSIDriverPolicy", "code policy/AmazonEBSCSIDriverPolicy" },
        { "AmazonEFSCSIDriverPolicy", "service-role/AmazonEFSCSIDriverPolicy", "serafino16/Apache-Fineract EKS-IRSA/terragrunt/prod/eu-central-1.terragrunt.hcl" },
        { "ViewOnlyAccess", "job-function/ViewOnlyAccess", "code policy/ViewOnlyAccess" },
        { "service-role/AmazonDynamoDBFullAccess", "AmazonDynamoDBFullAccess", "code policy/service-role/AmazonDynamoDBFullAccess" },
        { "service-role/AmazonS3FullAccess", "AmazonS3FullAccess", "CJianYu98/SMT_Project_Experience app/aws/lambda/iam_role.py" },
        { "service-role/AmazonS3FullAccessRole", "AmazonS3FullAccess", "code policy/service-role/AmazonS3FullAccessRole" },
        { "service-role/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore", "code policy/service-role/AmazonSSMManagedInstanceCore" },
        { "service-role/AmazonEC2ContainerRegistryReadOnly", "AmazonEC2ContainerRegistryReadOnly", "code policy/service-role/AmazonEC2ContainerRegistryReadOnly" },
        { "service-role/AmazonEC2ContainerRegistryPull", "AmazonEC2ContainerRegistryPullOnly", "code policy/service-role/AmazonEC2ContainerRegistryPull" },
        { "service-role/AmazonEKSWorkerNodePolicy", "AmazonEKSWorkerNodePolicy", "code policy/service-role/AmazonEKSWorkerNodePolicy" },
        { "service-role/AmazonEKSClusterPolicy", "AmazonEKSClusterPolicy", "code policy/service-role/AmazonEKSClusterPolicy" },
        { "service-role/CloudWatchFullAccess", "CloudWatchFullAccess", "code policy/service-role/CloudWatchFullAccess" },
        { "service-role/CloudWatchLogsFullAccess", "CloudWatchLogsFullAccess", "code policy/service-role/CloudWatchLogsFullAccess" },
        { "service-role/AWSLambdaExecute", "AWSLambdaExecute", "code policy/service-role/AWSLambdaExecute" },
        { "service-role/AWSXRayDaemonWriteAccess", "AWSXRayDaemonWriteAccess", "code policy/service-role/AWSXRayDaemonWriteAccess" },
        { "AmazonStepFunctionsFullAccess", "AWSStepFunctionsFullAccess", "code policy/AmazonStepFunctionsFullAccess" },
        { "AmazonXRayDaemonWriteAccess", "AWSXRayDaemonWriteAccess", "code policy/AmazonXRayDaemonWriteAccess" },
        { "AWSDynamoDBFullAccess", "AmazonDynamoDBFullAccess", "code policy/AWSDynamoDBFullAccess" },
        { "AWSSNSFullAccess", "AmazonSNSFullAccess", "code policy/AWSSNSFullAccess" },
        { "AmazonSecretsManagerReadWrite", "SecretsManagerReadWrite", "code policy/AmazonSecretsManagerReadWrite" },
        { "AWSSecretsManagerReadWrite", "SecretsManagerReadWrite", "code policy/AWSSecretsManagerReadWrite" },
        { "AmazonCloudWatchFullAccess", "CloudWatchFullAccess", "code policy/AmazonCloudWatchFullAccess" },
        { "AmazonCloudWatchAgentServerPolicy", "CloudWatchAgentServerPolicy", "code policy/AmazonCloudWatchAgentServerPolicy" },
        { "AWSCloudWatchAgentServerPolicy", "CloudWatchAgentServerPolicy", "code policy/AWSCloudWatchAgentServerPolicy" },
        { "AWSElasticLoadBalancingFullAccess", "ElasticLoadBalancingFullAccess", "code policy/AWSElasticLoadBalancingFullAccess" },
        { "AmazonIAMFullAccess", "IAMFullAccess", "code policy/AmazonIAMFullAccess" },
        { "AmazonEKSCNIPolicy", "AmazonEKS_CNI_Policy", "pulumi/pulumi pkg/codegen/testing/test/testdata/aws-eks-pp/aws-eks.pp" },
        { "AmazonECSFullAccess", "AmazonECS_FullAccess", "akashahir50/aws-devops terraform/jenkins-iam.tf" },
    };

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void The_policy_that_was_meant_comes_first(string wrong, string meant, string source)
    {
        Assert.Matches("^([^ /]+/[^ /]+ ((issue|pull request) [0-9]+|[^ ]+[.][a-z]+( at [0-9a-f]{7})?)|code policy/" + wrong + ")$", source);
        var suggestions = ManagedPolicies.Suggest(wrong);
        Assert.InRange(suggestions.Length, 1, 3);
        Assert.Equal(meant, suggestions[0]);
        Assert.Equal(suggestions.Distinct(), suggestions);
    }

    [Fact]
    public void There_are_at_least_40_wrong_names() => Assert.InRange(WrongNames.Count, 40, int.MaxValue);

    // ---- Made up, one for each way to be wrong

    [Theory]
    [InlineData("job-function/AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("amazons3readonlyaccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("service-role/awslambdabasicexecutionrole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("service-role/AmazonLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("AmazonDynamoDBFulAccess", "AmazonDynamoDBFullAccess")]
    [InlineData("AmazonS3FullAcess", "AmazonS3FullAccess")]
    [InlineData("AmazonDynamoDBAccess", "AmazonDynamoDBFullAccess")]
    public void Path_comes_before_case_before_vendor_before_spelling(string wrong, string meant) => Assert.Equal(meant, ManagedPolicies.Suggest(wrong)[0]);
}
