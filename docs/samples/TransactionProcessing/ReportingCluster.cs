using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;
using Constructs;

namespace TransactionProcessing;

/// <summary>An Aurora cluster for the reporting team, on the CloudFormation level to try out Serverless v2.</summary>
public class ReportingCluster : Construct
{
    public ReportingCluster(Construct scope, string id, IVpc vpc, string environmentSuffix)
        : base(scope, id)
    {
        var subnets = new CfnDBSubnetGroup(this, "Subnets", new CfnDBSubnetGroupProps
        {
            DbSubnetGroupName = $"reporting-{environmentSuffix}",
            DbSubnetGroupDescription = "Private subnets for reporting",
            SubnetIds = vpc.SelectSubnets(new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }).SubnetIds,
        });

        var cluster = new CfnDBCluster(this, "Cluster", new CfnDBClusterProps
        {
            DbClusterIdentifier = "transaction-reporting",
            Engine = "aurora-mysql",
            EngineVersion = "8.0.mysql_aurora.3.07.1",
            DatabaseName = "reporting",
            MasterUsername = "reporting_admin",
            ManageMasterUserPassword = true,
            DbSubnetGroupName = subnets.Ref,
            StorageEncrypted = true,
            ServerlessV2ScalingConfiguration = new CfnDBCluster.ServerlessV2ScalingConfigurationProperty
            {
                MinCapacity = 0.5,
                MaxCapacity = 16,
            },
        });
        cluster.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;

        new CfnDBInstance(this, "Writer", new CfnDBInstanceProps
        {
            DbClusterIdentifier = cluster.Ref,
            DbInstanceClass = "db.serverless",
            Engine = "aurora-mysql",
        });
    }
}
