using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>Loops, chains and lambdas over known lists: each element is judged, at its own place.</summary>
public class SequenceTests() : RuleTests<ExistingManagedPolicyAnalyzer>("System System.Linq Amazon.CDK.AWS.IAM")
{
    [Fact]
    public Task A_loop_over_an_array_judges_each_name() => InStack(
        """
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        foreach (var name in new[] { [|"AWSLambdaBasicExecutionRole"|], "AmazonS3ReadOnlyAccess", [|"amazons3fullaccess"|] })
        {
            role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(name));
        }
        """);

    [Fact]
    public Task A_method_group_judges_each_name() => InStack(
        """
        var names = new[] { "AmazonS3ReadOnlyAccess", [|"AWSLambdaBasicExecutionRole"|] };
        new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = names.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray(),
        });
        """);

    [Fact]
    public Task A_lambda_judges_each_name() => InFile(Stack(
        """
        var policies = Names.Select(name => ManagedPolicy.FromAwsManagedPolicyName(name)).ToArray();
        """,
        members: """
            private static readonly string[] Names = { [|"AWSLambdaBasicExecutionRole"|], "AmazonS3ReadOnlyAccess" };
            """));

    [Fact]
    public Task A_list_made_by_Select_is_read() => InStack(
        """
        var names = new[] { "AWSLambdaBasicExecutionRole" };
        new CfnRole(this, "Role", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object>(),
            ManagedPolicyArns = names.Select(name => [|"arn:aws:iam::aws:policy/" + name|]).ToArray(),
        });
        """);

    [Fact]
    public Task A_lambda_in_a_local_is_called() => InStack(
        """
        Func<string, string> path = name => "service-roles/" + name;
        ManagedPolicy.FromAwsManagedPolicyName([|path("AWSLambdaBasicExecutionRole")|]);
        """);

    [Fact]
    public Task A_list_that_is_not_known_is_silent() => InFile(Stack(
        """
        foreach (var name in names)
        {
            ManagedPolicy.FromAwsManagedPolicyName(name);
        }

        names.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray();
        """,
        parameters: "string[] names"));
}
