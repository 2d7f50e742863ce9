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

    /// <summary>Found by a mutant: a text that takes the place of a number is quoted.</summary>
    [Fact]
    public Task A_text_in_the_place_of_a_number_is_quoted() => InStack(
        """new CfnParameter(this, "Stage", new CfnParameterProps { Default = [|4|], AllowedValues = new[] { "dev", "prod" } });""",
        """new CfnParameter(this, "Stage", new CfnParameterProps { Default = "dev", AllowedValues = new[] { "dev", "prod" } });""",
        Key);
}
