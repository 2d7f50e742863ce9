using System.Threading.Tasks;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class ExistingManagedPolicyTests() : RuleTests<ExistingManagedPolicyAnalyzer>("Amazon.CDK.AWS.IAM")
{
    // ---- What is reported, where, and in which words

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "does not exist and the deployment fails; did you mean 'service-role/AWSLambdaBasicExecutionRole'?")]
    [InlineData("ViewOnlyAccess", "does not exist and the deployment fails; did you mean 'job-function/ViewOnlyAccess'?")]
    [InlineData("service-role/AmazonDynamoDBFullAccess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("amazondynamodbfullaccess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("AmazonDynamoDBFullAcess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("AWSDynamoDBFullAccess", "does not exist and the deployment fails; did you mean 'AmazonDynamoDBFullAccess'?")]
    [InlineData("policy/AdministratorAccess", "does not exist and the deployment fails; did you mean 'AdministratorAccess'?")]
    public Task A_name_near_a_policy_is_reported_with_the_policy(string name, string message) => InStack(
        $$"""ManagedPolicy.FromAwsManagedPolicyName({|#0:"{{name}}"|});""",
        Finding($"The AWS managed policy '{name}' {message}"));

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

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Role(this, "Role", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaBasicExecutionRole"|]) },
            });
            new CfnRole(this, "Raw", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { [|"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"|] } });
            """),
        version));

    // ---- Every place that takes a policy

    [Theory]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: [|\"arn:aws-cn:iam::aws:policy/AWSLambdaBasicExecutionRole\"|], id: \"P\", scope: this);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:${AWS::Partition}:iam::aws:policy/AWSLambdaBasicExecutionRole\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$\"arn:{Aws.PARTITION}:iam::aws:policy/AWSLambdaBasicExecutionRole\"|]);")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new[] { [|\"arn:aws:iam::aws:policy/NearlyNoPolicyAtAll\"|] } });")]
    [InlineData("new CfnGroup(this, \"G\", new CfnGroupProps { ManagedPolicyArns = new string[] { [|\"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole\"|] } });")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { PermissionsBoundary = [|\"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole\"|] });")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new List<string> { [|\"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole\"|] }.ToArray() });")]
    public Task Every_place_of_a_policy_is_judged(string statement) => InStack(statement);

    // ---- What is safe or not said

    [Theory]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AmazonDynamoDBFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"job-function/ViewOnlyAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(name);")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"Nothing\" + name);")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? name : \"Nothing\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? \"AdministratorAccess\" : \"Nothing\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::123456789012:policy/Nothing\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::{Account}:policy/Nothing\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::aws:policy/{name}\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"not an ARN\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyName(this, \"P\", \"Nothing\");")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = names });")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { new ManagedPolicy(this, \"P\").ManagedPolicyArn } });")]
    public Task A_policy_that_exists_or_is_not_known_is_silent(string statement) => InFile(Stack(
        statement,
        parameters: "string name, string[] names, bool big"));

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.IAM
        {
            public class ManagedPolicy { public static ManagedPolicy? FromAwsManagedPolicyName(string managedPolicyName) => FromAwsManagedPolicyName("Nothing"); }
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.IAM
        {
            public class ManagedPolicy { public static ManagedPolicy? FromAwsManagedPolicyName(string managedPolicyName) => FromAwsManagedPolicyName("Nothing"); }
        }
        """);

    // ---- Ways to write the value

    [Theory]
    [InlineData("Name")]
    [InlineData("_readonly")]
    [InlineData("Helper(\"ViewOnlyAccess\")")]
    [InlineData("Settings.Name")]
    public Task A_name_is_followed_through(string name) => InFile(Stack(
        $"ManagedPolicy.FromAwsManagedPolicyName([|{name}|]);",
        """
        private const string Name = "ViewOnlyAccess";
        private readonly string _readonly = "ViewOnlyAccess";
        private static string Helper(string name) => name;
        """,
        declarations: "public static class Settings { public static string Name { get; } = \"ViewOnlyAccess\"; }"));

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """ManagedPolicy.FromAwsManagedPolicyName({|#0:Name|});""",
            "private const string {|#1:Name|} = \"ViewOnlyAccess\";"),
        Finding("The AWS managed policy 'ViewOnlyAccess' does not exist and the deployment fails; did you mean 'job-function/ViewOnlyAccess'?", 1));
}
