using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Testing;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Testing;

public class TestExpectationTests() : RuleTests<TestExpectationAnalyzer>("Amazon.CDK.Assertions")
{
    private const string Start = "The test demands what ";
    private const string Middle = " rejects, and turns red when somebody corrects the stack: ";

    // ---- What is reported, where, and in which words

    [Fact]
    public Task A_deletion_policy_is_reported_where_it_stands() => InTest(
        """
        template.HasResource("AWS::RDS::DBCluster", new Dictionary<string, object>
        {
            ["Properties"] = Match.ObjectLike(new Dictionary<string, object> { ["Engine"] = "aurora-mysql" }),
            ["DeletionPolicy"] = {|#0:"Delete"|},
            ["UpdateReplacePolicy"] = {|#1:"Delete"|},
        });
        """,
        Finding(Start + "CDKS1001" + Middle + "The database AWS::RDS::DBCluster is deleted with all its data when the stack is deleted; use RETAIN or SNAPSHOT"),
        FindingAt(1, Start + "CDKS1001" + Middle + "The database AWS::RDS::DBCluster is deleted with all its data when an update replaces it; use RETAIN or SNAPSHOT"));

    [Fact]
    public Task A_property_is_reported_where_it_stands() => InTest(
        """template.HasResourceProperties("AWS::RDS::DBCluster", new Dictionary<string, object> { ["DeletionProtection"] = {|#0:false|} });""",
        Finding(Start + "CDKS1005" + Middle + "AWS::RDS::DBCluster has its deletion protection off: a single request, or the deletion of the stack, deletes it; use true"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(
        Class("""template.AllResourcesProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["ProvisionedThroughput"] = new Dictionary<string, object> { ["ReadCapacityUnits"] = [|70000|] } });"""),
        version));

    /// <summary>The rules of each kind judge what a test demands, with no code of their own for it.</summary>
    [Theory]
    [InlineData("AWS::DynamoDB::Table", """["DeletionPolicy"] = [|"Delete"|]""")]
    [InlineData("AWS::S3::Bucket", """["UpdateReplacePolicy"] = [|"Delete"|]""")]
    [InlineData("AWS::DynamoDB::Table", """["DeletionPolicy"] = [|"Snapshot"|]""")]
    [InlineData("AWS::ECR::Repository", """["Properties"] = new Dictionary<string, object> { ["EmptyOnDelete"] = [|true|] }""")]
    [InlineData("AWS::RDS::DBCluster", """["Properties"] = new Dictionary<string, object> { ["StorageEncrypted"] = [|false|] }""")]
    [InlineData("AWS::RDS::DBCluster", """["Properties"] = new Dictionary<string, object> { ["BackupRetentionPeriod"] = [|40|] }""")]
    [InlineData("AWS::DynamoDB::Table", """["Properties"] = new Dictionary<string, object> { ["GlobalSecondaryIndexes"] = new object[] { new Dictionary<string, object> { ["ProvisionedThroughput"] = new Dictionary<string, object> { ["WriteCapacityUnits"] = [|50000|] } } } }""")]
    [InlineData("AWS::DMS::Endpoint", """["Properties"] = new Dictionary<string, object> { ["EngineName"] = [|"cassandra"|] }""")]
    [InlineData("AWS::IAM::Role", """["Properties"] = new Dictionary<string, object> { ["ManagedPolicyArns"] = new object[] { [|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|] } }""")]
    [InlineData("AWS::S3::Bucket", """["Properties"] = new Dictionary<string, object> { ["BucketName"] = [|"Payments_Archive"|] }""")]
    public Task Each_kind_of_rule_judges(string type, string member) => InTest(
        $$"""template.HasResource("{{type}}", new Dictionary<string, object> { {{member}} });""");

    // ---- Ways to demand

    [Theory]
    [InlineData("""template.AllResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] });""")]
    [InlineData("""template.HasResource(props: new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }, type: "AWS::DynamoDB::Table");""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { { "DeletionPolicy", [|"Delete"|] } });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", Match.ObjectLike(new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }));""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", Match.ObjectEquals(new Dictionary<string, object> { ["DeletionPolicy"] = Match.Exact([|"Delete"|]) }));""")]
    [InlineData("""const string type = "AWS::DynamoDB::Table"; template.HasResource(type, new Dictionary<string, object> { ["DeletionPolicy"] = [|Deleted|] });""")]
    [InlineData("""var policy = "Delete"; template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = [|policy|] });""")]
    [InlineData("""var props = new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }; template.HasResource("AWS::DynamoDB::Table", props);""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", [|Expected()|]);""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", [|Expected()|]); template.AllResources("AWS::DynamoDB::Table", new Dictionary<string, object>());""")]
    [InlineData("""template.HasResourceProperties("AWS::DynamoDB::Table", Match.ObjectLike(new Dictionary<string, object> { ["DeletionProtectionEnabled"] = [|false|] }));""")]
    [InlineData("""template.HasResourceProperties("AWS::IAM::Role", new Dictionary<string, object> { ["ManagedPolicyArns"] = Match.ArrayWith(new object[] { [|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|] }) });""")]
    [InlineData("""template.ResourcePropertiesCountIs("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionProtectionEnabled"] = [|false|] }, 2);""")]
    [InlineData("""Assert.NotEmpty(template.FindResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }));""")]
    [InlineData("""var found = template.FindResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }); Assert.Equal(3, found.Count);""")]
    [InlineData("""Assert.Multiple(() => template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = [|"Delete"|] }));""")]
    public Task A_demand_is_read_however_it_is_written(string statement) => InTest(statement);

    [Theory]
    [InlineData("""Assert.Equal([|"Delete"|], found["Orders"]["DeletionPolicy"]);""")]
    [InlineData("""Assert.Equal([|"Delete"|], (string)found["Orders"]["DeletionPolicy"]);""")]
    [InlineData("""Assert.AreEqual([|"Delete"|], found["Orders"]["DeletionPolicy"].ToString());""")]
    [InlineData("""Assert.AreEqual(found["Orders"]["UpdateReplacePolicy"], [|"Delete"|]);""")]
    [InlineData("""Assert.That(found["Orders"]["DeletionPolicy"], Is.EqualTo([|"Delete"|]));""")]
    [InlineData("""var table = found.Values.First(); Assert.Equal([|"Delete"|], table["DeletionPolicy"]);""")]
    [InlineData("""foreach (var table in found.Values) { Assert.Equal([|"Delete"|], table["DeletionPolicy"]); }""")]
    [InlineData("""Assert.All(found.Values, table => Assert.Equal([|"Delete"|], table["DeletionPolicy"]));""")]
    [InlineData("""var table = Assert.Single(found).Value; Assert.Equal([|"Delete"|], table["DeletionPolicy"]);""")]
    [InlineData("""Assert.Equal([|false|], ((IDictionary<string, object>)found["Orders"]["Properties"])["DeletionProtectionEnabled"]);""")]
    [InlineData("""Assert.Equal("Retain", found["Orders"]["DeletionPolicy"]);""")]
    [InlineData("""Assert.NotEqual("Delete", found["Orders"]["DeletionPolicy"]);""")]
    [InlineData("""Assert.Equal("Delete", Given["DeletionPolicy"]);""")]
    [InlineData("""Assert.Equal("Delete", found["DeletionPolicy2"]["Type"]);""")]
    public Task An_equality_about_what_is_found_demands_it(string statement) => InTest("""var found = template.FindResources("AWS::DynamoDB::Table");""" + "\n" + statement);

    // ---- What is not demanded, not known, or right

    [Theory]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Retain" });""")]
    [InlineData("""template.HasResource("AWS::Lambda::Function", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""")]
    [InlineData("""template.HasResource(Type, new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = Match.Not("Delete") });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", Match.Not(Match.ObjectLike(new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" })));""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = Match.Absent(), ["UpdateReplacePolicy"] = Match.AnyValue() });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = new Capture() });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = Type });""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new { DeletionPolicy = "Delete" });""")]
    [InlineData("""template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""")]
    [InlineData("""template.ResourcePropertiesCountIs("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionProtectionEnabled"] = false }, 0);""")]
    [InlineData("""template.FindResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""")]
    [InlineData("""Assert.Empty(template.FindResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" }));""")]
    [InlineData("""var found = template.FindResources("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" }); Assert.Equal(0, found.Count);""")]
    [InlineData("""Assert.Throws<System.Exception>(() => template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" }));""")]
    [InlineData("""System.Action act = () => template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" }); Assert.Throws<System.Exception>(act);""")]
    [InlineData("""try { template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" }); } catch (System.Exception) { }""")]
    [InlineData("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object>()); template.ResourceCountIs("AWS::DynamoDB::Table", 1);""")]
    [InlineData("""template.HasOutput("Name", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""")]
    public Task What_is_not_demanded_or_right_is_silent(string statement) => InTest(statement);

    [Fact]
    public Task A_test_that_expects_an_exception_is_silent() => InFile(Class(
        """template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });""",
        attributes: "[ExpectedException]"));

    // ---- Names

    [Fact]
    public Task A_name_without_the_environment_of_the_test_is_reported() => InFile(
        Class("""
            template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["TableName"] = {|#0:"orders"|} });
            template.HasResourceProperties("AWS::SQS::Queue", new Dictionary<string, object> { ["QueueName"] = "orders-x1" });
            """,
            members: """private readonly OrdersProps _props = new() { EnvironmentSuffix = "x1" };"""),
        Finding(Start + "CDKS5001" + Middle + "The name 'orders' of AWS::DynamoDB::Table is the same in every environment: the second deployment to an account fails because the name is taken; add \"x1\" to it, or leave it out"));

    [Theory]
    [InlineData("new OrdersStack(\"x1\")")]
    [InlineData("new OrdersStack(environmentSuffix: \"x1\")")]
    [InlineData("new App(new AppProps { Context = new Dictionary<string, object> { [\"stage\"] = \"x1\" } })")]
    public Task The_environment_of_a_test_is_read_however_it_is_given(string creation) => InFile(Class(
        """template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["TableName"] = [|"orders"|] });""",
        members: "private readonly object _made = " + creation + ";"));

    [Theory]
    [InlineData("new Amazon.CDK.AWS.S3.LifecycleRule { Prefix = \"logs/\" }")]
    [InlineData("new Dictionary<string, object> { [\"Prefix\"] = \"logs/\" }")]
    [InlineData("\"orders\"; private const string Suffix = \"x1\"")]
    public Task What_has_the_name_of_an_environment_and_is_none_is_silent(string value) => InFile(Class(
        """template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["TableName"] = "orders" });""",
        members: "private readonly object _made = " + value + ";"));

    [Fact]
    public Task A_name_in_a_test_that_shows_no_environment_is_silent() => InTest(
        """template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["TableName"] = "orders" });""");

    // ---- Configuration

    [Theory]
    [InlineData("dotnet_diagnostic.CDKS1001.severity", "none")]
    [InlineData("cdk_safety.ephemeral_stacks", "Preview*")]
    public Task What_the_project_does_not_want_of_a_rule_it_does_not_get_of_its_tests(string key, string value)
    {
        var test = Test(Class("""template.HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });"""));
        test.SetOption(key, value);
        return Run(test);
    }

    [Fact]
    public Task An_option_of_the_other_rule_counts()
    {
        var test = Test(Class("""template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["ProvisionedThroughput"] = new Dictionary<string, object> { ["ReadCapacityUnits"] = 70000 } });"""));
        test.SetOption("cdk_safety.dynamodb_max_capacity", "80000");
        return Run(test);
    }

    [Fact]
    public Task A_rule_about_names_that_any_scope_may_explain_is_silent_even_when_it_is_on()
    {
        var test = Test(Class("""template.HasResourceProperties("AWS::DynamoDB::Table", new Dictionary<string, object> { ["TableName"] = "sessions" });"""));
        test.SetOption("dotnet_diagnostic.CDKS5004.severity", "warning");
        return Run(test);
    }

    // ---- Whose types they are

    [Fact]
    public Task A_template_of_another_library_is_silent() => InFile(
        """
        using System.Collections.Generic;

        public class Template
        {
            public void HasResource(string type, object props) { }

            public void Test() => HasResource("AWS::DynamoDB::Table", new Dictionary<string, object> { ["DeletionPolicy"] = "Delete" });
        }
        """);

    [Fact]
    public Task A_project_without_the_CDK_is_silent() => WithoutCdk(
        "public class Template { public void HasResource(string type, object props) => HasResource(\"AWS::DynamoDB::Table\", \"Delete\"); }");

    internal static string Class(string body, string members = "", string attributes = "") =>
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.Assertions;

        public class PreviewStack : Stack
        {
        }

        public class OrdersStack : Stack
        {
            public OrdersStack(string environmentSuffix) { }
        }

        public class OrdersProps
        {
            public string EnvironmentSuffix { get; set; } = "";
        }

        public class ExpectedExceptionAttribute : System.Attribute
        {
        }

        public static class Assert
        {
            public static void Equal(object expected, object actual) { }
            public static void NotEqual(object expected, object actual) { }
            public static void AreEqual(object expected, object actual) { }
            public static void That(object actual, object constraint) { }
            public static void Empty(object collection) { }
            public static void NotEmpty(object collection) { }
            public static T Single<T>(IEnumerable<T> collection) => collection.First();
            public static void All<T>(IEnumerable<T> collection, System.Action<T> action) { }
            public static void Multiple(System.Action action) { }
            public static void Throws<T>(System.Action action) { }
        }

        public static class Is
        {
            public static object EqualTo(object expected) => expected;
        }

        public class StackTests
        {
            private const string Deleted = "Delete";
            private static string Type => System.Environment.MachineName;
            private static Dictionary<string, object> Given => new();
            {{members}}

            {{attributes}}
            public void Test()
            {
                var template = Template.FromStack(new PreviewStack());
        {{body}}
            }

            private static Dictionary<string, object> Expected() => new() { ["DeletionPolicy"] = "Delete" };
        }
        """;

    private static Task InTest(string body, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => InFile(Class(body), expected);
}
