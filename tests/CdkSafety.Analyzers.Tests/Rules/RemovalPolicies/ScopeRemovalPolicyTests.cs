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

    // ---- Aspects

    [Fact]
    public Task An_aspect_does_not_destroy_whatever_it_meets() => InFile(
        Aspect("if (node is CfnResource found) { found.ApplyRemovalPolicy({|#0:RemovalPolicy.DESTROY|}); }"),
        Finding("Everything in 'AppStack' is deleted with its stack or when an update replaces it, whatever it holds; use RETAIN, or destroy by name what may go"));

    [Fact]
    public Task Nor_every_table() => InFile(
        Aspect("if (node is CfnTable found) { found.ApplyRemovalPolicy({|#0:RemovalPolicy.DESTROY|}); }"),
        Finding("Everything in 'AppStack' that is a CfnTable is deleted with its stack or when an update replaces it, whatever it holds; use RETAIN, or destroy by name what may go"));

    [Theory]
    [InlineData("(node as CfnResource)?.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("((CfnResource)node).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("var found = node as CfnResource; if (found != null) found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("var found = node as CfnResource; if (found is not null) { found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    [InlineData("var found = node as CfnResource; found?.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("if (node is CfnResource) { ((CfnResource)node).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    [InlineData("if (node is not CfnResource found) return; found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("if (!(node is CfnResource found)) { return; } found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("switch (node) { case CfnResource found: found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); break; }")]
    [InlineData("if (node is Resource found) { found.ApplyRemovalPolicy([|Policy|]); }")]
    [InlineData("if (node is IResource found) { found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    [InlineData("if (node is Bucket found) { found.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    [InlineData("if (node is CfnTable table) { table.TableName = null; ((CfnResource)node).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]); }")]
    public Task Each_way_to_meet_something_is_seen(string visit) => InFile(Aspect(visit));

    [Theory]
    [InlineData("if (node is CfnResource found) { found.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }")]
    [InlineData("if (node is CfnResource found) { found.ApplyRemovalPolicy(_policy); }")]
    [InlineData("if (node is CfnResource found && found.CfnResourceType == \"AWS::Logs::LogGroup\") { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is CfnResource { CfnResourceType: \"AWS::Logs::LogGroup\" } found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is CfnResource found) { if (found.CfnResourceType.EndsWith(\"LogGroup\")) found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is CfnResource found) { if (_isPreview) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); } }")]
    [InlineData("if (!_isPreview) return; if (node is CfnResource found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is CfnTable) return; if (node is CfnResource found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is CfnTable) { } else if (node is CfnResource found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("switch (node) { case CfnResource found when _isPreview: found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); break; }")]
    [InlineData("if (node is Amazon.CDK.AWS.Logs.CfnLogGroup found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is Amazon.CDK.AWS.Logs.CfnLogGroup) { ((CfnResource)node).ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is IBucket found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("if (node is Own found) { found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    [InlineData("foreach (var child in node.Node.FindAll()) { if (child is CfnResource found) found.ApplyRemovalPolicy(RemovalPolicy.DESTROY); }")]
    public Task An_aspect_that_chooses_or_is_not_known_is_silent(string visit) => InFile(Aspect(visit));

    [Theory]
    [InlineData("Aspects.Of(scope).Add(new Cleaning());", true)]
    [InlineData("var cleaning = new Cleaning(); Aspects.Of(this).Add(cleaning);", true)]
    [InlineData("if (isPreview) Aspects.Of(this).Add(new Cleaning()); Aspects.Of(this).Add(new Cleaning());", true)]
    [InlineData("if (isPreview) Aspects.Of(this).Add(new Cleaning());", false)]
    [InlineData("if (!isPreview) return; Aspects.Of(this).Add(new Cleaning());", false)]
    [InlineData("var cleaning = new Cleaning(); if (isPreview) { Aspects.Of(this).Add(cleaning); }", false)]
    [InlineData("Aspects.Of(this).Add(new Other());", false)]
    [InlineData("Aspects.Of(new Bucket(this, \"Files\")).Add(new Cleaning());", false)]
    [InlineData("void Clean() => Aspects.Of(this).Add(new Cleaning());", false)]
    [InlineData("new Cleaning();", false)]
    public Task An_aspect_is_judged_when_it_is_certain_to_be_added(string statements, bool isJudged) => InFile(
        Aspect($"(node as CfnResource)?.ApplyRemovalPolicy({(isJudged ? "[|RemovalPolicy.DESTROY|]" : "RemovalPolicy.DESTROY")});", statements));

    [Fact]
    public Task A_method_named_Visit_of_another_class_is_silent() => InFile(
        Aspect("(node as CfnResource)?.ApplyRemovalPolicy(RemovalPolicy.DESTROY);").Replace(", IAspect", string.Empty).Replace("Aspects.Of(this).Add(new Cleaning());", "new Cleaning().Visit(this);"));

    [Fact]
    public Task A_scope_in_the_visit_is_seen()
    {
        var test = Test(Aspect("[|RemovalPolicies.Of(node).Destroy()|]; if (node is CfnTable table) { [|RemovalPolicies.Of(table).Destroy()|]; }"), CdkReferences.Newest);
        return Run(test);
    }

    [Fact]
    public Task An_aspect_of_ephemeral_stacks_is_silent() =>
        WithOption("cdk_safety.ephemeral_stacks", "App*", Aspect("(node as CfnResource)?.ApplyRemovalPolicy(RemovalPolicy.DESTROY);"));

    private string Aspect(string visit, string statements = "Aspects.Of(this).Add(new Cleaning());") => Stack(
        statements,
        parameters: "bool isPreview",
        declarations: $$"""
        public class Cleaning : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
        {
            private const RemovalPolicy Policy = RemovalPolicy.DESTROY;
            private bool _isPreview;
            private RemovalPolicy _policy;

            public void Set(bool isPreview, RemovalPolicy policy) => (_isPreview, _policy) = (isPreview, policy);

            public void Visit(IConstruct node)
            {
                {{visit}}
            }
        }

        public class Other : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
        {
            public void Visit(IConstruct node) { }
        }

        public class Own : Resource { public Own(Construct scope) : base(scope, "Own") { } }
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
