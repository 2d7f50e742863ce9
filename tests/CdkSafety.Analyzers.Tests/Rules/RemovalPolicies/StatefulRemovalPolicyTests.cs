using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.RemovalPolicies;

public class StatefulRemovalPolicyTests() : ValueRuleTests<StatefulRemovalPolicyAnalyzer>(
    "Amazon.CDK.AWS.S3 ECR=Amazon.CDK.AWS.ECR KMS=Amazon.CDK.AWS.KMS SQS=Amazon.CDK.AWS.SQS Logs=Amazon.CDK.AWS.Logs", "Bucket", "RemovalPolicy", "RemovalPolicy", "RemovalPolicy.DESTROY", "RemovalPolicy.RETAIN")
{
    [Fact]
    public Task An_L2_bucket_with_DESTROY_is_reported() => InStack(
        """new Bucket(this, "Archive", new BucketProps { RemovalPolicy = {|#0:RemovalPolicy.DESTROY|} });""",
        Finding("The store 'Archive' (AWS::S3::Bucket) is deleted when the stack is deleted or an update replaces it; use RETAIN"));

    [Fact]
    public Task An_L1_bucket_is_reported_for_what_is_set() => InStack(
        """
        var bucket = new CfnBucket(this, "Archive");
        bucket.CfnOptions.DeletionPolicy = {|#0:CfnDeletionPolicy.DELETE|};
        bucket.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.RETAIN;
        """,
        Finding("The store 'Archive' (AWS::S3::Bucket) is deleted when the stack is deleted; use RETAIN"));

    [Fact]
    public Task A_volume_is_told_of_snapshots() => InStack(
        """new Amazon.CDK.AWS.EC2.CfnVolume(this, "Disk", new Amazon.CDK.AWS.EC2.CfnVolumeProps { AvailabilityZone = "eu-west-1a" }).ApplyRemovalPolicy({|#0:RemovalPolicy.DESTROY|});""",
        Finding("The store 'Disk' (AWS::EC2::Volume) is deleted when the stack is deleted or an update replaces it; use RETAIN or SNAPSHOT"));

    [Theory]
    [InlineData("new ECR.Repository(this, \"T\", new ECR.RepositoryProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new KMS.Key(this, \"T\", new KMS.KeyProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.EFS.FileSystem(this, \"T\", new Amazon.CDK.AWS.EFS.FileSystemProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.Cognito.UserPool(this, \"T\", new Amazon.CDK.AWS.Cognito.UserPoolProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.SecretsManager.Secret(this, \"T\", new Amazon.CDK.AWS.SecretsManager.SecretProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.Kinesis.Stream(this, \"T\", new Amazon.CDK.AWS.Kinesis.StreamProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.Backup.BackupVault(this, \"T\", new Amazon.CDK.AWS.Backup.BackupVaultProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("new Amazon.CDK.AWS.OpenSearchService.Domain(this, \"T\", new Amazon.CDK.AWS.OpenSearchService.DomainProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    public Task Every_kind_of_store_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new SQS.Queue(this, \"T\", new SQS.QueueProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Logs.LogGroup(this, \"T\", new Logs.LogGroupProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new NestedStack(this, \"T\", new NestedStackProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Amazon.CDK.AWS.ElastiCache.CfnServerlessCache(this, \"T\", new Amazon.CDK.AWS.ElastiCache.CfnServerlessCacheProps()).ApplyRemovalPolicy(RemovalPolicy.DESTROY);")]
    [InlineData("new Amazon.CDK.AWS.DynamoDB.Table(this, \"T\", new Amazon.CDK.AWS.DynamoDB.TableProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Amazon.CDK.AWS.SNS.CfnTopic(this, \"T\").ApplyRemovalPolicy(RemovalPolicy.DESTROY);")]
    [InlineData("new SQS.Queue(this, \"T\"); new Bucket(this, \"B\"); new CfnBucket(this, \"C\");")]
    public Task What_holds_nothing_for_long_what_is_a_database_and_what_is_a_default_are_silent(string statement) => InStack(statement);

    [Theory]
    [InlineData("AutoDeleteObjects = true")]
    [InlineData("AutoDeleteObjects = Yes")]
    public Task A_bucket_that_is_emptied_is_the_finding_of_another_rule(string member) => InFile(Stack(
        $$"""new Bucket(this, "Archive", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY, {{member}} });""",
        "private const bool Yes = true;"));

    [Fact]
    public Task A_repository_that_is_emptied_is_the_finding_of_another_rule() => InStack(
        """
        new ECR.Repository(this, "A", new ECR.RepositoryProps { RemovalPolicy = RemovalPolicy.DESTROY, EmptyOnDelete = true });
        new ECR.CfnRepository(this, "B", new ECR.CfnRepositoryProps { EmptyOnDelete = true }).ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        new ECR.Repository(this, "C", new ECR.RepositoryProps { RemovalPolicy = [|RemovalPolicy.DESTROY|], EmptyOnDelete = false });
        """);

    [Fact]
    public Task An_imported_bucket_is_silent() => InStack(
        """Bucket.FromBucketName(this, "Archive", "archive").ApplyRemovalPolicy(RemovalPolicy.DESTROY);""");

    [Fact]
    public Task A_later_change_wins() => InStack(
        """
        var kept = new Bucket(this, "Kept", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });
        kept.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        var lost = new Bucket(this, "Lost");
        lost.ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);
        """);

    [Fact]
    public Task The_declaration_is_an_additional_location() => InStack(
        """
        var policy = {|#1:RemovalPolicy.DESTROY|};
        new Bucket(this, "Archive", new BucketProps { RemovalPolicy = {|#0:policy|} });
        """,
        Finding("The store 'Archive' (AWS::S3::Bucket) is deleted when the stack is deleted or an update replaces it; use RETAIN", 1));

    [Theory]
    [InlineData("+AWS::SQS::Queue, +AWS::SNS::Topic", "new SQS.Queue(this, \"T\", new SQS.QueueProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("+AWS::SNS::Topic", "new Amazon.CDK.AWS.SNS.CfnTopic(this, \"T\").ApplyRemovalPolicy([|RemovalPolicy.DESTROY|]);")]
    [InlineData("+AWS::DynamoDB::Table=session", "new Amazon.CDK.AWS.DynamoDB.Table(this, \"T\", new Amazon.CDK.AWS.DynamoDB.TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    [InlineData("-AWS::S3::Bucket", "new Bucket(this, \"T\", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("+AWS::S3::Bucket=database", "new Bucket(this, \"T\", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("AWS::S3::Bucket", "new Bucket(this, \"T\", new BucketProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });")]
    public Task The_option_changes_what_is_a_store(string types, string statement) =>
        WithOption("cdk_safety.stateful_resource_types", types, Stack(statement));
}
