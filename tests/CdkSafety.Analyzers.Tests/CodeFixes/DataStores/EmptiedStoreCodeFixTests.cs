using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DataStores;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DataStores;

public class EmptiedStoreCodeFixTests() : CodeFixTests<EmptiedStoreAnalyzer, EmptiedStoreCodeFixProvider>("Amazon.CDK.AWS.S3 Amazon.CDK.AWS.ECR")
{
    private const string Remove = "CDKS1007.Remove";

    [Fact]
    public Task The_DESTROY_that_the_CDK_demands_goes_too() => InStack(
        """
        new Bucket(this, "Archive", new BucketProps
        {
            Versioned = true, // every version
            RemovalPolicy = RemovalPolicy.DESTROY,
            AutoDeleteObjects = [|true|],
        });
        """,
        """
        new Bucket(this, "Archive", new BucketProps
        {
            Versioned = true, // every version
        });
        """,
        Remove,
        "Keep the store and what it holds");

    [Fact]
    public Task Two_in_one_file_are_fixed_together() => InFile(
        Stack(
            """
            new Bucket(this, "A", new BucketProps { AutoDeleteObjects = [|true|], RemovalPolicy = Policy, Versioned = true });
            new Repository(this, "B", new RepositoryProps { RepositoryName = "b", EmptyOnDelete = [|true|], RemovalPolicy = RemovalPolicy.DESTROY });
            """,
            "private const RemovalPolicy Policy = RemovalPolicy.DESTROY;"),
        Stack(
            """
            new Bucket(this, "A", new BucketProps { Versioned = true });
            new Repository(this, "B", new RepositoryProps { RepositoryName = "b" });
            """,
            "private const RemovalPolicy Policy = RemovalPolicy.DESTROY;"),
        Remove);

    [Fact]
    public Task Both_ways_to_empty_a_repository_go_at_once() => InFile(
        Stack(
            """
            #pragma warning disable CS0618
            new Repository(this, "A", new RepositoryProps { RepositoryName = "a", AutoDeleteImages = [|true|], EmptyOnDelete = [|true|], RemovalPolicy = RemovalPolicy.DESTROY });
            """),
        Stack(
            """
            #pragma warning disable CS0618
            new Repository(this, "A", new RepositoryProps { RepositoryName = "a" });
            """),
        Remove);

    [Fact]
    public Task A_policy_that_is_not_plainly_DESTROY_stays() => InFile(
        Stack("""new Bucket(this, "A", new BucketProps { AutoDeleteObjects = [|true|], RemovalPolicy = isDev ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });""", parameters: "bool isDev"),
        Stack("""new Bucket(this, "A", new BucketProps { RemovalPolicy = isDev ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN });""", parameters: "bool isDev"),
        Remove);

    [Fact]
    public Task A_setter_is_turned_off() => InStack(
        """
        var images = new CfnRepository(this, "A");
        images.EmptyOnDelete = [|true|];
        """,
        """
        var images = new CfnRepository(this, "A");
        images.EmptyOnDelete = false;
        """,
        Remove);
}
