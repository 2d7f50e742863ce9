using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DataStores;

public class BackupRetentionTests() : ValueRuleTests<BackupRetentionAnalyzer>("Amazon.CDK.AWS.RDS DocDB=Amazon.CDK.AWS.DocDB", "CfnDBCluster", "BackupRetentionPeriod", "int", "0", "7")
{
    [Fact]
    public Task Backups_that_are_off_are_reported() => InStack(
        """new CfnDBCluster(this, "Ledger", new CfnDBClusterProps { BackupRetentionPeriod = {|#0:0|} });""",
        Finding("The automated backups of 'Ledger' (AWS::RDS::DBCluster) are off; keep them for 7 days"));

    [Fact]
    public Task Backups_that_are_kept_too_long_are_reported() => InStack(
        """new DatabaseInstance(this, "Ledger", new DatabaseInstanceProps { BackupRetention = {|#0:Duration.Days(90)|} });""",
        Finding("The automated backups of 'Ledger' (AWS::RDS::DBInstance) cannot be kept for 90 days: the service accepts 35 at most; keep them for 7 days"));

    [Fact]
    public Task Backups_that_go_with_the_database_are_reported() => InStack(
        """new DatabaseInstance(this, "Ledger", new DatabaseInstanceProps { DeleteAutomatedBackups = {|#0:true|} });""",
        Finding("The automated backups of 'Ledger' (AWS::RDS::DBInstance) are deleted together with it; remove this"));

    [Fact]
    public Task A_switch_that_is_off_is_reported() => InStack(
        """new Amazon.CDK.AWS.Lightsail.CfnDatabase(this, "Shop", new Amazon.CDK.AWS.Lightsail.CfnDatabaseProps { BackupRetention = {|#0:false|} });""",
        Finding("The automated backups of 'Shop' (AWS::Lightsail::Database) are off; use true"));

    [Theory]
    [InlineData("new DatabaseCluster(this, \"T\", new DatabaseClusterProps { Backup = new BackupProps { Retention = [|Duration.Days(0)|] } });")]
    [InlineData("new DatabaseCluster(this, \"T\", new DatabaseClusterProps { Backup = new BackupProps { Retention = [|Duration.Days(36)|] } });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = [|Duration.Hours(0)|] });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = [|Duration.Hours(24 * 40)|] });")]
    [InlineData("var none = Duration.Days(0); new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = [|none|] });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = isProd ? [|Duration.Days(0)|] : Duration.Days(7) });")]
    [InlineData("new ServerlessCluster(this, \"T\", new ServerlessClusterProps { BackupRetention = [|Duration.Days(0)|] });")]
    [InlineData("new DocDB.DatabaseCluster(this, \"T\", new DocDB.DatabaseClusterProps { Backup = new DocDB.BackupProps { Retention = [|Duration.Days(0)|] } });")]
    [InlineData("new CfnDBInstance(this, \"T\", new CfnDBInstanceProps { BackupRetentionPeriod = [|0|], DeleteAutomatedBackups = [|true|] });")]
    [InlineData("new Amazon.CDK.AWS.Redshift.CfnCluster(this, \"T\", new Amazon.CDK.AWS.Redshift.CfnClusterProps { AutomatedSnapshotRetentionPeriod = [|0|] });")]
    [InlineData("new Amazon.CDK.AWS.MemoryDB.CfnCluster(this, \"T\", new Amazon.CDK.AWS.MemoryDB.CfnClusterProps { SnapshotRetentionLimit = [|0|] });")]
    [InlineData("var t = new CfnDBCluster(this, \"T\", new CfnDBClusterProps()); t.BackupRetentionPeriod = [|36|];")]
    public Task Every_way_to_lose_backups_is_judged(string statement) => InFile(Stack(statement, parameters: "bool isProd"));

    [Theory]
    [InlineData("new CfnDBCluster(this, \"T\", new CfnDBClusterProps { BackupRetentionPeriod = 1 }); new CfnDBCluster(this, \"U\", new CfnDBClusterProps { BackupRetentionPeriod = 35 });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = Duration.Days(35), DeleteAutomatedBackups = false });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = retention });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = Duration.Days(days) });")]
    [InlineData("new DatabaseInstance(this, \"T\", new DatabaseInstanceProps { BackupRetention = Duration.Parse(\"P0D\") });")]
    [InlineData("new DatabaseInstanceReadReplica(this, \"T\", new DatabaseInstanceReadReplicaProps { BackupRetention = Duration.Days(0) });")]
    [InlineData("new CfnDBInstance(this, \"T\", new CfnDBInstanceProps { BackupRetentionPeriod = 0, SourceDbInstanceIdentifier = \"main\" });")]
    [InlineData("new CfnDBInstance(this, \"T\", new CfnDBInstanceProps { BackupRetentionPeriod = 0, DbClusterIdentifier = \"main\" });")]
    [InlineData("new CfnDBInstance(this, \"T\", new CfnDBInstanceProps { BackupRetentionPeriod = 0, SourceDbInstanceIdentifier = source });")]
    [InlineData("var t = new CfnDBCluster(this, \"T\", new CfnDBClusterProps { BackupRetentionPeriod = 0 }); t.BackupRetentionPeriod = 7;")]
    [InlineData("DatabaseCluster.FromDatabaseClusterAttributes(this, \"T\", new DatabaseClusterAttributes { ClusterIdentifier = \"a\" });")]
    public Task What_keeps_backups_is_not_known_or_is_backed_up_elsewhere_is_silent(string statement) => InFile(Stack(statement, parameters: "Duration retention, double days, string source"));
}
