using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Dms;

public class DmsServiceRoleCodeFixTests() : CodeFixTests<DmsServiceRoleAnalyzer, DmsServiceRoleCodeFixProvider>("Amazon.CDK.AWS.DMS Amazon.CDK.AWS.IAM")
{
    [Fact]
    public Task Each_role_is_made_in_front_of_what_needs_it() => InStack(
        """
        new [|CfnEndpoint|](this, "Warehouse", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });

        // Logs
        new [|CfnReplicationTask|](this, "Task", new CfnReplicationTaskProps { MigrationType = "cdc", ReplicationInstanceArn = "i", SourceEndpointArn = "s", TargetEndpointArn = "t", TableMappings = "{}", ReplicationTaskSettings = "{\"Logging\":{\"EnableLogging\":true}}" });
        """,
        """
        var dmsAccessForEndpoint = new Role(this, "DmsAccessForEndpoint", new RoleProps
        {
            RoleName = "dms-access-for-endpoint",
            AssumedBy = new CompositePrincipal(new ServicePrincipal("dms.amazonaws.com"), new ServicePrincipal("redshift.amazonaws.com")),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSRedshiftS3Role") },
        });
        var warehouse = new CfnEndpoint(this, "Warehouse", new CfnEndpointProps { EndpointType = "target", EngineName = "redshift" });
        warehouse.Node.AddDependency(dmsAccessForEndpoint);

        var dmsCloudwatchLogsRole = new Role(this, "DmsCloudwatchLogsRole", new RoleProps
        {
            RoleName = "dms-cloudwatch-logs-role",
            AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSCloudWatchLogsRole") },
        });

        // Logs
        var task = new CfnReplicationTask(this, "Task", new CfnReplicationTaskProps { MigrationType = "cdc", ReplicationInstanceArn = "i", SourceEndpointArn = "s", TargetEndpointArn = "t", TableMappings = "{}", ReplicationTaskSettings = "{\"Logging\":{\"EnableLogging\":true}}" });
        task.Node.AddDependency(dmsCloudwatchLogsRole);
        """,
        "CDKS3006.Role");
}
