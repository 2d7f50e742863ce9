using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Iam;

public class FunctionGrantCodeFixTests() : CodeFixTests<FunctionGrantAnalyzer, FunctionGrantCodeFixProvider>("Amazon.CDK.AWS.IAM Amazon.CDK.AWS.Lambda Amazon.CDK.AWS.S3 Amazon.CDK.AWS.SQS")
{
    private const string Grant = "CDKS4003.Grant";

    [Fact]
    public Task The_grant_follows_when_both_exist() => InStack(
        """
        var bucket = new Bucket(this, "B");
        var queue = new Queue(this, "Q");
        var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps
        {
            Runtime = Runtime.DOTNET_8,
            Handler = "h",
            Code = Code.FromAsset("."),
            Environment = new Dictionary<string, string> { ["BUCKET"] = [|bucket.BucketName|] },
        }); // works

        // Work comes from here.
        worker.AddEnvironment("QUEUE", [|queue.QueueUrl|]);
        """,
        """
        var bucket = new Bucket(this, "B");
        var queue = new Queue(this, "Q");
        var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps
        {
            Runtime = Runtime.DOTNET_8,
            Handler = "h",
            Code = Code.FromAsset("."),
            Environment = new Dictionary<string, string> { ["BUCKET"] = bucket.BucketName },
        }); // works
        bucket.GrantReadWrite(worker);

        // Work comes from here.
        worker.AddEnvironment("QUEUE", queue.QueueUrl);
        queue.GrantSendMessages(worker);
        """,
        Grant);

    [Fact]
    public Task The_title_names_the_grant() => InStack(
        """
        var queue = new Queue(this, "Q");
        var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = "h", Code = Code.FromAsset(".") });
        worker.AddEnvironment("QUEUE", [|queue.QueueUrl|]);
        """,
        """
        var queue = new Queue(this, "Q");
        var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = "h", Code = Code.FromAsset(".") });
        worker.AddEnvironment("QUEUE", queue.QueueUrl);
        queue.GrantSendMessages(worker);
        """,
        Grant,
        "Add 'queue.GrantSendMessages(worker);'");

    [Fact]
    public Task The_role_of_an_L1_function_is_granted_the_use() => InStack(
        """
        var queue = new Queue(this, "Q");
        var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        new CfnFunction(this, "F", new CfnFunctionProps
        {
            Code = new object(),
            Role = role.RoleArn,
            Environment = new CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { ["QUEUE"] = [|queue.QueueUrl|] } },
        });
        """,
        """
        var queue = new Queue(this, "Q");
        var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        new CfnFunction(this, "F", new CfnFunctionProps
        {
            Code = new object(),
            Role = role.RoleArn,
            Environment = new CfnFunction.EnvironmentProperty { Variables = new Dictionary<string, string> { ["QUEUE"] = queue.QueueUrl } },
        });
        queue.GrantSendMessages(role);
        """,
        Grant);

    [Theory]
    [InlineData("if (System.DateTime.Now.Year > 2000) worker.AddEnvironment(\"Q\", [|queue.QueueUrl|]);")]
    [InlineData("var raw = new CfnQueue(this, \"R\"); worker.AddEnvironment(\"Q\", [|raw.AttrQueueUrl|]);")]
    public Task A_grant_that_has_no_place_or_does_not_exist_has_no_fix(string statement) => NoFixInFile(
        Stack(
            """
            var queue = new Queue(this, "Q");
            var worker = new Amazon.CDK.AWS.Lambda.Function(this, "F", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = "h", Code = Code.FromAsset(".") });

            """ + statement),
        Grant);

    [Fact]
    public Task A_function_in_no_variable_gets_one() => InStack(
        """
        var queue = new Queue(this, "Q");
        var bucket = new Bucket(this, "B");

        // Works.
        new Amazon.CDK.AWS.Lambda.Function(this, "Worker", new FunctionProps
        {
            Runtime = Runtime.DOTNET_8,
            Handler = "h",
            Code = Code.FromAsset("."),
            Environment = new Dictionary<string, string> { ["Q"] = [|queue.QueueUrl|], ["B"] = [|bucket.BucketName|] },
        });
        """,
        """
        var queue = new Queue(this, "Q");
        var bucket = new Bucket(this, "B");

        // Works.
        var worker = new Amazon.CDK.AWS.Lambda.Function(this, "Worker", new FunctionProps
        {
            Runtime = Runtime.DOTNET_8,
            Handler = "h",
            Code = Code.FromAsset("."),
            Environment = new Dictionary<string, string> { ["Q"] = queue.QueueUrl, ["B"] = bucket.BucketName },
        });
        bucket.GrantReadWrite(worker);
        queue.GrantSendMessages(worker);
        """,
        Grant);
}
