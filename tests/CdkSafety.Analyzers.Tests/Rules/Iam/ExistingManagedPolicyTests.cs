using System.Threading.Tasks;
using CdkSafety.Analyzers.Data.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class ExistingManagedPolicyTests() : ManagedPolicyTests<ExistingManagedPolicyAnalyzer>("AWSLambdaBasicExecutionRole")
{
    // ---- What is reported, where, and in which words

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "does not exist and the deployment fails; did you mean 'service-role/AWSLambdaBasicExecutionRole'?")]
    [InlineData("ViewOnlyAccess", "does not exist and the deployment fails; did you mean 'job-function/ViewOnlyAccess'?")]
    [InlineData("service-role/AmazonDynamoDBFullAccess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("amazondynamodbfullaccess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("policy/AdministratorAccess", "does not exist and the deployment fails; did you mean 'AdministratorAccess'?")]
    public Task A_name_near_a_policy_is_reported_with_the_policy(string name, string message) => InStack(
        $$"""ManagedPolicy.FromAwsManagedPolicyName({|#0:"{{name}}"|});""",
        Finding($"The AWS managed policy '{name}' {message}"));

    [Theory]
    [InlineData("AmazonDynamoDBFullAcess", "AmazonDynamoDBFullAccess")]
    [InlineData("AWSDynamoDBFullAccess", "AmazonDynamoDBFullAccess")]
    public Task A_name_that_differs_may_be_newer_than_the_catalogue(string name, string suggestion) => InStack(
        $$"""ManagedPolicy.FromAwsManagedPolicyName({|#0:"{{name}}"|});""",
        Finding($"The AWS managed policy '{name}' is not in the catalogue of {ManagedPolicies.CatalogueDate}: unless it is newer, the deployment fails; did you mean '{suggestion}'?"));

    [Theory]
    [InlineData("AWSIoTDataAccess")]
    [InlineData("AWSLambdaBasicExecutionRole")]
    [InlineData("service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("job-function/Billing")]
    public Task The_name_of_an_AWS_policy_among_those_of_the_account_is_reported(string name) => InStack(
        $$"""ManagedPolicy.FromManagedPolicyName(this, "P", {|#0:"{{name}}"|});""",
        Finding($"The AWS managed policy '{name}' is not a policy of the account: FromManagedPolicyName does not find it and the deployment fails; use FromAwsManagedPolicyName"));

    [Theory]
    [InlineData("Billing")]
    [InlineData("AdministratorAccess")]
    [InlineData("team/AWSIoTDataAccess")]
    [InlineData("AWSIoTDataaccess")]
    [InlineData("AWSLambdaFullAccess")]
    [InlineData("AWSAccessOfOurOwn")]
    public Task A_policy_that_the_account_may_have_is_silent(string name) => InStack(
        $$"""ManagedPolicy.FromManagedPolicyName(this, "P", "{{name}}");""");

    [Fact]
    public Task A_name_that_nothing_is_near_may_be_newer_than_the_catalogue() => InStack(
        """ManagedPolicy.FromAwsManagedPolicyName({|#0:"QuantumLedgerAgentsEverythingPolicy"|});""",
        Finding($"The AWS managed policy 'QuantumLedgerAgentsEverythingPolicy' is not in the catalogue of {ManagedPolicies.CatalogueDate}: unless it is newer, the deployment fails"));

    [Fact]
    public Task An_L1_role_is_reported() => InStack(
        """
        new CfnRole(this, "Role", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new object(),
            ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", {|#0:"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"|} },
        });
        """,
        Finding("The AWS managed policy 'AWSLambdaBasicExecutionRole' does not exist and the deployment fails; did you mean 'service-role/AWSLambdaBasicExecutionRole'?"));

    // ---- What is safe or not said

    [Theory]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AmazonDynamoDBFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"job-function/ViewOnlyAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"Nothing\" + name);")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? name : \"Nothing\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? \"AdministratorAccess\" : \"Nothing\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::123456789012:policy/Nothing\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"not an ARN\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyName(this, \"P\", \"Nothing\");")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { new ManagedPolicy(this, \"P\").ManagedPolicyArn } });")]
    public Task A_policy_that_exists_or_is_not_known_is_silent(string statement) => InFile(Stack(
        statement,
        parameters: "string name, string[] names, bool big"));

    // ---- Ways to write the value

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """ManagedPolicy.FromAwsManagedPolicyName({|#0:Name|});""",
            "private const string {|#1:Name|} = \"ViewOnlyAccess\";"),
        Finding("The AWS managed policy 'ViewOnlyAccess' does not exist and the deployment fails; did you mean 'job-function/ViewOnlyAccess'?", 1));
}
