using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

/// <summary>The classes are newer than CDK 2.160.</summary>
public class ScopeRemovalPolicyTests() : RuleTests<ScopeRemovalPolicyAnalyzer>("Amazon.CDK.AWS.S3 Amazon.CDK.AWS.DynamoDB")
{
    [Fact]
    public Task A_stack_is_not_destroyed() => Run(Newest(
        "{|#0:RemovalPolicies.Of(this).Destroy()|};",
        Finding("Everything in 'this' is deleted with its stack or when an update replaces it, whatever it holds; use RETAIN, or destroy by name what may go")));

    [Fact]
    public Task Nor_is_what_has_no_policy() => Run(Newest(
        "MissingRemovalPolicies.Of(this).Apply({|#0:RemovalPolicy.DESTROY|});",
        Finding("Everything in 'this' that has no policy of its own is deleted with its stack or when an update replaces it, whatever it holds; use RETAIN, or destroy by name what may go")));

    [Theory]
    [InlineData("[|RemovalPolicies.Of(scope).Destroy()|];")]
    [InlineData("var policies = RemovalPolicies.Of(this); [|policies.Destroy()|];")]
    [InlineData("RemovalPolicies.Of(this).Apply([|Policy|]);")]
    [InlineData("[|RemovalPolicies.Of(new Construct(this, \"Stores\")).Destroy()|];")]
    [InlineData("[|RemovalPolicies.Of(new App()).Destroy()|];")]
    [InlineData("[|RemovalPolicies.Of(this).Destroy(new RemovalPolicyProps { Priority = 100 })|];")]
    [InlineData("[|RemovalPolicies.Of(this).Destroy(new RemovalPolicyProps { ApplyToResourceTypes = new[] { \"AWS::Logs::LogGroup\", \"AWS::DynamoDB::Table\" } })|];")]
    public Task Destroying_a_scope_is_reported(string statement) => Run(Newest(statement));

    [Theory]
    [InlineData("RemovalPolicies.Of(this).Retain();")]
    [InlineData("RemovalPolicies.Of(this).Snapshot();")]
    [InlineData("RemovalPolicies.Of(this).Apply(RemovalPolicy.RETAIN);")]
    [InlineData("RemovalPolicies.Of(this).Apply(policy);")]
    [InlineData("if (isPreview) RemovalPolicies.Of(this).Destroy();")]
    [InlineData("if (!isPreview) return; RemovalPolicies.Of(this).Destroy();")]
    [InlineData("if (!isPreview) throw new System.InvalidOperationException(); RemovalPolicies.Of(this).Destroy();")]
    [InlineData("var policies = isPreview ? RemovalPolicies.Of(this) : RemovalPolicies.Of(new Construct(this, \"Nothing\")); policies.Destroy();")]
    [InlineData("RemovalPolicies.Of(new Bucket(this, \"Files\")).Destroy();")]
    [InlineData("RemovalPolicies.Of(new Files(this)).Destroy();")]
    [InlineData("RemovalPolicies.Of(this).Destroy(new RemovalPolicyProps { ApplyToResourceTypes = new[] { \"AWS::Logs::LogGroup\" } });")]
    [InlineData("RemovalPolicies.Of(this).Destroy(options);")]
    [InlineData("any.Destroy();")]
    public Task What_is_kept_or_not_certain_is_silent(string statement) => Run(Newest(statement));

    [Fact]
    public Task A_method_is_called_by_who_wants_it() => Run(Test(
        Stack(string.Empty, "public static void Clean(Stack stack) => RemovalPolicies.Of(stack).Destroy();"), CdkReferences.Newest));

    [Fact]
    public Task The_start_of_an_app_is_certain() => Run(Test(
        Stack(string.Empty, "public static void Main() { var app = new App(); [|RemovalPolicies.Of(app).Destroy()|]; app.Synth(); }"), CdkReferences.Newest));

    [Fact]
    public Task An_ephemeral_stack_is_silent()
    {
        var test = Newest("RemovalPolicies.Of(this).Destroy();");
        test.SetOption("cdk_safety.ephemeral_stacks", "App*");
        return Run(test);
    }

    [Fact]
    public Task Classes_of_the_same_name_are_silent() => InFile(
        """
        namespace Mine
        {
            public class RemovalPolicies { public static RemovalPolicies Of(object scope) => new(); public void Destroy() { } }
            public class AppStack { public AppStack() => RemovalPolicies.Of(this).Destroy(); }
        }
        """);

    private CdkTest<ScopeRemovalPolicyAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider> Newest(string statement, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected)
    {
        var test = Test(
            Stack(
                statement,
                "private const RemovalPolicy Policy = RemovalPolicy.DESTROY;",
                "bool isPreview, RemovalPolicy policy, RemovalPolicyProps options, RemovalPolicies any",
                "public class Files : Bucket { public Files(Construct scope) : base(scope, \"Files\") { } }"),
            CdkReferences.Newest);
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
