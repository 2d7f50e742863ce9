using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Constructs;

public class Engines : Stack
{
    public Engines(Construct scope, string id) : base(scope, id)
    {
        // fixed Meant: Properties.EngineName=postgres, Properties.Port=5432
        new CfnEndpoint(this, "Meant", new CfnEndpointProps { EndpointType = "source", EngineName = "postgresql", ServerName = "db.example.com", Username = "dms", Password = "{{resolve:ssm-secure:password}}" });

        // fixed Port: Properties.EngineName=sqlserver, Properties.Port=1434
        new CfnEndpoint(this, "Port", new CfnEndpointProps { EndpointType = "target", EngineName = "mssql", ServerName = "db.example.com", Port = 1434, Username = "dms", Password = "{{resolve:ssm-secure:password}}" });

        // fixed Server: Properties.EngineName=mysql, Properties.Port=3306, Properties.Username.Ref=SourceDatabaseUsername, Properties.Password.Ref=SourceDatabasePassword
        new CfnEndpoint(this, "Server", new CfnEndpointProps { EndpointType = "source", EngineName = "cassandra", ServerName = "db.example.com", Port = 9042 });

        // fixed Secret: Properties.EngineName=mysql, Properties.Port=none, Properties.MySqlSettings.SecretsManagerSecretId.Ref=TargetDatabaseSecretName
        // fixed TargetDatabaseSecretRole: Properties.AssumeRolePolicyDocument.Statement.0.Action=sts:AssumeRole
        // fixed TargetDatabaseSecretRole/DefaultPolicy: Properties.PolicyDocument.Statement.0.Action.0=secretsmanager:GetSecretValue
        new CfnEndpoint(this, "Secret", new CfnEndpointProps { EndpointType = "target", EngineName = "cassandra", Port = 9042 });
    }
}
