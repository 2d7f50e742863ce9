using Amazon.CDK;
using Amazon.CDK.AWS.DMS;
using Constructs;

public class Replication : Stack
{
    public Replication(Construct scope, string id) : base(scope, id)
    {
        // fixed DmsVpcRole: Properties.RoleName=dms-vpc-role, Properties.AssumeRolePolicyDocument.Statement.0.Principal.Service=dms.amazonaws.com
        // fixed Subnets: DependsOn.0=DmsVpcRole
        new CfnReplicationSubnetGroup(this, "Subnets", new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = "dms", SubnetIds = new[] { "subnet-1", "subnet-2" } });
    }
}
