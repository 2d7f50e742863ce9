using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness;

/// <summary>
/// Code as it is while somebody types, and code that only looks hostile: with all analyzers at once, no exception, and no
/// finding on a value that is not known.
/// </summary>
public class BrokenCodeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void All_rules_run_here() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order());

    /// <summary>Nothing here says a wrong value for certain.</summary>
    [Theory]
    // Half-typed
    [InlineData("new Table")]
    [InlineData("new Table(")]
    [InlineData("new Table(this")]
    [InlineData("new Table(this, \"T\", new TableProps {")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy =")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DEST")]
    [InlineData("new Table(this, \"T\", new TableProps { ReadCapacity = 70000 +")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = \"orders")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = $\"orders-{")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = $\"orders-{}\" });")]
    [InlineData("new Table(this, \"T\", new TableProps { = , = });")]
    [InlineData("new Table(this, \"T\", new TableProps { 1, 2, { 3 } });")]
    [InlineData("new(this, \"T\", new() { RemovalPolicy = });")]
    [InlineData("var table = new(); table.ApplyRemovalPolicy(")]
    [InlineData("var table = new Table(this, \"T\"); table.ApplyRemovalPolicy();")]
    [InlineData("var table = new Table(this, \"T\"); table.ApplyRemovalPolicy(,);")]
    [InlineData("var table = new Table(this, \"T\"); table.Node.DefaultChild.;")]
    [InlineData("((CfnTable)table.Node.DefaultChild).")]
    [InlineData("(new CfnTable(this, \"T\")?.)")]
    [InlineData("cfn.AddPropertyOverride(\"ProvisionedThroughput..\", 70000);")]
    [InlineData("new CfnTable(this, \"T\").AddOverride(\"\", 1);")]
    [InlineData("new CfnTable(this, \"T\").AddOverride(\".\\\\\", 1);")]
    [InlineData("new CfnTable(this, \"T\").AddOverride(null, null);")]
    [InlineData("new CfnTable(this, \"T\").AddPropertyOverride(path: );")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName();")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"arn:aws:iam::aws:policy/Nothing\"")]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(managedPolicyArn: , id: );")]
    [InlineData("if (isProd) { new Table(this, \"T\", new TableProps { RemovalPolicy = isProd ? })")]
    [InlineData("var x = isProd switch { ")]
    [InlineData("RemovalPolicy = stage switch { \"prod\" => , _ => RemovalPolicy.DESTROY }")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new[] { , , } });")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = [.. ] });")]
    [InlineData("} } } new Table(")]
    // Wrong types and names
    [InlineData("new Tabel(this, \"T\", new TabelProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = Nowhere.Policy });")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = Policy() });")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = (Nothing)1 });")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = null + null });")]
    [InlineData("new Table(this, \"T\", new TableProps { ReadCapacity = 1 / 0 });")]
    [InlineData("new Table<int>(this, \"T\", new TableProps<string> { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("foreach (var x in) new Table(this, x, new TableProps { RemovalPolicy = x });")]
    [InlineData("string.Format(\"{0\", 1); new Table(this, \"T\", new TableProps { TableName = string.Format(\"{0}{9}{\", 1) });")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = string.Join(\"-\") });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { ProvisionedThroughput = new Dictionary<string, object> { [1] = 2, { }, [\"a\"] } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { ProvisionedThroughput = new object[,] { { 1 }, { 2 } } });")]
    [InlineData("new CfnTable(this, \"T\", new CfnTableProps { ProvisionedThroughput = new int[-1] });")]
    [InlineData("var (a, b) = ; (a, b.c, this[0]) = (1, 2); new Table(this, a, b);")]
    // Cycles
    [InlineData("var policy = policy; new Table(this, \"T\", new TableProps { RemovalPolicy = policy });")]
    [InlineData("var props = new TableProps { RemovalPolicy = props.RemovalPolicy }; new Table(this, \"T\", props);")]
    [InlineData("TableProps props = null; props = props; props.RemovalPolicy = props.RemovalPolicy; new Table(this, \"T\", props);")]
    [InlineData("const string A = B; const string B = A; new Table(this, \"T\", new TableProps { TableName = A });")]
    [InlineData("string a = \"x\"; a = a + b(); string b() => a + b(); new Table(this, \"T\", new TableProps { TableName = a });")]
    [InlineData("Table table = null; table = table.table; table.ApplyRemovalPolicy(table);")]
    [InlineData("var x = y; var y = x; x.Node.DefaultChild.ApplyRemovalPolicy(y);")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = Round(1), ReadCapacity = Even(3) });")]
    [InlineData("new Table(this, \"T\", new TableProps { TableName = _self, RemovalPolicy = Mutual, ReadCapacity = Circular });")]
    public async Task Code_that_says_nothing_for_certain_is_silent(string statements) =>
        Assert.Empty(await Analyze(InMember(statements)));

    /// <summary>The wrong value is certain; what is around it is broken. A finding may be made or not.</summary>
    [Theory]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY, ReadCapacity = 70000, TableName = \"orders\", })")]
    [InlineData("new Table(this, new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("new Table(props: new TableProps { RemovalPolicy = RemovalPolicy.DESTROY }, props: null);")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY, RemovalPolicy = RemovalPolicy.RETAIN });")]
    [InlineData("return new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY })")]
    [InlineData("ManagedPolicy.FromAwsManagedPolicyName(\"AWSLambdaFullAccess\", 1, 2")]
    [InlineData("new CfnUser(this, \"U\", new CfnUserProps { ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/AWSLambdaFullAccess\", nothing } });")]
    [InlineData("goto nowhere; new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY }); yield return 1; await x;")]
    public async Task Broken_code_around_a_wrong_value_does_no_harm(string statements) =>
        await Analyze(InMember(statements));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("class")]
    [InlineData("new Table(this, \"T\", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : Table { T() : base( }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : Table { T() : base() { } }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : Table { T() : base(null, , ) { } }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : Table { T(string id) : base(props: null) { ApplyRemovalPolicy( } }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : Table, Table { T() : this() { } }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T : T { T() : base(this, \"T\", new TableProps { }) { } }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T() : Table(")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; record T(string Stage) : Table(null, Stage, new TableProps { TableName = Stage });")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T { Table t = new(this, \"T\", t); TableProps p = p; }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; class T { Table t => new Table(this.t, t.TableName, t); static T() => new T().t.")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; enum E { A = B, B = A } class T { object o = new Table(null, E.A, new TableProps { ReadCapacity = (double)E.B }); }")]
    [InlineData("using Amazon.CDK.AWS.DynamoDB; interface I { Table T { get; set; } = new Table(); }")]
    [InlineData("namespace Amazon.CDK { class RemovalPolicy { public static RemovalPolicy DESTROY; } class CfnResource : CfnResource { } }")]
    [InlineData("using X = Amazon.CDK.AWS.DynamoDB.Table<X>; class T { X x = new X(null, \"\", null); }")]
    public async Task Broken_declarations_are_silent(string source) => Assert.Empty(await Analyze(source));

    [Fact]
    public async Task Missing_references_are_silent()
    {
        const string Source =
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class AppStack : Stack
            {
                public AppStack(Construct scope, string id) : base(scope, id)
                {
                    var table = new Table(this, "Orders", new TableProps { RemovalPolicy = Missing.Policy, TableName = Missing.Name });
                    table.ApplyRemovalPolicy(Missing.Policy);
                }
            }
            """;

        // Without the .NET assemblies, without Constructs and jsii, and with nothing at all.
        Assert.Empty(await Analyze(Source, [CdkReferences.CdkLib(CdkReferences.Default)]));
        Assert.Empty(await Analyze(Source, [.. CdkReferences.WithoutCdk, CdkReferences.CdkLib(CdkReferences.Default)]));
        Assert.Empty(await Analyze(Source, []));
    }

    [Fact]
    public async Task Two_versions_of_the_CDK_at_once_do_no_harm()
    {
        const string Source =
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class AppStack : Stack
            {
                public AppStack(Construct scope, string id, RemovalPolicy policy) : base(scope, id)
                {
                    var table = new Table(this, "Orders", new TableProps { RemovalPolicy = policy });
                    table.ApplyRemovalPolicy(policy);
                }
            }
            """;

        Assert.Empty(await Analyze(Source, [.. CdkReferences.For(CdkReferences.Oldest), CdkReferences.CdkLib(CdkReferences.Newest)]));
        Assert.Empty(await Analyze(Source, [.. CdkReferences.For(CdkReferences.Newest), CdkReferences.CdkLib(CdkReferences.Oldest)]));
        await Analyze(Source.Replace("policy)", "RemovalPolicy.DESTROY)"), [.. CdkReferences.For(CdkReferences.Default), CdkReferences.CdkLib(CdkReferences.Newest)]);
    }

    [Fact]
    public async Task A_long_chain_of_names_and_calls_ends()
    {
        // Each method asks the next one twice: 2^60 calls for a reader without a limit.
        var methods = Enumerable.Range(0, 60).Select(i => $"private static string M{i}(string x) => M{i + 1}(x) + M{i + 1}(x);");
        var source = InMember("new Table(this, \"T\", new TableProps { TableName = M0(\"a\") });", string.Join("\n", methods) + "\nprivate static string M60(string x) => x;");

        Assert.Empty(await Analyze(source));
    }

    [Fact]
    public async Task A_wide_and_deep_expression_ends()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 3_000).Select(i => i % 2 == 0 ? "\"a\"" : "stage"));

        // 1,500 known letters are more than a table's name may have, whatever stands between them.
        Assert.Contains("CDKS5002", Assert.Single(await Analyze(InMember($"new Table(this, \"T\", new TableProps {{ TableName = {sum} }});"))));

        var nested = string.Concat(Enumerable.Repeat("isProd ? stage : (", 100)) + "stage" + new string(')', 100);
        Assert.Empty(await Analyze(InMember($"new Table(this, \"T\", new TableProps {{ TableName = {nested} }});")));
    }

    /// <summary>Every prefix of a program with all kinds of wrong values, as it is while it is typed.</summary>
    [Fact]
    public async Task No_prefix_of_a_program_makes_an_analyzer_fail()
    {
        var program = InMember(
            """
            var policy = isProd ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
            var table = new Table(this, "T", new TableProps { RemovalPolicy = policy, ReadCapacity = 70000, TableName = $"a-{stage}" });
            table.AutoScaleReadCapacity(new EnableScalingProps { MaxCapacity = 80000 });
            ((CfnTable)table.Node.DefaultChild).AddPropertyOverride("ProvisionedThroughput.ReadCapacityUnits", 70000);
            new CfnUser(this, "U", new CfnUserProps { ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/Nothing" } });
            """);
        for (var length = program.IndexOf("var policy", StringComparison.Ordinal); length < program.Length; length += 7)
        {
            await Analyze(program.Substring(0, length));
        }
    }

    private static string InMember(string statements, string members = "") =>
        $$"""
        using System.Collections.Generic;
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Amazon.CDK.AWS.IAM;
        using Constructs;

        public class AppStack : Stack
        {
            private const double Circular = Circular + 1;
            private readonly string _self = _self + "x";
            private RemovalPolicy Mutual => Other;
            private RemovalPolicy Other => Mutual;
            private static string Round(int x) => Round(x + 1) + "x";
            private static int Even(int x) => x == 0 ? 70000 : Odd(x - 1);
            private static int Odd(int x) { return Even(x - 1); }
            {{members}}

            public AppStack(Construct scope, string id, bool isProd, string stage) : base(scope, id)
            {
                {{statements}}
            }
        }
        """;

    /// <summary>The findings of all rules; fails when an analyzer threw.</summary>
    private static async Task<IEnumerable<string>> Analyze(string source, ImmutableArray<MetadataReference>? references = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "Broken",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), "Stack.cs", cancellationToken: cancellationToken)],
            references ?? CdkReferences.For(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));

        // What a construct lacks may be certain whatever is broken in what it has.
        return diagnostics.Where(diagnostic => diagnostic.Id is not (RuleIds.MissingRemovalPolicy or RuleIds.PointInTimeRecovery)).Select(diagnostic => diagnostic.ToString());
    }
}
