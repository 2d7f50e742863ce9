using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness;

/// <summary>With all rules on, one cause is one finding: of data protection and capacity, and where two rules could say the same.</summary>
public class OneCauseTests
{
    private const string Key = "PartitionKey = new Attribute { Name = \"id\", Type = AttributeType.STRING }, PointInTimeRecovery = true";

    [Theory]
    [InlineData("new Bucket(this, \"A\", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY, AutoDeleteObjects = true });", "CDKS1007")]
    [InlineData("new Bucket(this, \"A\", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY });", "CDKS1002")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, RemovalPolicy = RemovalPolicy.DESTROY });", "CDKS1001")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, RemovalPolicy = RemovalPolicy.SNAPSHOT });", "CDKS1011")]
    [InlineData("new CfnDatabase(this, \"A\").ApplyRemovalPolicy(RemovalPolicy.DESTROY);", "CDKS1001")]
    [InlineData("var a = new CfnDatabase(this, \"A\"); a.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;", "CDKS1001")]
    [InlineData("var a = new CfnDatabase(this, \"A\"); a.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;", "CDKS1004")]
    [InlineData("var a = new CfnDatabase(this, \"A\"); a.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.DELETE;", "CDKS1001")]
    [InlineData("new CfnDatabase(this, \"A\");", "CDKS1003")]
    [InlineData("new CfnDatabase(this, \"A\").ApplyRemovalPolicy(RemovalPolicy.DESTROY, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });", "CDKS1001")]
    [InlineData("new Bucket(this, \"A\", new BucketProps { BucketName = $\"a-{System.Guid.NewGuid()}\" });", "CDKS1013")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, ReadCapacity = 70000 });", "CDKS2001")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY }).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 9, MaxCapacity = 2 });", "CDKS2003")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, ReadCapacity = 5 }).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 9, MaxCapacity = 20 });", "CDKS2003")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, ReadCapacity = 70000 }).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 9, MaxCapacity = 20 });", "CDKS2001")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, BillingMode = BillingMode.PAY_PER_REQUEST, ReadCapacity = 5 });", "CDKS2004")]
    [InlineData("new Table(this, \"A\", new TableProps { KEY, BillingMode = BillingMode.PAY_PER_REQUEST }).AutoScaleReadCapacity(new EnableScalingProps { MinCapacity = 9, MaxCapacity = 20 });", "CDKS2004")]
    public async Task One_cause_is_one_finding(string statements, string rule)
    {
        var source = StackSource.Create("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.S3 CfnDatabase=Amazon.CDK.AWS.Timestream.CfnDatabase", statements.Replace("KEY", Key));
        Assert.Equal([rule], (await Analysis.RunAsync([("AppStack.cs", source)])).Select(finding => finding.Id));
    }
}
