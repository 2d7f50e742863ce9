using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Iam;

public class ExistingManagedPolicyCodeFixTests() : CodeFixTests<ExistingManagedPolicyAnalyzer, ExistingManagedPolicyCodeFixProvider>("Amazon.CDK.AWS.IAM")
{
    private const string First = "CDKS4002.1";

    [Fact]
    public Task The_missing_path_is_added() => InStack(
        """
        ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaBasicExecutionRole"|]);
        ManagedPolicy.FromManagedPolicyArn(this, "Arn", [|"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"|]);
        ManagedPolicy.FromManagedPolicyArn(this, "AnyPartition", [|$"arn:{Aws.PARTITION}:iam::aws:policy/AWSLambdaBasicExecutionRole"|]);
        """,
        """
        ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole");
        ManagedPolicy.FromManagedPolicyArn(this, "Arn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        ManagedPolicy.FromManagedPolicyArn(this, "AnyPartition", $"arn:{Aws.PARTITION}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        """,
        First);

    [Fact]
    public Task An_ARN_where_a_name_is_taken_becomes_the_name() => InStack(
        """
        ManagedPolicy.FromAwsManagedPolicyName([|"arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"|]);
        ManagedPolicy.FromAwsManagedPolicyName([|"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"|]);
        """,
        """
        ManagedPolicy.FromAwsManagedPolicyName("AmazonDynamoDBFullAccess");
        ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole");
        """,
        First);

    [Fact]
    public Task The_title_names_the_policy() => InStack(
        """ManagedPolicy.FromAwsManagedPolicyName([|"amazons3readonlyaccess"|]);""",
        """ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess");""",
        First,
        "Use 'AmazonS3ReadOnlyAccess'");

    [Fact]
    public Task Every_suggestion_has_its_own_action() => InStack(
        """ManagedPolicy.FromAwsManagedPolicyName([|"AmazonS3Access"|]);""",
        """ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess");""",
        "CDKS4002.2",
        "Use 'AmazonS3ReadOnlyAccess'");

    [Fact]
    public Task A_policy_that_is_not_of_the_account_is_found_by_the_other_method() => InStack(
        """
        var a = ManagedPolicy.FromManagedPolicyName(this, "Iot", [|"AWSIoTDataAccess"|]); // devices
        var b = ManagedPolicy.FromManagedPolicyName(managedPolicyName: [|"AWSLambdaBasicExecutionRole"|], scope: this, id: "Basic");
        """,
        """
        var a = ManagedPolicy.FromAwsManagedPolicyName("AWSIoTDataAccess"); // devices
        var b = ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole");
        """,
        First,
        "Use FromAwsManagedPolicyName");

    [Fact]
    public Task A_name_that_is_near_nothing_has_no_fix() => NoFixInFile(
        Stack("""ManagedPolicy.FromAwsManagedPolicyName([|"QuiteAnotherThingAltogether"|]);"""),
        First);
}
