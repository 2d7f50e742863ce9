using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.DataStores;

public class StoreEncryptionTests() : ValueRuleTests<StoreEncryptionAnalyzer>("EFS=Amazon.CDK.AWS.EFS RDS=Amazon.CDK.AWS.RDS Amazon.CDK.AWS.EC2", "Volume", "Encrypted", "bool", "false", "true")
{
    [Fact]
    public Task A_file_system_that_is_not_encrypted_is_reported() => InStack(
        """new EFS.FileSystem(this, "Shared", new EFS.FileSystemProps { Encrypted = {|#0:false|} });""",
        Finding("'Shared' (AWS::EFS::FileSystem) has its encryption at rest off: turning it on later means a new store and a migration of the data; use true"));

    [Theory]
    [InlineData("new EFS.CfnFileSystem(this, \"T\", new EFS.CfnFileSystemProps { Encrypted = [|false|] });")]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps { StorageEncrypted = [|false|] });")]
    [InlineData("new RDS.DatabaseInstance(this, \"T\", new RDS.DatabaseInstanceProps { StorageEncrypted = [|false|] });")]
    [InlineData("new RDS.CfnDBCluster(this, \"T\", new RDS.CfnDBClusterProps { StorageEncrypted = [|\"false\"|] });")]
    [InlineData("new Amazon.CDK.AWS.DocDB.DatabaseCluster(this, \"T\", new Amazon.CDK.AWS.DocDB.DatabaseClusterProps { StorageEncrypted = [|false|] });")]
    [InlineData("new Amazon.CDK.AWS.EC2.Volume(this, \"T\", new Amazon.CDK.AWS.EC2.VolumeProps { Encrypted = [|false|] });")]
    [InlineData("new Amazon.CDK.AWS.OpenSearchService.Domain(this, \"T\", new Amazon.CDK.AWS.OpenSearchService.DomainProps { EncryptionAtRest = new Amazon.CDK.AWS.OpenSearchService.EncryptionAtRestOptions { Enabled = [|false|] } });")]
    [InlineData("new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, \"T\", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { EncryptionAtRestOptions = new Dictionary<string, object> { [\"enabled\"] = [|false|] } });")]
    [InlineData("new Amazon.CDK.AWS.Redshift.CfnCluster(this, \"T\", new Amazon.CDK.AWS.Redshift.CfnClusterProps { Encrypted = [|false|] });")]
    [InlineData("var t = new EFS.CfnFileSystem(this, \"T\"); t.Encrypted = [|false|];")]
    public Task Every_store_is_judged(string statement) => InStack(statement);

    [Theory]
    [InlineData("new EFS.CfnFileSystem(this, \"T\");")]
    [InlineData("new RDS.DatabaseCluster(this, \"T\", new RDS.DatabaseClusterProps());")]
    [InlineData("var t = new EFS.CfnFileSystem(this, \"T\", new EFS.CfnFileSystemProps { Encrypted = false }); t.Encrypted = true;")]
    [InlineData("EFS.FileSystem.FromFileSystemAttributes(this, \"T\", new EFS.FileSystemAttributes { FileSystemId = \"fs-1\" });")]
    public Task What_says_nothing_changes_or_is_imported_is_silent(string statement) => InStack(statement);
}
