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
    public Task A_constant_of_one_use_is_changed_and_one_of_two_is_replaced() => InFile(
        Stack(
            """
            new UserPool(this, "A", new UserPoolProps { DeletionProtection = [|Once|] });
            new UserPool(this, "B", new UserPoolProps { DeletionProtection = [|Twice|], SelfSignUpEnabled = Twice });
            """,
            "private const bool Once = false;\nprivate const bool Twice = false;"),
        Stack(
            """
            new UserPool(this, "A", new UserPoolProps { DeletionProtection = Once });
            new UserPool(this, "B", new UserPoolProps { DeletionProtection = true, SelfSignUpEnabled = Twice });
            """,
            "private const bool Once = true;\nprivate const bool Twice = false;"),
        Set);

    [Fact]
    public Task A_value_of_another_type_is_left() => NoFixInFile(
        Stack("object off = false;\nnew RDS.CfnDBCluster(this, \"C\", new RDS.CfnDBClusterProps { DeletionProtection = [|off|] });"),
        Set);
}
