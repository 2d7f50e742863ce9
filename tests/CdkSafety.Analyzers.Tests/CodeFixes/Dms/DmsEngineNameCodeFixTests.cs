using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Dms;

public class DmsEngineNameCodeFixTests() : CodeFixTests<DmsEngineNameAnalyzer, DmsEngineNameCodeFixProvider>("Amazon.CDK.AWS.DMS")
{
    private const string Replacement = "CDKS3001.Replacement";
    private const string OtherDatabase = "CDKS3001.OtherDatabase";

    [Fact]
    public Task A_known_mistake_becomes_the_engine_that_is_meant() => InStack(
        """
        new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"postgresql"|] });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = [|"aurora-mysql"|] });
        """,
        """
        new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = "postgres" });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora" });
        """,
        Replacement);

    [Theory]
    [InlineData("", "Engine", "postgres")]
    [InlineData("\npublic static string Other => Engine;", "\"postgres\"", "postgresql")]
    public Task A_constant_is_edited_when_it_is_used_for_nothing_else(string otherUse, string engine, string constant) => InFile(
        Stack("""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|Engine|] });""", "private const string Engine = \"postgresql\";" + otherUse),
        Stack($$"""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = {{engine}} });""", $"private const string Engine = \"{constant}\";" + otherUse),
        Replacement);

    [Fact]
    public Task The_title_names_the_engine() => InStack(
        """new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"mssql"|] });""",
        """new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = "sqlserver" });""",
        Replacement,
        "Use the DMS engine 'sqlserver'");

    [Fact]
    public Task Cassandra_with_a_server_gets_user_and_password_from_parameters() => InStack(
        """
        var host = new CfnParameter(this, "Host");

        // The old billing cluster.
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = [|"cassandra"|],
            ServerName = host.ValueAsString,
            Port = 9042,
        });
        """,
        """
        var host = new CfnParameter(this, "Host");

        var sourceDatabaseUsername = new CfnParameter(this, "SourceDatabaseUsername", new CfnParameterProps { Type = "String", NoEcho = true });
        var sourceDatabasePassword = new CfnParameter(this, "SourceDatabasePassword", new CfnParameterProps { Type = "String", NoEcho = true });

        // The old billing cluster.
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "mysql",
            ServerName = host.ValueAsString,
            Port = 3306,
            Username = sourceDatabaseUsername.ValueAsString,
            Password = sourceDatabasePassword.ValueAsString,
        });
        """,
        OtherDatabase,
        "Migrate another database instead: a 'mysql' endpoint with port, server and credentials");

    [Fact]
    public Task Cassandra_without_a_server_gets_a_secret_and_loses_the_port_that_the_secret_holds() => InFile(
        Stack("""
        new CfnEndpoint(this, "Target", new CfnEndpointProps
        {
            EndpointType = "target",
            Port = 9042,
            EngineName = [|"Cassandra"|]
        });
        """),
        WithSecrets("""
        var targetDatabaseSecretName = new CfnParameter(this, "TargetDatabaseSecretName", new CfnParameterProps { Type = "String", Default = "dms/target-database" });
        var targetDatabaseSecretRole = new Role(this, "TargetDatabaseSecretRole", new RoleProps { AssumedBy = new ServicePrincipal($"dms.{Aws.REGION}.amazonaws.com") });
        Secret.FromSecretNameV2(this, "TargetDatabaseSecret", targetDatabaseSecretName.ValueAsString).GrantRead(targetDatabaseSecretRole);
        new CfnEndpoint(this, "Target", new CfnEndpointProps
        {
            EndpointType = "target",
            EngineName = "mysql",
            MySqlSettings = new CfnEndpoint.MySqlSettingsProperty { SecretsManagerSecretId = targetDatabaseSecretName.ValueAsString, SecretsManagerAccessRoleArn = targetDatabaseSecretRole.RoleArn }
        });
        """),
        OtherDatabase);

    [Fact]
    public Task Two_endpoints_do_not_share_a_parameter() => InStack(
        """
        new CfnEndpoint(this, "One", new CfnEndpointProps { EndpointType = "source", EngineName = [|"cassandra"|], ServerName = "one.example.com", Username = "dms" });
        new CfnEndpoint(this, "Two", new CfnEndpointProps { EndpointType = "source", EngineName = [|"cassandra"|], ServerName = "two.example.com", Username = "dms" });
        """,
        """
        var sourceDatabasePassword = new CfnParameter(this, "SourceDatabasePassword", new CfnParameterProps { Type = "String", NoEcho = true });
        new CfnEndpoint(this, "One", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql", ServerName = "one.example.com", Username = "dms", Port = 3306, Password = sourceDatabasePassword.ValueAsString });
        var sourceDatabasePassword2 = new CfnParameter(this, "SourceDatabasePassword2", new CfnParameterProps { Type = "String", NoEcho = true });
        new CfnEndpoint(this, "Two", new CfnEndpointProps { EndpointType = "source", EngineName = "mysql", ServerName = "two.example.com", Username = "dms", Port = 3306, Password = sourceDatabasePassword2.ValueAsString });
        """,
        OtherDatabase);

    [Fact]
    public Task An_engine_that_is_meant_gets_its_port_beside_a_server() => InStack(
        """
        new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"postgresql"|], ServerName = "db.example.com", Username = "dms" });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = [|"mssql"|], ServerName = "db.example.com", Port = 1434 });
        """,
        """
        new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = "postgres", ServerName = "db.example.com", Username = "dms", Port = 5432 });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "sqlserver", ServerName = "db.example.com", Port = 1434 });
        """,
        Replacement);

    [Fact]
    public Task A_name_that_means_no_engine_has_no_fix() => NoFixInFile(
        Stack("""new CfnEndpoint(this, "Source", new CfnEndpointProps { EndpointType = "source", EngineName = [|"snowflake"|] });"""),
        Replacement);

    private string WithSecrets(string body) => Stack(body).Replace("using Constructs;", "using Amazon.CDK.AWS.IAM;\nusing Amazon.CDK.AWS.SecretsManager;\nusing Constructs;", System.StringComparison.Ordinal);
}
