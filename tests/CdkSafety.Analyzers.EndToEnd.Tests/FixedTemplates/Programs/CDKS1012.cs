using Amazon.CDK;
using Constructs;
using Amazon.CDK.AWS.Timestream;

// An aspect that meets any resource would leave no policy of the other programs certain, so it looks for one type.
public class RetainingAspect : Stack
{
    public RetainingAspect(Construct scope, string id) : base(scope, id)
    {
        // fixed Prices: DeletionPolicy=Retain, UpdateReplacePolicy=Retain
        new CfnDatabase(this, "Prices");
        Aspects.Of(this).Add(new Cleaning());
    }

    private sealed class Cleaning : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is CfnDatabase found)
            {
                found.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
            }
        }
    }
}
