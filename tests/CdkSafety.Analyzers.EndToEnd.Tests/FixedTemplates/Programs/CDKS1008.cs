using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

public class BackedUp : Stack
{
    public BackedUp(Construct scope, string id) : base(scope, id)
    {
        // fixed Instance: Properties.BackupRetentionPeriod=7, Properties.DeleteAutomatedBackups=none
        new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = DatabaseInstanceEngine.Mysql(new MySqlInstanceEngineProps { Version = MysqlEngineVersion.VER_8_0_35 }),
            Vpc = Shared.Vpc(this),
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            BackupRetention = Duration.Days(0),
            DeleteAutomatedBackups = true,
        });

        // fixed Raw: Properties.BackupRetentionPeriod=7
        new CfnDBCluster(this, "Raw", new CfnDBClusterProps { Engine = "aurora-mysql", BackupRetentionPeriod = 90 });
    }
}
