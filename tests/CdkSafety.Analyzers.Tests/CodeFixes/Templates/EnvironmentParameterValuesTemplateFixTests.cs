using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Parameters;
using CdkSafety.Analyzers.Rules.Parameters;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class EnvironmentParameterValuesTemplateFixTests : TemplateCodeFixTests<EnvironmentParameterValuesAnalyzer, EnvironmentParameterValuesCodeFixProvider>
{
    private const string List = "CDKS5101.List";

    [Fact]
    public Task The_environments_are_listed_and_the_first_is_the_default() => InYaml(
        """
        Parameters:
          Environment: # where
            Type: String # one of them
            Description: Where it runs
        Resources: {}
        """,
        """
        Parameters:
          Environment: # where
            Type: String # one of them
            AllowedValues: [dev, staging, prod]
            Default: dev
            Description: Where it runs
        Resources: {}
        """,
        List,
        "Allow dev, staging, prod");

    [Fact]
    public Task A_default_of_another_name_is_kept() => InJson(
        """
        {
          "Parameters": {
            "Stage": {
              "Type": "String",
              "Default": "sandbox"
            }
          },
          "Resources": {}
        }
        """,
        """
        {
          "Parameters": {
            "Stage": {
              "Type": "String",
              "AllowedValues": ["sandbox", "dev", "staging", "prod"],
              "Default": "sandbox"
            }
          },
          "Resources": {}
        }
        """,
        List);
}
