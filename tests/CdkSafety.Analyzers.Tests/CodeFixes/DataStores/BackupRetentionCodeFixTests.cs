using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DataStores;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DataStores;

public class BackupRetentionCodeFixTests() : CodeFixTests<BackupRetentionAnalyzer, BackupRetentionCodeFixProvider>("Amazon.CDK.AWS.RDS")
{
    private const string Set = "CDKS1008.Set";

    [Fact]
    public Task Backups_are_kept_for_seven_days_once_and_twice() => InStack(
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps
        {
            BackupRetention = [|Duration.Hours(0)|], // none
        });
        new CfnDBCluster(this, "B", new CfnDBClusterProps { BackupRetentionPeriod = [|0|] });
        """,
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps
        {
            BackupRetention = Duration.Days(7), // none
        });
        new CfnDBCluster(this, "B", new CfnDBClusterProps { BackupRetentionPeriod = 7 });
        """,
        Set,
        "Keep the backups");

    [Fact]
    public Task A_duration_in_a_variable_is_replaced_where_the_construct_takes_it() => InStack(
        """
        var none = Duration.Days(0);
        new DatabaseInstance(this, "A", new DatabaseInstanceProps { BackupRetention = [|none|] });
        """,
        """
        var none = Duration.Days(0);
        new DatabaseInstance(this, "A", new DatabaseInstanceProps { BackupRetention = Duration.Days(7) });
        """,
        Set);

    [Fact]
    public Task Backups_that_go_with_the_database_stay() => InStack(
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps { DeleteAutomatedBackups = [|true|], DeletionProtection = true });
        new DatabaseInstance(this, "B", new DatabaseInstanceProps
        {
            DeletionProtection = true,
            DeleteAutomatedBackups = [|true|],
        });
        """,
        """
        new DatabaseInstance(this, "A", new DatabaseInstanceProps { DeletionProtection = true });
        new DatabaseInstance(this, "B", new DatabaseInstanceProps
        {
            DeletionProtection = true,
        });
        """,
        "CDKS1008.Remove",
        "Keep the backups when the database is deleted");
}
