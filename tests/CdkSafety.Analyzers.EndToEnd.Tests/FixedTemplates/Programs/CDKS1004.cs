using System.Collections.Generic;
using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;
using RDS = Amazon.CDK.AWS.RDS;

public class ReplacementsKept : Stack
{
    public ReplacementsKept(Construct scope, string id) : base(scope, id)
    {
        // fixed Option: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var option = new CfnTable(this, "Option", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        option.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;

        // fixed Except: DeletionPolicy=RetainExceptOnCreate, UpdateReplacePolicy=Retain
        var except = new CfnTable(this, "Except", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        except.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;

        // fixed Snapshot: DeletionPolicy=Snapshot, UpdateReplacePolicy=Snapshot
        var snapshot = new RDS.CfnDBCluster(this, "Snapshot", new RDS.CfnDBClusterProps { Engine = "aurora-mysql" });
        snapshot.AddOverride("DeletionPolicy", "Snapshot");

        // fixed Half: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        var half = new CfnTable(this, "Half", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });
        half.ApplyRemovalPolicy(RemovalPolicy.RETAIN, new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });
    }
}
