using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Naming;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Naming;

public class PhysicalNameFormCodeFixTests() : CodeFixTests<PhysicalNameFormAnalyzer, PhysicalNameFormCodeFixProvider>("Amazon.CDK.AWS.S3 Amazon.CDK.AWS.SQS")
{
    private const string Key = "CDKS5002.Spelling";

    [Fact]
    public Task The_one_right_spelling_is_written() => InStack(
        """
        const string Name = "Order_Archive";
        new Bucket(this, "A", new BucketProps { BucketName = [|Name|] });
        new Bucket(this, "B", new BucketProps
        {
            BucketName = [|"Photos"|], // of customers
        });
        new CfnQueue(this, "Q", new CfnQueueProps { FifoQueue = true, QueueName = [|"orders"|] });
        """,
        """
        const string Name = "order-archive";
        new Bucket(this, "A", new BucketProps { BucketName = Name });
        new Bucket(this, "B", new BucketProps
        {
            BucketName = "photos", // of customers
        });
        new CfnQueue(this, "Q", new CfnQueueProps { FifoQueue = true, QueueName = "orders.fifo" });
        """,
        Key);

    [Theory]
    [InlineData("\"ab\"")]
    [InlineData("\"my!bucket\"")]
    [InlineData("$\"Archive-{text}\"")]
    public Task Where_no_spelling_is_certain_there_is_no_fix(string name) => NoFixInFile(
        Stack($$"""new Bucket(this, "A", new BucketProps { BucketName = [|{{name}}|] });""", parameters: "string text"), Key);
}
