using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.Cognito;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using RDS = Amazon.CDK.AWS.RDS;

public class Protected : Stack
{
    public Protected(Construct scope, string id) : base(scope, id)
    {
        var vpc = Shared.Vpc(this);

        // fixed Table: Properties.DeletionProtectionEnabled=true
        new Table(this, "Table", new TableProps { PartitionKey = Shared.Key, DeletionProtection = false });

        // fixed Global: Properties.Replicas.0.DeletionProtectionEnabled=true
        new TableV2(this, "Global", new TablePropsV2 { PartitionKey = Shared.Key, DeletionProtection = false });

        // fixed Users: Properties.DeletionProtection=ACTIVE
        new UserPool(this, "Users", new UserPoolProps { DeletionProtection = false });

        // fixed RawUsers: Properties.DeletionProtection=ACTIVE
        new CfnUserPool(this, "RawUsers", new CfnUserPoolProps { DeletionProtection = "INACTIVE" });

        // fixed Cluster: Properties.DeletionProtection=true
        new RDS.CfnDBCluster(this, "Cluster", new RDS.CfnDBClusterProps { Engine = "aurora-mysql", DeletionProtection = false });

        // fixed Balancer: Properties.LoadBalancerAttributes.0.Key=deletion_protection.enabled, Properties.LoadBalancerAttributes.0.Value=true
        new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps { Vpc = vpc, VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED }, DeletionProtection = false });
    }
}
