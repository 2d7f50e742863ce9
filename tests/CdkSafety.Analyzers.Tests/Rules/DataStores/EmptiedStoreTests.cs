using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DataStores;

public class EmptiedStoreTests() : ValueRuleTests<EmptiedStoreAnalyzer>("Amazon.CDK.AWS.S3 ECR=Amazon.CDK.AWS.ECR", "Bucket", "AutoDeleteObjects", "bool", "true", "false")
{
    [Fact]
    public Task A_bucket_that_is_emptied_is_reported() => InStack(
        """new Bucket(this, "Archive", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY, AutoDeleteObjects = {|#0:true|} });""",
        Finding("'Archive' (AWS::S3::Bucket) is emptied so that it can be deleted: everything it holds goes with the stack or with a replacement; remove this"));

    [Fact]
    public Task A_repository_that_is_emptied_is_reported() => InStack(
        """
        new ECR.Repository(this, "A", new ECR.RepositoryProps { RemovalPolicy = RemovalPolicy.DESTROY, EmptyOnDelete = [|true|] });
        new ECR.CfnRepository(this, "B", new ECR.CfnRepositoryProps { EmptyOnDelete = [|true|] });
        #pragma warning disable CS0618
        new ECR.Repository(this, "C", new ECR.RepositoryProps { RemovalPolicy = RemovalPolicy.DESTROY, AutoDeleteImages = [|true|] });
        """);

    [Theory]
    [InlineData("new Bucket(this, \"A\", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Bucket(this, \"A\"); new CfnBucket(this, \"B\", new CfnBucketProps { Tags = new[] { new CfnTag { Key = \"keep\", Value = \"true\" } } });")]
    [InlineData("Bucket.FromBucketName(this, \"A\", \"a\");")]
    [InlineData("var r = new ECR.CfnRepository(this, \"A\", new ECR.CfnRepositoryProps { EmptyOnDelete = true }); r.EmptyOnDelete = false;")]
    public Task What_is_not_emptied_is_silent(string statement) => InStack(statement);
}
