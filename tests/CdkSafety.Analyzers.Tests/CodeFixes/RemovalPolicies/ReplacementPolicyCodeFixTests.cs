using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class ReplacementPolicyCodeFixTests() : CodeFixTests<ReplacementPolicyAnalyzer, ReplacementPolicyCodeFixProvider>("Amazon.CDK.AWS.S3")
{
    private const string Both = "CDKS1004.Both";

    [Fact]
    public Task An_assignment_is_repeated() => InStack(
        """
        var bucket = new CfnBucket(this, "Archive");

        // Keep the archive.
        bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|]; // always
        bucket.BucketName = null;
        """,
        """
        var bucket = new CfnBucket(this, "Archive");

        // Keep the archive.
        bucket.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN; // always
        bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;
        bucket.BucketName = null;
        """,
        Both,
        "Keep the resource when it is replaced");

    [Fact]
    public Task Two_in_one_file_are_fixed_together() => InStack(
        """
        var a = new CfnBucket(this, "A");
        a.AddOverride("DeletionPolicy", [|"RetainExceptOnCreate"|]);
        var b = new CfnBucket(this, "B");
        b.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE|];
        """,
        """
        var a = new CfnBucket(this, "A");
        a.AddOverride("DeletionPolicy", "RetainExceptOnCreate");
        a.AddOverride("UpdateReplacePolicy", "Retain");
        var b = new CfnBucket(this, "B");
        b.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
        b.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;
        """,
        Both);

    [Fact]
    public Task The_option_that_spares_replacements_goes() => InStack(
        """new CfnBucket(this, "A").ApplyRemovalPolicy([|RemovalPolicy.RETAIN|], new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });""",
        """new CfnBucket(this, "A").ApplyRemovalPolicy(RemovalPolicy.RETAIN);""",
        Both);

    [Fact]
    public Task A_statement_that_stands_alone_is_left() => NoFixInFile(
        Stack(
            """
            var bucket = new CfnBucket(this, "A");
            if (isProd)
                bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];
            """,
            parameters: "bool isProd"),
        Both);

    /// <summary>The statement that the fix adds would make a second bucket.</summary>
    [Theory]
    [InlineData("new CfnBucket(this, \"A\").CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];")]
    [InlineData("new CfnBucket(this, \"A\").AddOverride(\"DeletionPolicy\", [|\"Retain\"|]);")]
    public Task A_construct_that_is_made_in_place_is_left(string statement) => NoFixInFile(Stack(statement), Both);

    /// <summary>Each FixAll added the statement once more: the CDK applies the override last, whatever is set before.</summary>
    [Theory]
    [InlineData("\"UpdateReplacePolicy\"")]
    [InlineData("\"Update\" + \"ReplacePolicy\"")]
    public Task A_policy_that_an_override_takes_out_is_not_added(string path) => NoFixInFile(
        Stack($$"""
            var bucket = new CfnBucket(this, "B");
            bucket.AddDeletionOverride({{path}});
            bucket.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.RETAIN|];
            """),
        Both);
}
