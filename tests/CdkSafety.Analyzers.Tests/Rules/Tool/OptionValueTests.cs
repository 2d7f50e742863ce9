using System.Threading.Tasks;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Rules.Tool;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Tool;

public class OptionValueTests() : RuleTests<OptionValueAnalyzer>("")
{
    private const string Quota = "cdk_safety.dynamodb_max_capacity";

    private static readonly string Message =
        "The option 'cdk_safety.dynamodb_max_capacity' has the value 'many', which is not a whole number of capacity units above zero; the default 40000 is used";

    private static DiagnosticResult Nowhere(string message) =>
        new DiagnosticResult(Descriptors.OptionValue).WithNoLocation().WithMessage(message);

    [Fact]
    public Task A_value_that_cannot_be_read_is_said_once_for_all_files()
    {
        var test = Test("public class A { }", Nowhere(Message));
        test.TestState.Sources.Add("public class B { }");
        test.SetOption(Quota, "many");
        return Run(test);
    }

    [Fact]
    public Task Two_wrong_values_of_one_option_are_two_findings()
    {
        var test = Test("public class A { }", Nowhere(Message), Nowhere(Message.Replace("many", "few")));
        test.TestState.Sources.Add("public class B { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*0.cs]\n" + Quota + " = many\n[*1.cs]\n" + Quota + " = few\n"));
        return Run(test);
    }

    [Theory]
    [InlineData("cdk_safety.dynamodb_max_capacity", "0", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "-1", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "40000.5", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "4e4", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "NaN", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "Infinity", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", "40,000", "a whole number of capacity units above zero", "40000")]
    [InlineData("cdk_safety.environment_names", ",", "a list of environments separated by commas", "dev, staging, prod")]
    [InlineData("cdk_safety.environment_suffix_names", ", ,", "a list of names separated by commas", "environmentSuffix, envSuffix, environmentPrefix, envPrefix, environment, environmentName, envName, env, appEnv, deployEnv, deployEnvironment, deploymentEnvironment, targetEnvironment, stage, stageName, suffix, nameSuffix, resourceSuffix, postfix, prefix, namePrefix, resourcePrefix")]
    public Task Every_option_names_what_it_expects(string key, string value, string expected, string fallback)
    {
        var test = Test("public class A { }", Nowhere($"The option '{key}' has the value '{value}', which is not {expected}; the default {fallback} is used"));
        test.SetOption(key, value);
        return Run(test);
    }

    [Fact]
    public Task The_line_of_a_configuration_file_that_is_an_additional_file_is_pointed_at()
    {
        var test = Test(
            "public class A { }",
            new DiagnosticResult(Descriptors.OptionValue).WithSpan("/safety.globalconfig", 3, 1, 3, 40).WithMessage(Message));
        test.TestState.AnalyzerConfigFiles.Add(("/safety.globalconfig", "is_global = true\n\ncdk_safety.dynamodb_max_capacity = many\n"));
        test.TestState.AdditionalFiles.Add(("/safety.globalconfig", "is_global = true\n\ncdk_safety.dynamodb_max_capacity = many\n"));
        return Run(test);
    }

    [Fact]
    public Task Another_additional_file_is_not_pointed_at()
    {
        var test = Test("public class A { }", Nowhere(Message));
        test.TestState.AdditionalFiles.Add(("/notes.txt", "cdk_safety.dynamodb_max_capacity = many\n"));
        test.SetOption(Quota, "many");
        return Run(test);
    }

    [Fact]
    public Task Another_line_that_starts_like_the_key_is_not_pointed_at()
    {
        var test = Test(
            "public class A { }",
            new DiagnosticResult(Descriptors.OptionValue).WithSpan("/safety.globalconfig", 3, 1, 3, 40).WithMessage(Message));
        const string Text = "is_global = true\ncdk_safety.dynamodb_max_capacity_of_something = 1\ncdk_safety.dynamodb_max_capacity = many\n";
        test.TestState.AnalyzerConfigFiles.Add(("/safety.globalconfig", Text));
        test.TestState.AdditionalFiles.Add(("/safety.globalconfig", Text));
        return Run(test);
    }

    [Theory]
    [InlineData("cdk_safety.dynamodb_max_capacity", "40000")]
    [InlineData("cdk_safety.dynamodb_max_capacity", " 1 ")]
    [InlineData("cdk_safety.environment_names", "test, live")]
    [InlineData("cdk_safety.environment_suffix_names", "stage")]
    [InlineData("cdk_safety.CDKS1001.excluded_ids", "")]
    [InlineData("cdk_safety.CDKS1001.excluded_ids", "Sessions, *Cache")]
    [InlineData("cdk_safety.CDKS5001.excluded_names", "orders")]
    [InlineData("cdk_safety.something_else", "many")]
    public Task A_value_that_can_be_read_is_silent(string key, string value)
    {
        var test = Test("public class A { }");
        test.SetOption(key, value);
        return Run(test);
    }

    [Fact]
    public Task No_option_is_silent() => InFile("public class A { }");
}
