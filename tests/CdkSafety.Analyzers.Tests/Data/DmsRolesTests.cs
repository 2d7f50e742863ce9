using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Data.Iam;
using CdkSafety.Analyzers.Data.Names;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class DmsRolesTests
{
    [Fact]
    public void Every_role_has_a_policy_that_can_be_attached_and_a_name_that_is_exempt()
    {
        Assert.Equal(DataTable.Load("DmsRoles.tsv").Rows.Count, DmsRoles.All.Length);
        foreach (var role in DmsRoles.All)
        {
            Assert.True(ManagedPolicies.TryGetByName(role.Policy.Split('/')[^1], out var policy), role.Policy);
            Assert.Equal((role.Policy, ManagedPolicyState.Attachable), (policy.Path, policy.State));
            Assert.True(PhysicalNameExemptions.IsFixed("AWS::IAM::Role", role.Name));
            Assert.Contains("dms.amazonaws.com", role.Principals);
            Assert.False(role.Failure.EndsWith('.'));
        }
    }

    [Fact]
    public void A_role_is_found_by_its_exact_name()
    {
        Assert.Equal("service-role/AmazonDMSVPCManagementRole", DmsRoles.Find(DmsRoles.Vpc)!.Policy);
        Assert.Equal(["dms.amazonaws.com", "redshift.amazonaws.com"], DmsRoles.Find(DmsRoles.Redshift)!.Principals);
        Assert.NotNull(DmsRoles.Find(DmsRoles.Logs));
        Assert.Null(DmsRoles.Find("DMS-VPC-role"));
        Assert.Null(DmsRoles.Find(null));
    }
}
