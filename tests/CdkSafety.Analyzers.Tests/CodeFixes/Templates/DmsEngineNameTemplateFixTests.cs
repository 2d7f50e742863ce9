using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class DmsEngineNameTemplateFixTests : TemplateCodeFixTests<DmsEngineNameAnalyzer, DmsEngineNameCodeFixProvider>
{
    private const string Replacement = "CDKS3001.Replacement";

    [Fact]
    public Task The_engine_that_is_meant_is_written() => InYaml(
        """
        Resources:
          Source:
            Type: AWS::DMS::Endpoint
            Properties:
              EndpointType: source
              EngineName: postgresql # the ledger
        """,
        """
        Resources:
          Source:
            Type: AWS::DMS::Endpoint
            Properties:
              EndpointType: source
              EngineName: postgres # the ledger
        """,
        Replacement,
        "Use the DMS engine 'postgres'");

    [Fact]
    public Task In_JSON() => InJson(
        """{ "Resources": { "S": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "postgresql" } } } }""",
        """{ "Resources": { "S": { "Type": "AWS::DMS::Endpoint", "Properties": { "EndpointType": "source", "EngineName": "postgres" } } } }""",
        Replacement);

    [Fact]
    public Task Cassandra_has_no_other_name() => NoFixInYaml(
        """
        Resources:
          Source:
            Type: AWS::DMS::Endpoint
            Properties:
              EndpointType: source
              EngineName: cassandra
        """,
        Replacement);
}
