using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DataStores;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DataStores;

public class StoreEncryptionCodeFixTests() : CodeFixTests<StoreEncryptionAnalyzer, StoreEncryptionCodeFixProvider>("Amazon.CDK.AWS.RDS")
{
    [Fact]
    public Task Encryption_is_turned_on_once_and_twice() => InStack(
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps
        {
            // Nothing secret.
            StorageEncrypted = [|false|],
        });
        var raw = new CfnDBCluster(this, "B", new CfnDBClusterProps());
        raw.StorageEncrypted = [|"false"|];
        """,
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps
        {
            // Nothing secret.
            StorageEncrypted = true,
        });
        var raw = new CfnDBCluster(this, "B", new CfnDBClusterProps());
        raw.StorageEncrypted = "true";
        """,
        "CDKS1009.Set",
        "Encrypt the store");
}
