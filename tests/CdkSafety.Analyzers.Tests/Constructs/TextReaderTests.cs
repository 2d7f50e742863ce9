using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

/// <summary>The texts that can be read, seen through CDKS4001, which knows the exact name.</summary>
public class TextReaderTests() : RuleTests<AttachableManagedPolicyAnalyzer>("System.Linq Amazon.CDK.AWS.IAM")
{
    [Theory]
    [InlineData("\"AWSLambda\" + \"Full\" + \"Access\"")]
    [InlineData("$\"AWS{Service}FullAccess\"")]
    [InlineData("$\"AWS{Service,6}FullAccess\"")]
    [InlineData("string.Format(\"AWS{0}FullAccess\", Service)")]
    [InlineData("string.Format(\"{1}{0}FullAccess\", Service, \"AWS\")")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"AWS{0}FullAccess\", Service)")]
    [InlineData("string.Concat(\"AWS\", Service, \"FullAccess\")")]
    [InlineData("string.Join(\"\", Parts)")]
    [InlineData("string.Join(string.Empty, \"AWS\", Service, \"FullAccess\")")]
    [InlineData("string.Join('L', \"AWS\", \"ambdaFu\" + \"ll\" + \"Access\")")]
    [InlineData("\"AWS_Lambda_FullAccess\".Replace(\"_\", \"\")")]
    [InlineData("\"AWSLambda-FullAccess\".Replace('-', 'F').Remove(9, 1)")]
    [InlineData("\"x-AWSLambdaFullAccess\".Substring(2)")]
    [InlineData("\" AWSLambdaFullAccess \".Trim()")]
    [InlineData("\"--AWSLambdaFullAccess\".TrimStart('-')")]
    [InlineData("\"AWSLambdaFullAccess/.\".TrimEnd('/', '.')")]
    [InlineData("\"LambdaFullAccess\".Insert(0, \"AWS\")")]
    [InlineData("Parts[0] + Parts[1] + Parts[2]")]
    [InlineData("Parts[0] + Parts[1] + Parts[^1]")]
    [InlineData("Names[\"lambda\"]")]
    [InlineData("appended")]
    [InlineData("assigned")]
    [InlineData("pair.Name")]
    [InlineData("pair.Item1")]
    [InlineData("first")]
    [InlineData("settings.Name")]
    [InlineData("(settings with { Kept = true }).Name")]
    [InlineData("new Settings(\"AWSLambdaFullAccess\").Name")]
    [InlineData("plain.Name")]
    [InlineData("plain?.Name")]
    [InlineData("Local()")]
    [InlineData("LastOf(\"x\", \"AWSLambdaFullAccess\")")]
    public Task A_text_is_read(string name) => InFile(Stack(Body($"[|{name}|]"), Members, "", Types));

    [Theory]
    [InlineData("id + \"AWSLambdaFullAccess\"")]
    [InlineData("\"AWSLambdaFullAccess\".Replace(\"Full\", \"_Full\")")]
    [InlineData("\"AWSLambdaFullAccess\".Substring(99)")]
    [InlineData("\"AWSLambdaFullAccess\".Normalize()")]
    [InlineData("string.Format(\"AWS{1}FullAccess\", Service)")]
    [InlineData("string.Join(\"\", Parts.Where(part => part != id))")]
    [InlineData("Parts[3]")]
    [InlineData("Names[\"other\"]")]
    [InlineData("Changing[\"lambda\"]")]
    [InlineData("Rewritten[0]")]
    [InlineData("rewritten[0]")]
    [InlineData("counted")]
    [InlineData("changed.Name")]
    [InlineData("aliased")]
    [InlineData("Captured()")]
    [InlineData("(settings with { Name = id }).Name")]
    [InlineData("new Cased(\"AWSLambdaFullAccess\").Name")]
    [InlineData("handed.Name")]
    public Task What_cannot_be_known_is_silent(string name) => InFile(Stack(Body(name), Members, "", Types));

    private static string Body(string name) =>
        $$"""
        var appended = "AWSLambda";
        appended += "FullAccess";
        string? assigned = null;
        assigned ??= "AWSLambdaFullAccess";
        var counted = "AWSLambda";
        for (var i = 0; i < id.Length; i++)
        {
            counted += "FullAccess";
        }

        var pair = (Name: "AWSLambdaFullAccess", Kept: true);
        var changed = (Name: "AWSLambdaFullAccess", Kept: true);
        changed.Name = id;
        var (first, _) = pair;
        var settings = new Settings("AWSLambdaFullAccess");
        var plain = new Plain();
        var handed = new Plain();
        Change(handed);
        var rewritten = new[] { "AWSLambdaFullAccess" };
        rewritten[0] = id;
        var aliased = "AWSLambdaFullAccess";
        ref var alias = ref aliased;
        alias = id;
        var captured = "AWSLambdaFullAccess";
        captured = id;
        ManagedPolicy.FromAwsManagedPolicyName({{name}});

        string Local() => "AWSLambdaFullAccess";
        string Captured() => captured;
        """;

    private const string Members = """
        private const string Service = "Lambda";
        private static readonly string[] Parts = { "AWS", Service, "FullAccess" };
        private static readonly string[] Rewritten = { "AWSLambdaFullAccess" };
        private static readonly Dictionary<string, string> Names = new() { ["lambda"] = "AWSLambdaFullAccess" };
        private static readonly Dictionary<string, string> Changing = new() { ["lambda"] = "AWSLambdaFullAccess" };
        private static void Rewrite() { Rewritten[0] = ""; Changing["lambda"] = ""; }
        private static string LastOf(params string[] names) => names[^1];
        private static void Change(Plain plain) => plain.Name = "";
        """;

    private const string Types = """
        public record Settings(string Name, bool Kept = false);

        public record Cased(string Name)
        {
            public string Name { get; } = Name.ToLower();
        }

        public class Plain
        {
            public string Name { get; set; } = "AWSLambdaFullAccess";
        }
        """;
}
