using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class StatefulRemovalPolicyCodeFixTests() : CodeFixTests<StatefulRemovalPolicyAnalyzer, StatefulRemovalPolicyCodeFixProvider>("Amazon.CDK.AWS.S3 Amazon.CDK.AWS.EC2")
{
    private const string Retain = "CDKS1002.RETAIN";

    [Fact]
    public Task DESTROY_becomes_RETAIN() => InStack(
        """
        new Bucket(this, "Archive", new BucketProps
        {
            RemovalPolicy = [|RemovalPolicy.DESTROY|], // for now
            Versioned = true,
        });
        """,
        """
        new Bucket(this, "Archive", new BucketProps
        {
            RemovalPolicy = RemovalPolicy.RETAIN, // for now
            Versioned = true,
        });
        """,
        Retain,
        "Retain the store");

    [Fact]
    public Task Two_in_one_file_are_fixed_together() => InStack(
        """
        new Bucket(this, "Archive", new BucketProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });
        var raw = new CfnBucket(this, "Raw");
        raw.AddOverride("DeletionPolicy", [|"Delete"|]);
        """,
        """
        new Bucket(this, "Archive", new BucketProps { RemovalPolicy = RemovalPolicy.RETAIN });
        var raw = new CfnBucket(this, "Raw");
        raw.AddOverride("DeletionPolicy", "Retain");
        raw.AddOverride("UpdateReplacePolicy", "Retain");
        """,
        Retain);

    [Fact]
    public Task What_the_CDK_accepts_with_DESTROY_alone_goes_in_the_same_edit() => InFile(
        Stack(
            """
            new Bucket(this, "Archive", new BucketProps
            {
                RemovalPolicy = [|RemovalPolicy.DESTROY|],
                AutoDeleteObjects = isDev,
            });
            """,
            parameters: "bool isDev"),
        Stack(
            """
            new Bucket(this, "Archive", new BucketProps
            {
                RemovalPolicy = RemovalPolicy.RETAIN,
            });
            """,
            parameters: "bool isDev"),
        Retain);

    [Fact]
    public Task A_volume_may_have_a_snapshot() => InStack(
        """new CfnVolume(this, "Disk", new CfnVolumeProps()).ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);""",
        """new CfnVolume(this, "Disk", new CfnVolumeProps()).ApplyRemovalPolicy(RemovalPolicy.SNAPSHOT);""",
        "CDKS1002.SNAPSHOT",
        "Make a snapshot before the store is deleted");

    [Fact]
    public Task A_bucket_has_no_snapshots() => NoFixInFile(
        Stack("""new Bucket(this, "Archive", new BucketProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });"""),
        "CDKS1002.SNAPSHOT");
}
