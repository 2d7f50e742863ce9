using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Naming;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Naming;

public class ConstantPhysicalNameCodeFixTests() : CodeFixTests<ConstantPhysicalNameAnalyzer, ConstantPhysicalNameCodeFixProvider>("Amazon.CDK.AWS.SQS")
{
    private const string Remove = "CDKS5004.Remove";
    private const string Append = "CDKS5004.Append";

    [Fact]
    public Task The_name_is_left_to_CloudFormation() => InStack(
        """
        new Queue(this, "Orders", new QueueProps { QueueName = [|"orders"|], Fifo = false });
        new Queue(this, "Bills", new QueueProps { Fifo = false, QueueName = [|"bills"|] });
        """,
        """
        new Queue(this, "Orders", new QueueProps { Fifo = false });
        new Queue(this, "Bills", new QueueProps { Fifo = false });
        """,
        Remove,
        "Let CloudFormation make the name");

    [Fact]
    public Task A_suffix_comes_from_the_context() => InFile(
        App("[|\"orders\"|]", "[|\"bills\"|]", hasSuffix: false),
        // With the suffix in scope the project has environments: what is left is a finding of CDKS5001.
        App("$\"orders-{EnvironmentSuffix}\"", "\"bills\"", hasSuffix: true),
        Append,
        "Append a suffix from the app's context",
        fixedAtOnce: App("$\"orders-{EnvironmentSuffix}\"", "$\"bills-{EnvironmentSuffix}\"", hasSuffix: true));

    [Fact]
    public Task The_suffix_goes_before_a_member_with_documentation() => InFile(
        Documented("[|\"orders\"|]", hasSuffix: false),
        Documented("$\"orders-{EnvironmentSuffix}\"", hasSuffix: true),
        Append,
        "Append a suffix from the app's context");

    private static string Documented(string orders, bool hasSuffix) =>
        $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        namespace Shop
        {
            public class AppStack : Stack
            {
        {{(hasSuffix ? "        private string EnvironmentSuffix => Node.TryGetContext(\"environmentSuffix\") as string ?? \"dev\";\n\n" : "")}}        /// <summary>Makes the queues.</summary>
                public AppStack(Construct scope) : base(scope, "App")
                {
                    new Queue(this, "Orders", new QueueProps { QueueName = {{orders}} });
                }
            }
        }
        """;

    private static string App(string orders, string bills, bool hasSuffix) =>
        $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        public class AppStack : Stack
        {
        {{(hasSuffix ? "    private string EnvironmentSuffix => Node.TryGetContext(\"environmentSuffix\") as string ?? \"dev\";\n\n" : "")}}    public AppStack(Construct scope) : base(scope, "App")
            {
                new Queue(this, "Orders", new QueueProps { QueueName = {{orders}} });
                new Queue(this, "Bills", new QueueProps { QueueName = {{bills}} });
            }
        }
        """;

    [Fact]
    public Task A_class_that_is_no_construct_has_no_context() => NoFixInFile(
        """
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        public static class Queues
        {
            public static Queue Orders(Construct scope) => new Queue(scope, "Orders", new QueueProps { QueueName = [|"orders"|] });
        }
        """,
        Append);
}
