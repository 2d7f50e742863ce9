using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Naming;

public class PhysicalNameFormTests() : ValueRuleTests<PhysicalNameFormAnalyzer>(
    "Amazon.CDK.AWS.S3 Amazon.CDK.AWS.SQS Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.OpenSearchService Amazon.CDK.AWS.Lambda Amazon.CDK.AWS.KMS Amazon.CDK.AWS.RDS Amazon.CDK.AWS.Glue", "Bucket", "BucketName", "string", "\"My_Archive\"", "\"my-archive\"")
{
    [Theory]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = {|#0:\"My-Archive\"|} });", "'My-Archive' of 'B' (AWS::S3::Bucket) has capitals, which the service refuses: the deployment fails; use 'my-archive'")]
    [InlineData("new CfnBucket(this, \"B\", new CfnBucketProps { BucketName = {|#0:\"my_archive\"|} });", "'my_archive' of 'B' (AWS::S3::Bucket) holds '_', which the service refuses: the deployment fails; use 'my-archive'")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = {|#0:\"ab\"|} });", "'ab' of 'B' (AWS::S3::Bucket) has 2 characters, where the service takes 3 to 63: the deployment fails")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = {|#0:\"-archive\"|} });", "'-archive' of 'B' (AWS::S3::Bucket) does not have the form that the service takes: the deployment fails")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = {|#0:$\"Archive-{stage}\"|} });", "'Archive-{stage}' of 'B' (AWS::S3::Bucket) has capitals, which the service refuses: the deployment fails")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = {|#0:\"my orders\"|} });", "'my orders' of 'T' (AWS::DynamoDB::Table) holds ' ', which the service refuses: the deployment fails; use 'my-orders'")]
    [InlineData("new CfnDBCluster(this, \"D\", new CfnDBClusterProps { DbClusterIdentifier = {|#0:\"main_ledger\"|} });", "'main_ledger' of 'D' (AWS::RDS::DBCluster) holds '_', which the service refuses: the deployment fails; use 'main-ledger'")]
    [InlineData("new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, \"S\", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { DomainName = {|#0:\"transactions-of-all-the-shops\"|} });", "'transactions-of-all-the-shops' of 'S' (AWS::OpenSearchService::Domain) has 29 characters, where the service takes 3 to 28: the deployment fails")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { FifoQueue = true, QueueName = {|#0:\"orders\"|} });", "'orders' of 'Q' (AWS::SQS::Queue) does not end in .fifo, as that of a FIFO resource must: the deployment fails; use 'orders.fifo'")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { QueueName = {|#0:\"orders.fifo\"|} });", "'orders.fifo' of 'Q' (AWS::SQS::Queue) ends in .fifo, and the resource is not FIFO: the deployment fails")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { QueueName = {|#0:\"orders.v2\"|} });", "'orders.v2' of 'Q' (AWS::SQS::Queue) holds '.', which the service refuses: the deployment fails")]
    [InlineData("new Amazon.CDK.AWS.ECS.CfnCluster(this, \"E\", new Amazon.CDK.AWS.ECS.CfnClusterProps { ClusterName = {|#0:\"orders.main\"|} });", "'orders.main' of 'E' (AWS::ECS::Cluster) holds '.', which the service refuses: the deployment fails")]
    [InlineData("new Amazon.CDK.AWS.Cassandra.CfnKeyspace(this, \"K\", new Amazon.CDK.AWS.Cassandra.CfnKeyspaceProps { KeyspaceName = {|#0:\"call-records\"|} });", "'call-records' of 'K' (AWS::Cassandra::Keyspace) holds '-', which the service refuses: the deployment fails; use 'call_records'")]
    [InlineData("new Amazon.CDK.AWS.CloudTrail.CfnTrail(this, \"C\", new Amazon.CDK.AWS.CloudTrail.CfnTrailProps { IsLogging = true, S3BucketName = \"b\", TrailName = {|#0:\"all..events\"|} });", "'all..events' of 'C' (AWS::CloudTrail::Trail) does not have the form that the service takes: the deployment fails")]
    public Task A_name_that_the_service_refuses_is_reported(string statement, string message) =>
        InFile(Stack(statement, parameters: "string stage"), Finding("The name " + message));

    [Theory]
    [InlineData("new Queue(this, \"Q\", new QueueProps { QueueName = \"orders.fifo\" });")]
    [InlineData("new Queue(this, \"Q\", new QueueProps { QueueName = \"orders.fifo\", Fifo = true });")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { QueueName = \"Orders_1.fifo\", FifoQueue = true });")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { QueueName = $\"{text}.fifo\", FifoQueue = true });")]
    [InlineData("new CfnQueue(this, \"Q\", new CfnQueueProps { QueueName = $\"{text}-orders\", FifoQueue = flag });")]
    [InlineData("new Alias(this, \"A\", new AliasProps { AliasName = \"orders\", TargetKey = new Key(this, \"K\") });")]
    [InlineData("new CfnAlias(this, \"A\", new CfnAliasProps { AliasName = \"alias/orders/main\", TargetKeyId = \"1\" });")]
    [InlineData("new CfnDBCluster(this, \"D\", new CfnDBClusterProps { DbClusterIdentifier = \"Main-Ledger\" });")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = \"Orders_2.main-x\" });")]
    [InlineData("new CfnDatabase(this, \"G\", new CfnDatabaseProps { CatalogId = \"1\", DatabaseInput = new CfnDatabase.DatabaseInputProperty { Name = \"Sales-Data\" } });")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = $\"{text}-archive\" });")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = $\"archive-{text}\".ToLower() });")]
    [InlineData("new Bucket(this, \"B\", new BucketProps { BucketName = $\"x{text}\" });")]
    [InlineData("new Amazon.CDK.AWS.Cognito.CfnUserPoolDomain(this, \"D\", new Amazon.CDK.AWS.Cognito.CfnUserPoolDomainProps { UserPoolId = \"p\", Domain = \"auth.example.com\" });")]
    [InlineData("new Amazon.CDK.AWS.ECS.CfnCluster(this, \"E\", new Amazon.CDK.AWS.ECS.CfnClusterProps { ClusterName = \"1_Orders-main\" });")]
    public Task Names_that_the_service_takes_or_may_take_are_silent(string statement) => InFile(Stack(statement.Replace("new Alias(", "new Amazon.CDK.AWS.KMS.Alias(", System.StringComparison.Ordinal).Replace("new AliasProps", "new Amazon.CDK.AWS.KMS.AliasProps", System.StringComparison.Ordinal)
        .Replace("new CfnAlias(", "new Amazon.CDK.AWS.KMS.CfnAlias(", System.StringComparison.Ordinal).Replace("new CfnAliasProps", "new Amazon.CDK.AWS.KMS.CfnAliasProps", System.StringComparison.Ordinal), parameters: "string text, bool flag"));
}
