using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary><c>RemovalPolicies.Of</c>, which CDK 2.160 does not have, seen through CDKS1001.</summary>
public class RemovalPolicyScopeTests() : RuleTests<DatabaseRemovalPolicyAnalyzer>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Destroyed = """var table = new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });""";

    [Theory]
    [InlineData("RemovalPolicies.Of(this).Retain();", "")]
    [InlineData("RemovalPolicies.Of(table).Retain();", "")]
    [InlineData("RemovalPolicies.Of(table).Apply(RemovalPolicy.RETAIN);", "")]
    [InlineData("RemovalPolicies.Of(scope).Snapshot();", "")]
    [InlineData("var policies = RemovalPolicies.Of(this); policies.Retain();", "")]
    [InlineData("RemovalPolicies.Of(table).Retain(); table.ApplyRemovalPolicy(RemovalPolicy.DESTROY);", "")]
    [InlineData("", "public static void Keep(App app) => RemovalPolicies.Of(app).Retain();")]
    public Task The_policy_of_a_scope_wins(string body, string members) => Run(Test(Stack(Destroyed + body, members), CdkReferences.Newest));

    [Fact]
    public Task Destroying_one_construct_is_a_finding() => Run(Test(
        Stack(
            """
            var table = new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });
            [|RemovalPolicies.Of(table).Destroy()|];
            """),
        CdkReferences.Newest));

    [Theory]
    [InlineData("MissingRemovalPolicies.Of(this).Retain();", "", "")]
    [InlineData("", "private Table _other; private void Keep() => RemovalPolicies.Of(_other).Retain();", "")]
    [InlineData("", "", "public class OtherStack : Stack { public OtherStack() { RemovalPolicies.Of(this).Retain(); } }")]
    public Task Another_scope_leaves_the_finding(string body, string members, string declarations) =>
        Run(Test(Stack(Destroyed.Replace("RemovalPolicy.DESTROY", "[|RemovalPolicy.DESTROY|]") + body, members, declarations: declarations), CdkReferences.Newest));
}
