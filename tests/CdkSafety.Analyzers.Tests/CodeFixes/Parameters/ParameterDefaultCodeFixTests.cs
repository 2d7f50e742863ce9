using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Parameters;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Parameters;

public class ParameterDefaultCodeFixTests() : CodeFixTests<ParameterDefaultAnalyzer, ParameterDefaultCodeFixProvider>("")
{
    private const string Key = "CDKS5102.Placeholder";

    [Fact]
    public Task A_default_that_the_constraints_allow_is_added() => InStack(
        """
        new [|CfnParameter|](this, "Host", new CfnParameterProps
        {
            Type = "String", // of the server
        });
        new [|CfnParameter|](this, "Count", new CfnParameterProps { Type = "Number" });
        new [|CfnParameter|](this, "Size", new CfnParameterProps { Type = "Number", MinValue = 3 });
        new [|CfnParameter|](this, "Tier", new CfnParameterProps { AllowedValues = new[] { "small", "large" } });
        new [|CfnParameter|](this, "Bucket", new CfnParameterProps { AllowedPattern = "[a-z-]+" });
        new [|CfnParameter|](this, "Stage", new CfnParameterProps { AllowedPattern = "[a-z]+", Default = null });
        new [|CfnParameter|](this, "Name");
        """,
        """
        new CfnParameter(this, "Host", new CfnParameterProps
        {
            Type = "String", // of the server
            Default = "change-me",
        });
        new CfnParameter(this, "Count", new CfnParameterProps { Type = "Number", Default = 0 });
        new CfnParameter(this, "Size", new CfnParameterProps { Type = "Number", MinValue = 3, Default = 3 });
        new CfnParameter(this, "Tier", new CfnParameterProps { AllowedValues = new[] { "small", "large" }, Default = "small" });
        new CfnParameter(this, "Bucket", new CfnParameterProps { AllowedPattern = "[a-z-]+", Default = "change-me" });
        new CfnParameter(this, "Stage", new CfnParameterProps { AllowedPattern = "[a-z]+", Default = "dev" });
        new CfnParameter(this, "Name", new CfnParameterProps { Default = "change-me" });
        """,
        Key);

    [Theory]
    [InlineData("var props = new CfnParameterProps(); new [|CfnParameter|](this, \"Host\", props);")]
    [InlineData("new [|CfnParameter|](this, \"Host\", new CfnParameterProps { AllowedPattern = \"[0-9]{12}\" });")]
    [InlineData("new [|CfnParameter|](this, \"Host\", new CfnParameterProps { AllowedPattern = text });")]
    [InlineData("new [|CfnParameter|](this, \"Host\", new CfnParameterProps { AllowedValues = new[] { text } });")]
    public Task No_placeholder_is_written_that_may_be_refused(string statement) => NoFixInFile(Stack(statement, parameters: "string text"), Key);
}
