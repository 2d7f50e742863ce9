using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class AttachableManagedPolicyTests() : ManagedPolicyTests<AttachableManagedPolicyAnalyzer>("AWSLambdaFullAccess")
{
    private const string Reserved = "service-role/AWSApplicationAutoScalingDynamoDBTablePolicy";

    // ---- What is reported, where, and in which words

    [Theory]
    [InlineData(Reserved, "The AWS managed policy 'service-role/AWSApplicationAutoScalingDynamoDBTablePolicy' is reserved for a service-linked role and cannot be attached; remove it: the service attaches it to its own role")]
    [InlineData("aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy", "The AWS managed policy 'aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy' is reserved for a service-linked role and cannot be attached; remove it: the service attaches it to its own role")]
    [InlineData("AWSLambdaFullAccess", "The AWS managed policy 'AWSLambdaFullAccess' was removed by AWS; use 'AWSLambda_FullAccess'")]
    [InlineData("AWSIoT1ClickFullAccess", "The AWS managed policy 'AWSIoT1ClickFullAccess' was removed by AWS; the deployment fails; name the permissions that are needed")]
    [InlineData("AmazonElasticMapReduceFullAccess", "The AWS managed policy 'AmazonElasticMapReduceFullAccess' is about to be removed by AWS; use 'AmazonEMRFullAccessPolicy_v2'")]
    public Task A_policy_that_cannot_be_attached_is_reported(string policy, string message) => InStack(
        $$"""ManagedPolicy.FromAwsManagedPolicyName({|#0:"{{policy}}"|});""",
        Finding(message));

    [Fact]
    public Task An_L1_role_is_reported() => InStack(
        """
        new CfnRole(this, "Role", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new object(),
            ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", {|#0:"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|} },
        });
        """,
        Finding("The AWS managed policy 'AWSLambdaFullAccess' was removed by AWS; use 'AWSLambda_FullAccess'"));

    // ---- What is safe or not said

    [Theory]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AdministratorAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"NobodyKnowsThisPolicyName\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? name : \"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName($\"AWSLambda{name}\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyName(this, \"P\", \"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"AWSLambdaFullAccess\", name);")]
    [InlineData("new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyName = \"AWSLambdaFullAccess\", PolicyDocument = new object() });")]
    public Task A_policy_that_can_be_attached_or_is_not_known_is_silent(string statement) => InFile(Stack(
        statement,
        parameters: "string name, string[] names, bool big"));

    // ---- Ways to write the value

    [Theory]
    [InlineData("$\"AWS{Service}FullAccess\"")]
    [InlineData("isBig ? \"AWSLambdaFullAccess\" : \"AWSLambdaReadOnlyAccess\"")]
    public Task A_name_is_put_together(string name) => InFile(Stack(
        $"ManagedPolicy.FromAwsManagedPolicyName([|{name}|]);",
        "private const string Service = \"Lambda\";",
        "bool isBig"));

    [Fact]
    public Task The_declaration_a_value_came_by_is_an_additional_location() => InFile(
        Stack(
            """
            var name = {|#1:"AWSLambdaFullAccess"|};
            ManagedPolicy.FromAwsManagedPolicyName({|#0:name|});
            """),
        Finding("The AWS managed policy 'AWSLambdaFullAccess' was removed by AWS; use 'AWSLambda_FullAccess'", 1));

    [Fact]
    public Task A_call_in_a_lambda_a_field_or_a_loop_is_found() => InFile(Stack(
        """
        System.Func<IManagedPolicy> make = () => ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaFullAccess"|]);
        foreach (var name in new[] { [|"AWSLambdaFullAccess"|], "AdministratorAccess" })
        {
            ManagedPolicy.FromAwsManagedPolicyName(name);
        }
        """,
        """
        private readonly IManagedPolicy _policy = ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaFullAccess"|]);
        public IManagedPolicy Policy => ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaReadOnlyAccess"|]);
        """));
}
