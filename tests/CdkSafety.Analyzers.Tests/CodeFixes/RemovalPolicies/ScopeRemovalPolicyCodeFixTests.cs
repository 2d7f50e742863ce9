using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class ScopeRemovalPolicyCodeFixTests() : CodeFixTests<ScopeRemovalPolicyAnalyzer, ScopeRemovalPolicyCodeFixProvider>("Amazon.CDK.AWS.S3")
{
    [Fact]
    public Task What_is_in_the_scope_is_retained_once_and_twice() => new CdkTest<ScopeRemovalPolicyAnalyzer, ScopeRemovalPolicyCodeFixProvider>(CdkReferences.For(CdkReferences.Newest))
    {
        TestCode = Stack(
            """
            [|RemovalPolicies.Of(this).Destroy()|]; // for now
            MissingRemovalPolicies.Of(scope).Apply([|RemovalPolicy.DESTROY|], new RemovalPolicyProps { Priority = 100 });
            """),
        FixedCode = Stack(
            """
            RemovalPolicies.Of(this).Retain(); // for now
            MissingRemovalPolicies.Of(scope).Apply(RemovalPolicy.RETAIN, new RemovalPolicyProps { Priority = 100 });
            """),
        CodeActionEquivalenceKey = "CDKS1012.Retain",
        CodeActionVerifier = (action, verifier) => verifier.Equal("Retain what is in the scope", action.Title),
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_an_aspect_meets_is_retained() => InFile(
        Stack("Aspects.Of(this).Add(new Cleaning());", declarations: Cleaning.Replace("DESTROY", "[|RemovalPolicy.DESTROY|]")),
        Stack("Aspects.Of(this).Add(new Cleaning());", declarations: Cleaning.Replace("DESTROY", "RemovalPolicy.RETAIN")),
        "CDKS1012.Retain",
        "Retain what is in the scope");

    private const string Cleaning = """
        public class Cleaning : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
        {
            public void Visit(IConstruct node)
            {
                (node as CfnBucket)?.ApplyRemovalPolicy(DESTROY, new RemovalPolicyOptions()); // for now
                if (node is CfnResource found)
                {
                    found.ApplyRemovalPolicy(/* all */ DESTROY);
                }
            }
        }
        """;
}
