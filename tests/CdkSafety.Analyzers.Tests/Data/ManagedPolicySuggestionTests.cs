using System.Linq;
using CdkSafety.Analyzers.Data;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

/// <summary>
/// Wrong names that people have written, and what they meant. Each row has its source: the issue or pull request that tells of
/// it, or <c>code</c> where a search of public repositories on 2026-11-22 found the name in a call or an ARN of an application.
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
        { "AWSLambdaVPCAccessExecutionRole", "service-role/AWSLambdaVPCAccessExecutionRole", "code" },
        { "AWSLambdaSQSQueueExecutionRole", "service-role/AWSLambdaSQSQueueExecutionRole", "code" },
        { "AWSLambdaDynamoDBExecutionRole", "service-role/AWSLambdaDynamoDBExecutionRole", "code" },
        { "AWSLambdaKinesisExecutionRole", "service-role/AWSLambdaKinesisExecutionRole", "code" },
        { "AmazonECSTaskExecutionRolePolicy", "service-role/AmazonECSTaskExecutionRolePolicy", "code" },
        { "AWSGlueServiceRole", "service-role/AWSGlueServiceRole", "code" },
        { "AWSBatchServiceRole", "service-role/AWSBatchServiceRole", "code" },
        { "AmazonRDSEnhancedMonitoringRole", "service-role/AmazonRDSEnhancedMonitoringRole", "code" },
        { "AmazonAPIGatewayPushToCloudWatchLogs", "service-role/AmazonAPIGatewayPushToCloudWatchLogs", "code" },
        { "AmazonEC2SpotFleetTaggingRole", "service-role/AmazonEC2SpotFleetTaggingRole", "code" },
        { "AmazonEBSCSIDriverPolicy", "service-role/AmazonEBSCSIDriverPolicy", "code" },
        { "AmazonEFSCSIDriverPolicy", "service-role/AmazonEFSCSIDriverPolicy", "code" },
        { "ViewOnlyAccess", "job-function/ViewOnlyAccess", "code" },
        { "service-role/AmazonDynamoDBFullAccess", "AmazonDynamoDBFullAccess", "code" },
        { "service-role/AmazonS3FullAccess", "AmazonS3FullAccess", "code" },
        { "service-role/AmazonS3FullAccessRole", "AmazonS3FullAccess", "code" },
        { "service-role/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore", "code" },
        { "service-role/AmazonEC2ContainerRegistryReadOnly", "AmazonEC2ContainerRegistryReadOnly", "code" },
        { "service-role/AmazonEC2ContainerRegistryPull", "AmazonEC2ContainerRegistryPullOnly", "code" },
        { "service-role/AmazonEKSWorkerNodePolicy", "AmazonEKSWorkerNodePolicy", "code" },
        { "service-role/AmazonEKSClusterPolicy", "AmazonEKSClusterPolicy", "code" },
        { "service-role/CloudWatchFullAccess", "CloudWatchFullAccess", "code" },
        { "service-role/CloudWatchLogsFullAccess", "CloudWatchLogsFullAccess", "code" },
        { "service-role/AWSLambdaExecute", "AWSLambdaExecute", "code" },
        { "service-role/AWSXRayDaemonWriteAccess", "AWSXRayDaemonWriteAccess", "code" },
        { "AmazonStepFunctionsFullAccess", "AWSStepFunctionsFullAccess", "code" },
        { "AmazonXRayDaemonWriteAccess", "AWSXRayDaemonWriteAccess", "code" },
        { "AWSDynamoDBFullAccess", "AmazonDynamoDBFullAccess", "code" },
        { "AWSSNSFullAccess", "AmazonSNSFullAccess", "code" },
        { "AmazonSecretsManagerReadWrite", "SecretsManagerReadWrite", "code" },
        { "AWSSecretsManagerReadWrite", "SecretsManagerReadWrite", "code" },
        { "AmazonCloudWatchFullAccess", "CloudWatchFullAccess", "code" },
        { "AmazonCloudWatchAgentServerPolicy", "CloudWatchAgentServerPolicy", "code" },
        { "AWSCloudWatchAgentServerPolicy", "CloudWatchAgentServerPolicy", "code" },
        { "AWSElasticLoadBalancingFullAccess", "ElasticLoadBalancingFullAccess", "code" },
        { "AmazonIAMFullAccess", "IAMFullAccess", "code" },
        { "AmazonEKSCNIPolicy", "AmazonEKS_CNI_Policy", "code" },
        { "AmazonECSFullAccess", "AmazonECS_FullAccess", "code" },
        { "AmazonS3FullAcess", "AmazonS3FullAccess", "code" },
    };

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void The_policy_that_was_meant_comes_first(string wrong, string meant, string source)
    {
        Assert.NotEmpty(source);
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
    [InlineData("AmazonDynamoDBAccess", "AmazonDynamoDBFullAccess")]
    public void Path_comes_before_case_before_vendor_before_spelling(string wrong, string meant) => Assert.Equal(meant, ManagedPolicies.Suggest(wrong)[0]);
}
