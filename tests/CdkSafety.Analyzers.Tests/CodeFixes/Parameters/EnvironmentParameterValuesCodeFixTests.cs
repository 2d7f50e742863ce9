using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Parameters;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Parameters;

public class EnvironmentParameterValuesCodeFixTests() : CodeFixTests<EnvironmentParameterValuesAnalyzer, EnvironmentParameterValuesCodeFixProvider>("")
{
    private const string Key = "CDKS5101.List";

    [Fact]
    public Task The_values_are_listed_and_the_first_is_the_default() => InStack(
        """
        var environment = new [|CfnParameter|](this, "Environment", new CfnParameterProps
        {
            Type = "String", // where it goes
        });
        new [|CfnParameter|](this, "Stage");
        new [|CfnParameter|](id: "Env", scope: this);
        """,
        """
        var environment = new CfnParameter(this, "Environment", new CfnParameterProps
        {
            Type = "String", // where it goes
            AllowedValues = new[] { "dev", "staging", "prod" },
            Default = "dev",
        });
        new CfnParameter(this, "Stage", new CfnParameterProps { AllowedValues = new[] { "dev", "staging", "prod" }, Default = "dev" });
        new CfnParameter(id: "Env", scope: this, props: new CfnParameterProps { AllowedValues = new[] { "dev", "staging", "prod" }, Default = "dev" });
        """,
        Key);

    [Fact]
    public Task A_default_is_kept_and_allowed() => InStack(
        """
        new [|CfnParameter|](this, "Env", new CfnParameterProps { Default = "prod" });
        new [|CfnParameter|](this, "Stage", new CfnParameterProps { Default = "live" });
        """,
        """
        new CfnParameter(this, "Env", new CfnParameterProps { Default = "prod", AllowedValues = new[] { "dev", "staging", "prod" } });
        new CfnParameter(this, "Stage", new CfnParameterProps { Default = "live", AllowedValues = new[] { "live", "dev", "staging", "prod" } });
        """,
        Key);

    [Theory]
    [InlineData("var props = new CfnParameterProps(); new [|CfnParameter|](this, \"Env\", props);")]
    [InlineData("new [|CfnParameter|](this, \"Env\", new CfnParameterProps { Default = text });")]
    public Task Props_elsewhere_and_a_default_that_is_not_known_are_left(string statement) => NoFixInFile(Stack(statement, parameters: "string text"), Key);
}
