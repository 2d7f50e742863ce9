using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.EC2;
using EFS = Amazon.CDK.AWS.EFS;
using Amazon.CDK.AWS.RDS;

public class Encrypted : Stack
{
    public Encrypted(Construct scope, string id) : base(scope, id)
    {
        var vpc = Shared.Vpc(this);
        var subnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED };

        // fixed Instance: Properties.StorageEncrypted=true
        new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = DatabaseInstanceEngine.Mysql(new MySqlInstanceEngineProps { Version = MysqlEngineVersion.VER_8_0_35 }),
            Vpc = vpc,
            VpcSubnets = subnets,
            StorageEncrypted = false,
        });

        // fixed Files: Properties.Encrypted=true
        new EFS.FileSystem(this, "Files", new EFS.FileSystemProps { Vpc = vpc, VpcSubnets = subnets, Encrypted = false });

        // fixed Raw: Properties.StorageEncrypted=true
        new CfnDBCluster(this, "Raw", new CfnDBClusterProps { Engine = "aurora-mysql", StorageEncrypted = false });

        // fixed Disk: Properties.Encrypted=true
        new CfnVolume(this, "Disk", new CfnVolumeProps { AvailabilityZone = "eu-west-1a", Size = 8, Encrypted = false });
    }
}
