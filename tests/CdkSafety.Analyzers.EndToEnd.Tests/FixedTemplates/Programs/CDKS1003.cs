using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;
using DocDB = Amazon.CDK.AWS.DocDB;
using RDS = Amazon.CDK.AWS.RDS;

public class DatabasesWithoutPolicy : Stack
{
    public DatabasesWithoutPolicy(Construct scope, string id) : base(scope, id)
    {
        // fixed Table: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new CfnTable(this, "Table", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });

        // fixed Held: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var held = new CfnTable(this, "Held", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        held.TableClass = "STANDARD_INFREQUENT_ACCESS";

        // fixed Instance: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        _ = new RDS.CfnDBInstance(this, "Instance", new RDS.CfnDBInstanceProps { DbInstanceClass = "db.t3.small", Engine = "mysql" });
    }
}

public class DatabasesWithoutPolicySnapshot : Stack
{
    // action CDKS1003.SNAPSHOT
    public DatabasesWithoutPolicySnapshot(Construct scope, string id) : base(scope, id)
    {
        // fixed Documents: DeletionPolicy=Snapshot, UpdateReplacePolicy=Snapshot
        new DocDB.CfnDBCluster(this, "Documents", new DocDB.CfnDBClusterProps { MasterUsername = "owner", MasterUserPassword = "{{resolve:ssm-secure:password}}" });
    }
}
