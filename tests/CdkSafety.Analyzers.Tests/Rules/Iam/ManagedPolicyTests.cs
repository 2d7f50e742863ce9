using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Iam;

/// <summary>
/// What the tests of the rules over AWS managed policies share: every place that names a policy, and what must be silent there.
/// In their code NAME stands for a policy that the rule reports, and ARN for its ARN; both in quotes, and marked where the
/// marks stand.
/// </summary>
public abstract class ManagedPolicyTests<TAnalyzer>(string wrongPolicy) : RuleTests<TAnalyzer>("Amazon.CDK.AWS.IAM")
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string Role = "new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ";

    private const string PermissionSet = "new Amazon.CDK.AWS.SSO.CfnPermissionSet(this, \"S\", new Amazon.CDK.AWS.SSO.CfnPermissionSetProps { InstanceArn = \"i\", Name = \"n\", ";

    /// <summary>Statements that name the policy, with the mark of the finding.</summary>
    public static TheoryData<string> Places => new()
    {
        "ManagedPolicy.FromAwsManagedPolicyName([|NAME|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|ARN|]);",
        "ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: [|ARN|], id: \"P\", scope: this);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws-cn:iam::aws:policy/\" + NAME|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:aws-us-gov:iam::aws:policy/\" + NAME|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:${AWS::Partition}:iam::aws:policy/\" + NAME|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|\"arn:\" + Aws.PARTITION + \":iam::aws:policy/\" + NAME|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$\"arn:{Aws.PARTITION}:iam::aws:policy/{NAME}\"|]);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$\"arn:{Partition}:iam::aws:policy/{NAME}\"|]);",
        "new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal() }).AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName([|NAME|]));",
        "new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal(), PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName([|NAME|]) });",
        "Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(ManagedPolicy.FromAwsManagedPolicyName([|NAME|]));",
        "var made = System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(new[] { [|NAME|] }, ManagedPolicy.FromAwsManagedPolicyName));",
        Role + "ManagedPolicyArns = new[] { [|ARN|] } });",
        Role + "PermissionsBoundary = [|ARN|] });",
        "new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new[] { [|ARN|] } });",
        "new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new List<string> { [|ARN|] }.ToArray() });",
        "new CfnUser(this, \"U\", new CfnUserProps { PermissionsBoundary = [|ARN|] });",
        "new CfnGroup(this, \"G\", new CfnGroupProps { ManagedPolicyArns = new string[] { [|ARN|] } });",
        PermissionSet + "ManagedPolicies = new[] { [|ARN|] } });",
        PermissionSet + "PermissionsBoundary = new Amazon.CDK.AWS.SSO.CfnPermissionSet.PermissionsBoundaryProperty { ManagedPolicyArn = [|ARN|] } });",
        "new Amazon.CDK.AWS.RolesAnywhere.CfnProfile(this, \"S\", new Amazon.CDK.AWS.RolesAnywhere.CfnProfileProps { Name = \"n\", RoleArns = names, ManagedPolicyArns = new[] { [|ARN|] } });",
        "var role = " + Role + "}); role.ManagedPolicyArns = new[] { [|ARN|] };",
        "var role = " + Role + "}); role.AddPropertyOverride(\"ManagedPolicyArns\", new[] { [|ARN|] });",
        "var role = " + Role + "}); role.AddPropertyOverride(\"ManagedPolicyArns.0\", [|ARN|]);",
        "var props = new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { [|ARN|] } }; new CfnRole(this, \"R\", props);",
    };

    /// <summary>Statements in which the policy is another one, or none at all for all that is known.</summary>
    public static TheoryData<string> SafePlaces => new()
    {
        "ManagedPolicy.FromAwsManagedPolicyName(\"\");",
        "ManagedPolicy.FromAwsManagedPolicyName(name);",
        "ManagedPolicy.FromAwsManagedPolicyName(name + NAME);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", \"arn:aws:iam::123456789012:policy/\" + NAME);",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::{Account}:policy/{NAME}\");",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::aws:policy/{name}\");",
        "ManagedPolicy.FromManagedPolicyArn(this, \"P\", $\"arn:aws:iam::aws:policy/{NAME}{name}\");",
        "ManagedPolicy.FromManagedPolicyArn(this, NAME, name);",
        "new ManagedPolicy(this, \"P\", new ManagedPolicyProps { ManagedPolicyName = NAME });",
        Role + "ManagedPolicyArns = names });",
        Role + "ManagedPolicyArns = new[] { name, \"arn:aws:iam::123456789012:policy/\" + NAME } });",
        "var role = " + Role + "ManagedPolicyArns = new[] { ARN } }); role.ManagedPolicyArns = names;",
        "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyName = NAME, PolicyDocument = new object() });",
        PermissionSet + "CustomerManagedPolicyReferences = new[] { new Amazon.CDK.AWS.SSO.CfnPermissionSet.CustomerManagedPolicyReferenceProperty { Name = NAME } } });",
        PermissionSet + "PermissionsBoundary = new Amazon.CDK.AWS.SSO.CfnPermissionSet.PermissionsBoundaryProperty { CustomerManagedPolicyReference = new Amazon.CDK.AWS.SSO.CfnPermissionSet.CustomerManagedPolicyReferenceProperty { Name = NAME } } });",
    };

    [Theory]
    [MemberData(nameof(Places))]
    public Task Every_place_of_a_policy_is_judged(string statement) => InFile(WithPolicy(statement));

    [Theory]
    [MemberData(nameof(SafePlaces))]
    public Task A_policy_that_is_not_known_or_not_of_AWS_is_silent(string statement) => InFile(WithPolicy(statement));

    [Theory]
    [InlineData("Local")]
    [InlineData("local")]
    [InlineData("Name")]
    [InlineData("_readonly")]
    [InlineData("Helper()")]
    [InlineData("Same(NAME)")]
    [InlineData("Settings.Name")]
    [InlineData("Settings.Property")]
    public Task A_name_is_followed_through(string name) => InFile(Named(Stack(
        $"""
        const string Local = NAME;
        var local = NAME;
        ManagedPolicy.FromAwsManagedPolicyName([|{name}|]);
        """,
        """
        private const string Name = NAME;
        private readonly string _readonly = NAME;
        private static string Helper() => NAME;
        private static string Same(string name) => name;
        """,
        declarations: "public static class Settings { public const string Name = NAME; public static string Property { get; } = NAME; }")));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        WithPolicy(
            """
            new Role(this, "Role", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|NAME|]) },
            });
            new CfnRole(this, "Raw", new CfnRoleProps { AssumeRolePolicyDocument = new object(), ManagedPolicyArns = new[] { [|ARN|] } });
            """),
        version));

    [Fact]
    public Task A_type_of_the_same_name_outside_the_CDK_is_silent() => WithoutCdk(Doppelganger());

    [Fact]
    public Task A_doppelganger_in_a_project_with_the_CDK_is_silent() => InFile(Doppelganger());

    private string WithPolicy(string statement) =>
        Named(Stack(statement, parameters: "string name, string[] names"));

    private string Doppelganger() => Named(
        """
        namespace Amazon.CDK.AWS.IAM
        {
            public class ManagedPolicy { public static ManagedPolicy? FromAwsManagedPolicyName(string managedPolicyName) => FromAwsManagedPolicyName(NAME); }
        }
        """);

    private string Named(string code) => code
        .Replace("{NAME}", wrongPolicy)
        .Replace("NAME", $"\"{wrongPolicy}\"")
        .Replace("ARN", $"\"arn:aws:iam::aws:policy/{wrongPolicy}\"");
}
