using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Parameters;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Parameters;

public class ParameterConstraintCodeFixTests() : CodeFixTests<ParameterConstraintAnalyzer, ParameterConstraintCodeFixProvider>("")
{
    private const string Key = "CDKS5103.Replacement";

    [Fact]
    public Task The_first_allowed_value_or_the_bound_is_written() => InStack(
        """
        const string Stage = "test";
        new CfnParameter(this, "Stage", new CfnParameterProps { Default = [|Stage|], AllowedValues = new[] { "dev", "prod" } });
        new CfnParameter(this, "Size", new CfnParameterProps { Type = "Number", MaxValue = 4, Default = [|5|] /* most */ });
        new CfnParameter(this, "Least", new CfnParameterProps { Type = "Number", MinValue = 4, Default = [|"1"|] });
        """,
        """
        const string Stage = "dev";
        new CfnParameter(this, "Stage", new CfnParameterProps { Default = Stage, AllowedValues = new[] { "dev", "prod" } });
        new CfnParameter(this, "Size", new CfnParameterProps { Type = "Number", MaxValue = 4, Default = 4 /* most */ });
        new CfnParameter(this, "Least", new CfnParameterProps { Type = "Number", MinValue = 4, Default = "4" });
        """,
        Key);

    [Theory]
    [InlineData("AllowedPattern = \"[0-9]+\", Default = [|\"x\"|]")]
    [InlineData("Type = \"Number\", Default = [|\"x\"|]")]
    [InlineData("MinLength = [|3|], MaxLength = 2")]
    public Task Where_no_value_is_certain_nothing_is_written(string members) =>
        NoFixInFile(Stack($$"""new CfnParameter(this, "P", new CfnParameterProps { {{members}} });"""), Key);
}
