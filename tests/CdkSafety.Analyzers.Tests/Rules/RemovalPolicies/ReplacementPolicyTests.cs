using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

public class ReplacementPolicyTests() : RuleTests<ReplacementPolicyAnalyzer>("Amazon.CDK.AWS.RDS Amazon.CDK.AWS.S3")
{
    private const string LedgerMessage =
        "'Ledger' (AWS::RDS::DBCluster) has the DeletionPolicy Retain and no UpdateReplacePolicy: an update that replaces it deletes it with its data; set both";

    [Fact]
    public Task A_deletion_policy_alone_is_reported() => InStack(
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.CfnOptions.DeletionPolicy = {|#0:CfnDeletionPolicy.RETAIN|};
        """,
        Finding(LedgerMessage));

    [Fact]
    public Task A_policy_that_is_not_applied_to_replacements_is_reported() => InStack(
        """new CfnDBCluster(this, "Ledger", new CfnDBClusterProps()).ApplyRemovalPolicy({|#0:RemovalPolicy.RETAIN|}, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });""",
        Finding(LedgerMessage));

    [Fact]
    public Task An_override_alone_is_reported() => InStack(
        """
        var cluster = new CfnDBCluster(this, "Ledger", new CfnDBClusterProps());
        cluster.AddOverride("DeletionPolicy", {|#0:"Snapshot"|});
        """,
        Finding("'Ledger' (AWS::RDS::DBCluster) has the DeletionPolicy Snapshot and no UpdateReplacePolicy: an update that replaces it deletes it with its data; set both"));

    [Theory]
    [InlineData("bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE|];")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = [|Keep|];")]
    [InlineData("bucket.AddOverride(\"UpdateReplacePolicy\", \"Retain\"); bucket.AddDeletionOverride(\"UpdateReplacePolicy\"); bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = isProd ? [|CfnDeletionPolicy.RETAIN|] : CfnDeletionPolicy.DELETE;")]
    public Task Every_store_and_form_is_judged(string statement) => InFile(Stack(
        "var bucket = new CfnBucket(this, \"B\");\n" + statement,
        "private const CfnDeletionPolicy Keep = CfnDeletionPolicy.RETAIN;",
        "bool isProd"));

    [Theory]
    [InlineData("bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.DELETE;")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; bucket.AddOverride(\"UpdateReplacePolicy\", policy);")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;")]
    [InlineData("bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;")]
    [InlineData("bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN);")]
    [InlineData("bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = true });")]
    [InlineData("bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN, options);")]
    [InlineData("bucket.ApplyRemovalPolicy(RemovalPolicy.DESTROY, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });")]
    [InlineData("bucket.AddOverride(\"DeletionPolicy\", policy);")]
    [InlineData("bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; Finish(bucket);")]
    public Task What_sets_both_deletes_or_is_not_known_is_silent(string statement) => InFile(Stack(
        "var bucket = new CfnBucket(this, \"B\");\n" + statement,
        "protected virtual void Finish(CfnBucket bucket) => bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;",
        "string policy, IRemovalPolicyOptions options"));

    [Fact]
    public Task Other_resources_and_members_of_clusters_are_silent() => InStack(
        """
        var topic = new Amazon.CDK.AWS.SNS.CfnTopic(this, "T");
        topic.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        var queue = new Amazon.CDK.AWS.SQS.CfnQueue(this, "Q");
        queue.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        var writer = new CfnDBInstance(this, "W", new CfnDBInstanceProps { DbClusterIdentifier = "ledger" });
        writer.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        var bucket = new Bucket(this, "L2");
        ((CfnBucket)bucket.Node.DefaultChild!).CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        """);

    [Theory]
    [InlineData("cdk_safety.stateful_resource_types", "-AWS::S3::Bucket")]
    [InlineData("cdk_safety.ephemeral_stacks", "App*")]
    public Task Options_silence(string key, string value) =>
        WithOption(key, value, Stack("var bucket = new CfnBucket(this, \"B\");\nbucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;"));

    [Fact]
    public Task A_type_that_the_option_adds_is_judged() =>
        WithOption("cdk_safety.stateful_resource_types", "+AWS::SQS::Queue", Stack("var queue = new Amazon.CDK.AWS.SQS.CfnQueue(this, \"Q\");\nqueue.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];"));

    [Theory]
    [InlineData("CfnBucket bucket = new(this, \"B\"); bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("var bucket = new CfnBucket(id: \"B\", scope: this); bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("new Files(this).CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("var policy = CfnDeletionPolicy.RETAIN; var bucket = new CfnBucket(this, \"B\"); bucket.CfnOptions.DeletionPolicy = [|policy|];")]
    [InlineData("var bucket = new CfnBucket(this, \"B\"); bucket.CfnOptions.DeletionPolicy = [|_field|];")]
    [InlineData("var bucket = new CfnBucket(this, \"B\"); bucket.CfnOptions.DeletionPolicy = [|Helper()|];")]
    public Task The_store_and_its_policy_are_followed(string statements) => InFile(Stack(
        statements,
        "private readonly CfnDeletionPolicy _field = CfnDeletionPolicy.RETAIN; private static CfnDeletionPolicy Helper() => CfnDeletionPolicy.RETAIN;",
        declarations: "public class Files : CfnBucket { public Files(Construct scope) : base(scope, \"Files\") { } }"));

    [Fact]
    public Task Types_of_the_same_name_in_a_project_with_the_CDK_are_silent() => InFile(
        """
        namespace Mine
        {
            public class CfnBucket { public string? DeletionPolicy { get; set; } }
            public class AppStack { public AppStack() => new CfnBucket().DeletionPolicy = "Retain"; }
        }
        """);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Stack("var bucket = new CfnBucket(this, \"B\");\nbucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];"), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        new CfnBucket().DeletionPolicy = "Retain";

        public class CfnBucket { public string? DeletionPolicy { get; set; } }
        """,
        OutputKind.ConsoleApplication);
}
