using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DocDB;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using RDS = Amazon.CDK.AWS.RDS;
using Redshift = Amazon.CDK.AWS.Redshift;

public class DatabasesRetained : Stack
{
    private const RemovalPolicy Policy = RemovalPolicy.DESTROY;

    public DatabasesRetained(Construct scope, string id) : base(scope, id)
    {
        var vpc = Shared.Vpc(this);

        // fixed Props: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new Table(this, "Props", new TableProps { PartitionKey = Shared.Key, RemovalPolicy = RemovalPolicy.DESTROY });

        // fixed Constant: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new TableV2(this, "Constant", new TablePropsV2 { PartitionKey = Shared.Key, RemovalPolicy = Policy });

        // fixed Applied: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var applied = new Table(this, "Applied", new TableProps { PartitionKey = Shared.Key });
        applied.ApplyRemovalPolicy(RemovalPolicy.DESTROY);

        // fixed Cluster: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new RDS.DatabaseCluster(this, "Cluster", new RDS.DatabaseClusterProps
        {
            Engine = RDS.DatabaseClusterEngine.AuroraMysql(new RDS.AuroraMysqlClusterEngineProps { Version = RDS.AuroraMysqlEngineVersion.VER_3_04_0 }),
            Writer = RDS.ClusterInstance.ServerlessV2("writer"),
            Vpc = vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            RemovalPolicy = RemovalPolicy.DESTROY,
        });

        // fixed Documents: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new DatabaseCluster(this, "Documents", new DatabaseClusterProps
        {
            MasterUser = new Login { Username = "owner" },
            InstanceType = Amazon.CDK.AWS.EC2.InstanceType.Of(InstanceClass.R5, InstanceSize.LARGE),
            Vpc = vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            RemovalPolicy = RemovalPolicy.DESTROY,
        });

        // fixed Raw: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var raw = new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        raw.ApplyRemovalPolicy(RemovalPolicy.DESTROY);

        // fixed Options: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var options = new RDS.CfnDBCluster(this, "Options", new RDS.CfnDBClusterProps { Engine = "aurora-mysql" });
        options.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;
        options.CfnOptions.UpdateReplacePolicy = CfnDeletionPolicy.DELETE;

        // fixed DeletionOption: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var deletion = new RDS.CfnDBCluster(this, "DeletionOption", new RDS.CfnDBClusterProps { Engine = "aurora-mysql" });
        deletion.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;

        // fixed Override: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var overridden = new CfnDBCluster(this, "Override", new CfnDBClusterProps { MasterUsername = "owner", MasterUserPassword = "{{resolve:ssm-secure:password}}" });
        overridden.AddOverride("DeletionPolicy", "Delete");

        // fixed Half: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var half = new CfnTable(this, "Half", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        half.ApplyRemovalPolicy(RemovalPolicy.DESTROY, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });
    }
}

public class DatabasesSnapshot : Stack
{
    // action CDKS1001.SNAPSHOT
    public DatabasesSnapshot(Construct scope, string id) : base(scope, id)
    {
        // fixed Instance: DeletionPolicy=Snapshot, UpdateReplacePolicy=Snapshot
        new RDS.DatabaseInstance(this, "Instance", new RDS.DatabaseInstanceProps
        {
            Engine = RDS.DatabaseInstanceEngine.Mysql(new RDS.MySqlInstanceEngineProps { Version = RDS.MysqlEngineVersion.VER_8_0_35 }),
            Vpc = Shared.Vpc(this),
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            RemovalPolicy = RemovalPolicy.DESTROY,
        });

        // fixed Warehouse: DeletionPolicy=Snapshot, UpdateReplacePolicy=Snapshot
        var warehouse = new Redshift.CfnCluster(this, "Warehouse", new Redshift.CfnClusterProps { ClusterType = "single-node", DbName = "w", MasterUsername = "owner", NodeType = "dc2.large" });
        warehouse.CfnOptions.DeletionPolicy = CfnDeletionPolicy.DELETE;
    }
}
