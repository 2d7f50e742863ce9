using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Logs;

public class RetainingAspect : Stack
{
    public RetainingAspect(Construct scope, string id) : base(scope, id)
    {
        // fixed Orders: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new CfnTable(this, "Orders", new CfnTableProps { KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } } });

        // fixed Log: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new LogGroup(this, "Log");
        Aspects.Of(this).Add(new Cleaning());
    }

    private sealed class Cleaning : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is CfnResource found)
            {
                found.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
            }
        }
    }
}
