using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Constructs;

public class SecretEndpoints : Stack
{
    public SecretEndpoints(Construct scope, string id) : base(scope, id)
    {
        // fixed One: Properties.PostgreSqlSettings.SecretsManagerSecretId.Ref=SourceDatabaseSecretName, Properties.Port=none, Properties.ServerName=none
        new CfnEndpoint(this, "One", new CfnEndpointProps { EndpointType = "source", EngineName = "postgres", Port = 5432 });

        // fixed Two: Properties.MySqlSettings.SecretsManagerSecretId.Ref=SourceDatabaseSecretName2
        var two = new CfnEndpoint(this, "Two", new CfnEndpointProps { EndpointType = "source", EngineName = "aurora" });
        two.SslMode = "require";
    }
}

public class ParameterEndpoints : Stack
{
    // action CDKS3003.Parameters
    public ParameterEndpoints(Construct scope, string id) : base(scope, id)
    {
        // fixed All: Properties.Port=3306, Properties.ServerName.Ref=TargetDatabaseServerName, Properties.Username.Ref=TargetDatabaseUsername, Properties.Password.Ref=TargetDatabasePassword
        new CfnEndpoint(this, "All", new CfnEndpointProps { EndpointType = "target", EngineName = "mysql" });
    }
}
