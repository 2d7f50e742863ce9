using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DataStores;
using CdkSafety.Analyzers.Rules.DataStores;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DataStores;

public class DeletionProtectionCodeFixTests() : CodeFixTests<DeletionProtectionAnalyzer, DeletionProtectionCodeFixProvider>("Amazon.CDK.AWS.Cognito RDS=Amazon.CDK.AWS.RDS")
{
    private const string Set = "CDKS1005.Set";

    [Fact]
    public Task The_protection_is_turned_on_in_the_form_that_the_code_has() => InStack(
        """
        new UserPool(this, "A", new UserPoolProps
        {
            DeletionProtection = [|false|], // for the tests
        });
        new CfnUserPool(this, "B", new CfnUserPoolProps { DeletionProtection = [|"INACTIVE"|] });
        new RDS.CfnDBCluster(this, "C", new RDS.CfnDBClusterProps { DeletionProtection = [|false|] });
        """,
        """
        new UserPool(this, "A", new UserPoolProps
        {
            DeletionProtection = true, // for the tests
        });
        new CfnUserPool(this, "B", new CfnUserPoolProps { DeletionProtection = "ACTIVE" });
        new RDS.CfnDBCluster(this, "C", new RDS.CfnDBClusterProps { DeletionProtection = true });
        """,
        Set,
        "Turn deletion protection on");

    [Fact]
    public Task A_constant_is_replaced_where_the_construct_takes_it() => InFile(
        Stack("""new UserPool(this, "A", new UserPoolProps { DeletionProtection = [|Off|] });""", "private const bool Off = false;"),
        Stack("""new UserPool(this, "A", new UserPoolProps { DeletionProtection = true });""", "private const bool Off = false;"),
        Set);

    [Fact]
    public Task A_value_of_another_type_is_left() => NoFixInFile(
        Stack("object off = false;\nnew RDS.CfnDBCluster(this, \"C\", new RDS.CfnDBClusterProps { DeletionProtection = [|off|] });"),
        Set);
}
