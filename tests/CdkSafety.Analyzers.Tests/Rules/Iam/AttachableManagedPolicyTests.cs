using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

public class AttachableManagedPolicyTests() : RuleTests<AttachableManagedPolicyAnalyzer>("Amazon.CDK.AWS.IAM")
{
    private const string Reserved = "service-role/AWSApplicationAutoScalingDynamoDBTablePolicy";

    // ---- What is reported, where, and in which words

    [Theory]
    [InlineData(Reserved, "The AWS managed policy 'service-role/AWSApplicationAutoScalingDynamoDBTablePolicy' is reserved for a service-linked role and cannot be attached; remove it: the service attaches it to its own role")]
    [InlineData("aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy", "The AWS managed policy 'aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy' is reserved for a service-linked role and cannot be attached; remove it: the service attaches it to its own role")]
    [InlineData("AWSLambdaFullAccess", "The AWS managed policy 'AWSLambdaFullAccess' was removed by AWS; use 'AWSLambda_FullAccess'")]
    [InlineData("AWSIoT1ClickFullAccess", "The AWS managed policy 'AWSIoT1ClickFullAccess' was removed by AWS; the deployment fails; name the permissions that are needed")]
    [InlineData("AmazonElasticMapReduceFullAccess", "The AWS managed policy 'AmazonElasticMapReduceFullAccess' is deprecated and cannot be attached any more; use 'AmazonEMRFullAccessPolicy_v2'")]
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

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack(
            """
            new Role(this, "Role", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaFullAccess"|]) },
            });
            new CfnRole(this, "Raw", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { [|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|] } });
            """),
        version));

    // ---- Every place that takes a policy

    [Theory]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|], id: \"P\", scope: this);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws-cn:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws-us-gov:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:${AWS::Partition}:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$\"arn:{Aws.PARTITION}:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:\" + Aws.PARTITION + \":iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$\"arn:{Partition}:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] } });")]
    [InlineData("new CfnGroup(this, \"G\", new CfnGroupProps { ManagedPolicyArns = new string[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] } });")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { PermissionsBoundary = [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] });")]
    [InlineData("new Amazon.CDK.AWS.SSO.CfnPermissionSet(this, \"S\", new Amazon.CDK.AWS.SSO.CfnPermissionSetProps { InstanceArn = \"i\", Name = \"n\", ManagedPolicies = new[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] } });")]
    [InlineData("var role = new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object() }); role.ManagedPolicyArns = new[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] };")]
    [InlineData("var role = new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object() }); role.AddPropertyOverride(\"ManagedPolicyArns\", new[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] });")]
    [InlineData("var role = new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object() }); role.AddPropertyOverride(\"ManagedPolicyArns.0\", [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|]);")]
    [InlineData("var props = new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { [|\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"|] } }; new CfnRole(this, \"R\", props);")]
    public Task Every_place_of_a_policy_is_judged(string statement) => InStack(statement);

    [Fact]
    public Task A_collection_expression_is_read()
    {
        NeedsCSharp12();
        return InStack(
            """
            new CfnUser(this, "U", new CfnUserProps { ManagedPolicyArns = [[|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|]] });
            new User(this, "V", new UserProps { ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName([|"AWSLambdaFullAccess"|])] });
            """);
    }

    // ---- What is safe or not said

    [Theory]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"service-role/AWSLambdaBasicExecutionRole\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AdministratorAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"NobodyKnowsThisPolicyName\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(name);")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(big ? name : \"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName($\"AWSLambda{name}\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyName(this, \"P\", \"AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::123456789012:policy/AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::{Account}:policy/AWSLambdaFullAccess\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::aws:policy/{name}\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::aws:policy/AWSLambdaFullAccess{name}\");")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"AWSLambdaFullAccess\", name);")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = names });")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { name, \"arn:aws:iam::123456789012:policy/AWSLambdaFullAccess\" } });")]
    [InlineData("var role = new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/AWSLambdaFullAccess\" } }); role.ManagedPolicyArns = names;")]
    [InlineData("new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyName = \"AWSLambdaFullAccess\", PolicyDocument = new object() });")]
    public Task A_policy_that_can_be_attached_or_is_not_known_is_silent(string statement) => InFile(Stack(
        statement,
        parameters: "string name, string[] names, bool big"));

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.IAM
        {
            public class ManagedPolicy { public static ManagedPolicy? FromAwsManagedPolicyName(string managedPolicyName) => FromAwsManagedPolicyName("AWSLambdaFullAccess"); }
        }
        """);

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(
        """
        namespace Amazon.CDK.AWS.IAM
        {
            public class ManagedPolicy { public static ManagedPolicy? FromAwsManagedPolicyName(string managedPolicyName) => FromAwsManagedPolicyName("AWSLambdaFullAccess"); }
        }
        """);

    // ---- Ways to write the value

    [Theory]
    [InlineData("Local")]
    [InlineData("Name")]
    [InlineData("Settings.Name")]
    [InlineData("_readonly")]
    [InlineData("Helper()")]
    [InlineData("local")]
    [InlineData("$\"AWS{Service}FullAccess\"")]
    [InlineData("isBig ? \"AWSLambdaFullAccess\" : \"AWSLambdaReadOnlyAccess\"")]
    public Task A_name_is_followed_through(string name) => InFile(Stack(
        $$"""
        const string Local = "AWSLambdaFullAccess";
        var local = "AWSLambdaFullAccess";
        ManagedPolicy.FromAwsManagedPolicyName([|{{name}}|]);
        """,
        """
        private const string Name = "AWSLambdaFullAccess";
        private const string Service = "Lambda";
        private readonly string _readonly = "AWSLambdaFullAccess";
        private static string Helper() => "AWSLambdaFullAccess";
        """,
        "bool isBig",
        "public static class Settings { public const string Name = \"AWSLambdaFullAccess\"; }"));

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
