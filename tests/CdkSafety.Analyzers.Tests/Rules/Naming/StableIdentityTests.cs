using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Data;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Naming;

public class StableIdentityTests() : RuleTests<StableIdentityAnalyzer>("System System.IO System.Linq System.Diagnostics System.Security.Cryptography Amazon.CDK.AWS.S3 Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.Lambda Amazon.CDK.AWS.APIGateway")
{
    private const string Consequence = ", which is another value each time the app is synthesized: a deployment replaces the resource and loses what it holds; use a constant";

    [Fact]
    public Task An_id_of_an_L2_is_reported() => InStack(
        """new Bucket(this, {|#0:$"Files-{Guid.NewGuid()}"|});""",
        Finding("The id of this Bucket is built from Guid.NewGuid()" + Consequence));

    [Fact]
    public Task An_id_of_an_L1_is_reported() => InStack(
        """new CfnBucket(this, {|#0:"Files" + DateTime.UtcNow.Ticks|});""",
        Finding("The id of this CfnBucket is built from DateTime.UtcNow" + Consequence));

    [Fact]
    public Task A_physical_name_is_reported() => InStack(
        """new Bucket(this, "Files", new BucketProps { BucketName = {|#0:$"files-{Path.GetRandomFileName()}"|} });""",
        Finding("The BucketName of 'Files' (AWS::S3::Bucket) is built from Path.GetRandomFileName()" + Consequence));

    [Fact]
    public Task A_logical_id_is_reported() => InStack(
        """((CfnBucket)new Bucket(this, "Files").Node.DefaultChild!).OverrideLogicalId({|#0:"Files" + new Random().Next(1000)|});""",
        Finding("This logical id is built from new Random()" + Consequence));

    [Theory]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("Guid.NewGuid().ToString(\"N\").Substring(0, 8)")]
    [InlineData("Guid.NewGuid().ToString(\"N\")[..8]")]
    [InlineData("$\"Files-{Guid.NewGuid():N}\"")]
    [InlineData("\"Files-\" + Guid.NewGuid().ToString().Split('-')[0]")]
    [InlineData("\"Files-\" + Guid.NewGuid().ToString().Split('-').First()")]
    [InlineData("string.Format(\"Files-{0}\", Guid.NewGuid())")]
    [InlineData("string.Join('-', \"Files\", Guid.NewGuid().ToString(\"N\").ToUpperInvariant())")]
    [InlineData("\"Files\" + Guid.NewGuid().GetHashCode()")]
    [InlineData("$\"Files{DateTime.Now:yyyyMMddHHmmss}\"")]
    [InlineData("\"Files\" + DateTime.Today.ToShortDateString()")]
    [InlineData("\"Files\" + DateTime.UtcNow.AddDays(1).ToString(\"o\")")]
    [InlineData("\"Files\" + DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("\"Files\" + DateTimeOffset.Now.UtcTicks")]
    [InlineData("\"Files\" + (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds")]
    [InlineData("\"Files\" + (int)(DateTime.UtcNow.Ticks % 1000)")]
    [InlineData("\"Files\" + Random.Shared.Next()")]
    [InlineData("\"Files\" + new Random(System.Environment.TickCount).NextInt64(5)")]
    [InlineData("\"Files\" + System.Environment.TickCount64")]
    [InlineData("\"Files\" + System.Environment.ProcessId")]
    [InlineData("\"Files\" + Stopwatch.GetTimestamp()")]
    [InlineData("Path.GetTempFileName()")]
    [InlineData("\"Files\" + Convert.ToHexString(RandomNumberGenerator.GetBytes(4))")]
    [InlineData("\"Files\" + RandomNumberGenerator.GetInt32(100)")]
    [InlineData("\"Files\" + id.GetHashCode()")]
    [InlineData("\"Files\" + HashCode.Combine(1, 2)")]
    [InlineData("isProd ? Guid.NewGuid().ToString() : Path.GetRandomFileName()", false)]
    [InlineData("Local")]
    [InlineData("\"Files\" + generator.Next()")]
    [InlineData("_readonly")]
    [InlineData("s_readonly")]
    [InlineData("Property")]
    [InlineData("GetOnly")]
    [InlineData("Helper(\"Files\")")]
    [InlineData("Fresh.Id")]
    public Task Each_source_is_followed(string value, bool isWhole = true) => InFile(Stack(
        $"var Local = \"Files-\" + Guid.NewGuid();\nvar generator = new Random();\nnew Bucket(this, {(isWhole ? $"[|{value}|]" : value.Replace("Guid.NewGuid().ToString()", "[|Guid.NewGuid().ToString()|]"))});",
        """
        private readonly string _readonly = Guid.NewGuid().ToString();
        private static readonly string s_readonly = "x" + DateTime.Now;
        private static string Property => Guid.NewGuid().ToString("N");
        private static string GetOnly { get; } = $"a{Guid.NewGuid()}";
        private static string Helper(string prefix) => $"{prefix}-{Guid.NewGuid().ToString()[..4]}";
        """,
        "bool isProd",
        "public static class Fresh { public static readonly string Id = DateTime.UtcNow.ToString(); }"));

    [Theory]
    [InlineData("new Construct(this, [|Guid.NewGuid().ToString()|]);")]
    [InlineData("new Stack(this, [|Guid.NewGuid().ToString()|]);")]
    [InlineData("new Stack(this, \"A\", new StackProps { StackName = [|$\"a-{Guid.NewGuid()}\"|] });")]
    [InlineData("Bucket files = new(id: [|Guid.NewGuid().ToString()|], scope: this);")]
    [InlineData("new OwnBucket(this, [|Guid.NewGuid().ToString()|]);")]
    [InlineData("Make([|Guid.NewGuid().ToString()|]);")]
    [InlineData("new Table(this, \"T\", new TableProps()).AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = Guid.NewGuid().ToString() }); new Function(this, \"F\", new FunctionProps()).AddPermission([|Guid.NewGuid().ToString()|], new Permission());")]
    [InlineData("var props = new BucketProps(); props.BucketName = [|\"a\" + Guid.NewGuid()|]; new Bucket(this, \"B\", props);")]
    [InlineData("var raw = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); raw.TableName = [|\"a\" + Guid.NewGuid()|];")]
    [InlineData("var raw = new CfnTable(this, \"T\", new CfnTableProps { KeySchema = new object[0] }); raw.AddPropertyOverride(\"TableName\", [|\"a\" + Guid.NewGuid()|]);")]
    public Task Each_identity_is_judged(string statement) => InFile(Stack(
        statement,
        "private void Make(string name) => new Bucket(this, name);",
        declarations: "public class OwnBucket : Bucket { public OwnBucket(Construct scope, string name) : base(scope, name) { } }"));

    [Fact]
    public Task A_call_of_the_base_constructor_is_judged() => InFile(Stack(
        string.Empty, declarations: "public class OwnBucket : Bucket { public OwnBucket(Construct scope) : base(scope, [|\"Files\" + Guid.NewGuid()|]) { } }"));

    [Theory]
    [InlineData("\"Files\"")]
    [InlineData("Constant")]
    [InlineData("\"Files\" + new Random(42).Next()")]
    [InlineData("stage")]
    [InlineData("$\"Files-{stage}\"")]
    [InlineData("$\"Files-{Node.TryGetContext(\\\"run\\\")}\"")]
    [InlineData("$\"Files-{System.Environment.GetEnvironmentVariable(\\\"RUN\\\")}\"")]
    [InlineData("$\"Files-{System.Environment.MachineName}\"")]
    [InlineData("isProd ? \"Files\" : Guid.NewGuid().ToString()")]
    [InlineData("DateTime.UtcNow.Year > 2020 ? \"Files\" : \"Old\"")]
    [InlineData("\"Files\" + Guid.NewGuid().ToString().Length")]
    [InlineData("\"Files\" + Guid.NewGuid().ToString().StartsWith('a')")]
    [InlineData("\"Files\" + DateTime.UtcNow.Kind")]
    [InlineData("\"Files\" + DateTimeOffset.Now.Offset")]
    [InlineData("\"Files\" + Guid.Empty")]
    [InlineData("\"Files\" + Guid.Parse(\"11111111-1111-1111-1111-111111111111\")")]
    [InlineData("\"Files\" + new DateTime(2026, 1, 1).Ticks")]
    [InlineData("(\"Files-\" + Guid.NewGuid()).Substring(0, 5)")]
    [InlineData("_changes")]
    [InlineData("Choose()")]
    public Task What_is_stable_or_not_known_is_silent(string value) => InFile(Stack(
        $"new Bucket(this, {value.Replace("\\\"", "\"")});",
        "private const string Constant = \"Files\"; private string _changes = Guid.NewGuid().ToString(); public void Change(string value) => _changes = value; protected virtual string Choose() => Guid.NewGuid().ToString();",
        "string stage, bool isProd"));

    [Theory]
    [InlineData("new Deployment(this, \"Deployment\" + DateTime.UtcNow.Ticks, new DeploymentProps());")]
    [InlineData("new CfnVersion(this, \"Version\" + Guid.NewGuid(), new CfnVersionProps());")]
    [InlineData("new CustomResource(this, \"Run\" + Guid.NewGuid(), new CustomResourceProps());")]
    [InlineData("var deployment = new Amazon.CDK.AWS.APIGateway.CfnDeployment(this, \"D\", new Amazon.CDK.AWS.APIGateway.CfnDeploymentProps()); deployment.OverrideLogicalId(\"D\" + DateTime.UtcNow.Ticks);")]
    [InlineData("Bucket.FromBucketName(this, \"B\" + Guid.NewGuid(), \"files\");")]
    [InlineData("new CfnOutput(this, \"Deployed\", new CfnOutputProps { Value = DateTime.UtcNow.ToString() });")]
    [InlineData("Amazon.CDK.Tags.Of(this).Add(\"deployed\", DateTime.UtcNow.ToString());")]
    [InlineData("new Table(this, \"T\", new TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = Guid.NewGuid().ToString() } });")]
    public Task What_is_made_anew_on_purpose_or_names_nothing_is_silent(string statement) => InStack(statement);

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public void Every_construct_that_is_made_anew_exists(string version) =>
        Assert.All(RemadeConstructs.Types, type => Assert.NotNull(CdkSymbols.Of(version).Find(type)));

    [Fact]
    public Task An_ephemeral_stack_is_silent() =>
        WithOption("cdk_safety.ephemeral_stacks", "App*", Stack("new Bucket(this, \"B\" + Guid.NewGuid());"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack("new Bucket(this, [|\"B\" + Guid.NewGuid()|]);"), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => InFile(
        """
        namespace Mine
        {
            public class Guid { public static string NewGuid() => "always"; }
            public class Bucket { public Bucket(object scope, string id) { } }
            public class AppStack : Amazon.CDK.Stack
            {
                public AppStack() : base(null, "App")
                {
                    new Bucket(this, System.Guid.NewGuid().ToString());
                    new Amazon.CDK.AWS.S3.Bucket(this, Guid.NewGuid());
                }
            }
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.S3
        {
            public class Bucket
            {
                public Bucket(object scope, string id) { }
                public static Bucket Make() => new(new object(), System.Guid.NewGuid().ToString());
            }
        }
        """);
}
