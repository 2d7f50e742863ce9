using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.RemovalPolicies;

public class SnapshotSupportCodeFixTests() : CodeFixTests<SnapshotSupportAnalyzer, SnapshotSupportCodeFixProvider>("Amazon.CDK.AWS.DynamoDB RDS=Amazon.CDK.AWS.RDS")
{
    [Fact]
    public Task SNAPSHOT_becomes_RETAIN_once_and_twice() => InStack(
        """
        new Table(this, "Orders", new TableProps { RemovalPolicy = /* safe */ [|RemovalPolicy.SNAPSHOT|] });
        var table = new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new object[0] });
        table.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.SNAPSHOT|];
        """,
        """
        new Table(this, "Orders", new TableProps { RemovalPolicy = /* safe */ RemovalPolicy.RETAIN });
        var table = new CfnTable(this, "Raw", new CfnTableProps { KeySchema = new object[0] });
        table.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
        """,
        "CDKS1011.RETAIN",
        "Retain the resource");

    [Fact]
    public Task A_member_of_a_cluster_is_offered_no_snapshot() => NoFixInFile(
        Stack("""new RDS.CfnDBInstance(this, "Writer", new RDS.CfnDBInstanceProps { DbClusterIdentifier = "ledger" }).ApplyRemovalPolicy([|RemovalPolicy.SNAPSHOT|]);"""),
        "CDKS1011.SNAPSHOT");
}
