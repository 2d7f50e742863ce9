using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Dms;

public class DmsEndpointCredentialsCodeFixTests() : CodeFixTests<DmsEndpointCredentialsAnalyzer, DmsEndpointCredentialsCodeFixProvider>("Amazon.CDK.AWS.DMS")
{
    [Fact]
    public Task The_secret_comes_from_a_parameter_and_its_role_is_made() => InFile(
        Stack("""
        // The old database
        new [|CfnEndpoint|](this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "postgres", // version 15
            Port = 5432,
        });
        new [|CfnEndpoint|](this, "Other", new CfnEndpointProps { EndpointType = "source", EngineName = "aurora" });
        """),
        Stack("""
        var sourceDatabaseSecretName = new CfnParameter(this, "SourceDatabaseSecretName", new CfnParameterProps { Type = "String", Default = "dms/source-database" });
        var sourceDatabaseSecretRole = new Role(this, "SourceDatabaseSecretRole", new RoleProps { AssumedBy = new ServicePrincipal($"dms.{Aws.REGION}.amazonaws.com") });
        Secret.FromSecretNameV2(this, "SourceDatabaseSecret", sourceDatabaseSecretName.ValueAsString).GrantRead(sourceDatabaseSecretRole);
        // The old database
        new CfnEndpoint(this, "Source", new CfnEndpointProps
        {
            EndpointType = "source",
            EngineName = "postgres", // version 15
            PostgreSqlSettings = new CfnEndpoint.PostgreSqlSettingsProperty { SecretsManagerSecretId = sourceDatabaseSecretName.ValueAsString, SecretsManagerAccessRoleArn = sourceDatabaseSecretRole.RoleArn },
        });
        var sourceDatabaseSecretName2 = new CfnParameter(this, "SourceDatabaseSecretName2", new CfnParameterProps { Type = "String", Default = "dms/source-database" });
        var sourceDatabaseSecretRole2 = new Role(this, "SourceDatabaseSecretRole2", new RoleProps { AssumedBy = new ServicePrincipal($"dms.{Aws.REGION}.amazonaws.com") });
        Secret.FromSecretNameV2(this, "SourceDatabaseSecret2", sourceDatabaseSecretName2.ValueAsString).GrantRead(sourceDatabaseSecretRole2);
        new CfnEndpoint(this, "Other", new CfnEndpointProps { EndpointType = "source", EngineName = "aurora", MySqlSettings = new CfnEndpoint.MySqlSettingsProperty { SecretsManagerSecretId = sourceDatabaseSecretName2.ValueAsString, SecretsManagerAccessRoleArn = sourceDatabaseSecretRole2.RoleArn } });
        """).Replace("using Constructs;", "using Amazon.CDK.AWS.IAM;\nusing Amazon.CDK.AWS.SecretsManager;\nusing Constructs;", System.StringComparison.Ordinal),
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
            Port = 3306,
            Username = sourceDatabaseUsername.ValueAsString,
            Password = sourceDatabasePassword.ValueAsString,
        });
        var targetDatabaseServerName = new CfnParameter(this, "TargetDatabaseServerName", new CfnParameterProps { Type = "String", Default = "change-me" });
        var targetDatabasePassword = new CfnParameter(this, "TargetDatabasePassword", new CfnParameterProps { Type = "String", NoEcho = true });
        new CfnEndpoint(this, "Target", new CfnEndpointProps { EndpointType = "target", EngineName = "aurora", Username = "admin", Port = 3306, ServerName = targetDatabaseServerName.ValueAsString, Password = targetDatabasePassword.ValueAsString });
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
