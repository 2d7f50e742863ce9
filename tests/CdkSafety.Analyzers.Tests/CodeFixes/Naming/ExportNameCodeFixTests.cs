using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Naming;
using CdkSafety.Analyzers.Rules.Naming;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Naming;

public class ExportNameCodeFixTests() : CodeFixTests<ExportNameAnalyzer, ExportNameCodeFixProvider>("")
{
    private const string Key = "CDKS5003.Prefix";

    [Fact]
    public Task The_name_of_the_stack_comes_first() => InStack(
        """
        const string Name = "bucket-arn";
        new CfnOutput(this, "A", new CfnOutputProps
        {
            Value = "a",
            ExportName = [|"stream{arn}"|], // for the archive
        });
        new CfnOutput(this, "B", new CfnOutputProps { Value = "b", ExportName = [|Name|] });
        """,
        """
        const string Name = "bucket-arn";
        new CfnOutput(this, "A", new CfnOutputProps
        {
            Value = "a",
            ExportName = $"{StackName}-stream{{arn}}", // for the archive
        });
        new CfnOutput(this, "B", new CfnOutputProps { Value = "b", ExportName = $"{StackName}-{Name}" });
        """,
        Key,
        "Put the stack's name in front");

    [Fact]
    public Task Outside_a_stack_the_scope_knows_it() => InFile(
        Stack(string.Empty, declarations: """public class Part : Construct { public Part(Construct scope) : base(scope, "Part") { new CfnOutput(this, "A", new CfnOutputProps { Value = "a", ExportName = [|"arn"|] }); new CfnOutput(scope, "B", new CfnOutputProps { Value = "b", ExportName = [|"name"|] }); } }"""),
        Stack(string.Empty, declarations: """public class Part : Construct { public Part(Construct scope) : base(scope, "Part") { new CfnOutput(this, "A", new CfnOutputProps { Value = "a", ExportName = $"{Stack.Of(this).StackName}-arn" }); new CfnOutput(scope, "B", new CfnOutputProps { Value = "b", ExportName = $"{Stack.Of(scope).StackName}-name" }); } }"""),
        Key);

    [Fact]
    public Task Props_elsewhere_are_left() => NoFixInFile(Stack("""var props = new CfnOutputProps { Value = "a", ExportName = [|"arn"|] };"""), Key);
}
