using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Dms;

public class DmsEndpointCredentialsCodeFixTests() : CodeFixTests<DmsEndpointCredentialsAnalyzer, DmsEndpointCredentialsCodeFixProvider>("Amazon.CDK.AWS.DMS")
{
    [Fact]
    public Task The_secret_and_its_role_come_from_parameters() => InStack(
        """
        // The old database
        new [|CfnEndpoint|](this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "postgres", // version 15
        });
        new [|CfnEndpoint|](this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora" });
        """,
        """
        var sourceDatabaseSecretArn = new CfnParameter(this, "SourceDatabaseSecretArn", new CfnParameterProps { Type = "String" });
        var sourceDatabaseSecretAccessRoleArn = new CfnParameter(this, "SourceDatabaseSecretAccessRoleArn", new CfnParameterProps { Type = "String" });
        // The old database
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "postgres", // version 15
            PostgreSqlSettings = new CfnEndpoint.PostgreSqlSettingsProperty { SecretsManagerSecretId = sourceDatabaseSecretArn.ValueAsString, SecretsManagerAccessRoleArn = sourceDatabaseSecretAccessRoleArn.ValueAsString },
        });
        var targetDatabaseSecretArn = new CfnParameter(this, "TargetDatabaseSecretArn", new CfnParameterProps { Type = "String" });
        var targetDatabaseSecretAccessRoleArn = new CfnParameter(this, "TargetDatabaseSecretAccessRoleArn", new CfnParameterProps { Type = "String" });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora", MySqlSettings = new CfnEndpoint.MySqlSettingsProperty { SecretsManagerSecretId = targetDatabaseSecretArn.ValueAsString, SecretsManagerAccessRoleArn = targetDatabaseSecretAccessRoleArn.ValueAsString } });
        """,
        "CDKS3003.Secret",
        "Read the credentials from a secret");

    [Fact]
    public Task What_is_missing_comes_from_parameters_without_echo() => InStack(
        """
        new [|CfnEndpoint|](this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "mysql",
            ServerName = "db.example.com",
        });
        new [|CfnEndpoint|](this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora", Username = "admin" });
        """,
        """
        var sourceDatabaseUsername = new CfnParameter(this, "SourceDatabaseUsername", new CfnParameterProps { Type = "String", NoEcho = true });
        var sourceDatabasePassword = new CfnParameter(this, "SourceDatabasePassword", new CfnParameterProps { Type = "String", NoEcho = true });
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "mysql",
            ServerName = "db.example.com",
            Username = sourceDatabaseUsername.ValueAsString,
            Password = sourceDatabasePassword.ValueAsString,
        });
        var targetDatabaseServerName = new CfnParameter(this, "TargetDatabaseServerName", new CfnParameterProps { Type = "String" });
        var targetDatabasePassword = new CfnParameter(this, "TargetDatabasePassword", new CfnParameterProps { Type = "String", NoEcho = true });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora", Username = "admin", ServerName = targetDatabaseServerName.ValueAsString, Password = targetDatabasePassword.ValueAsString });
        """,
        "CDKS3003.Parameters",
        "Take the credentials from parameters");

    [Fact]
    public Task A_secret_beside_a_server_name_is_not_written() => NoFixInFile(
        Stack("""new [|CfnEndpoint|](this, "E", new CfnEndpointProps { EngineName = "mysql", ServerName = "db" });"""), "CDKS3003.Secret");

    [Fact]
    public Task Props_elsewhere_are_left() => NoFixInFile(
        Stack("""var props = new CfnEndpointProps { EngineName = "mysql" }; new [|CfnEndpoint|](this, "E", props);"""), "CDKS3003.Parameters");
}
