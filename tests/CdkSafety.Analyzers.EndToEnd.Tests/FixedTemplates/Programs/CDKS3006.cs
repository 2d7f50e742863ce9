using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Constructs;

public class OtherRoles : Stack
{
    public OtherRoles(Construct scope, string id) : base(scope, id)
    {
        // fixed DmsAccessForEndpoint: Properties.RoleName=dms-access-for-endpoint, Properties.AssumeRolePolicyDocument.Statement.1.Principal.Service=redshift.amazonaws.com
        // fixed Warehouse: DependsOn.0=DmsAccessForEndpoint
        var warehouse = new CfnEndpoint(this, "Warehouse", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift", ServerName = "w.example.com", Port = 5439, DatabaseName = "w", Username = "dms", Password = "{{resolve:ssm-secure:password}}" });

        // fixed DmsCloudwatchLogsRole: Properties.RoleName=dms-cloudwatch-logs-role, Properties.AssumeRolePolicyDocument.Statement.0.Principal.Service=dms.amazonaws.com
        // fixed Task: DependsOn.0=DmsCloudwatchLogsRole
        new CfnReplicationTask(this, "Task", new CfnReplicationTaskProps
        {
            MigrationType = "cdc",
            ReplicationInstanceArn = "arn:aws:dms:eu-west-1:123456789012:rep:A",
            SourceEndpointArn = "arn:aws:dms:eu-west-1:123456789012:endpoint:B",
            TargetEndpointArn = warehouse.Ref,
            TableMappings = "{}",
            ReplicationTaskSettings = "{\"Logging\":{\"EnableLogging\":true}}",
        });
    }
}
