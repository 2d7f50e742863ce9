using System;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Dms;

public class DmsVpcRoleCodeFixTests() : CodeFixTests<DmsVpcRoleAnalyzer, DmsVpcRoleCodeFixProvider>("Amazon.CDK.AWS.DMS")
{
    private const string Key = "CDKS3004.Role";

    [Fact]
    public Task The_role_comes_before_the_group_which_waits_for_it() => InFile(
        Stack("""
        var ids = new[] { "subnet-1" };

        // Private subnets
        var group = new [|CfnReplicationSubnetGroup|](this, "Subnets", new CfnReplicationSubnetGroupProps
        {
            ReplicationSubnetGroupDescription = "dms", // all of them
            SubnetIds = ids,
        });

        new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium", ReplicationSubnetGroupIdentifier = group.Ref });
        """),
        WithIam("""
        var ids = new[] { "subnet-1" };

        var dmsVpcRole = new Role(this, "DmsVpcRole", new RoleProps
        {
            RoleName = "dms-vpc-role",
            AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSVPCManagementRole") },
        });

        // Private subnets
        var group = new CfnReplicationSubnetGroup(this, "Subnets", new CfnReplicationSubnetGroupProps
        {
            ReplicationSubnetGroupDescription = "dms", // all of them
            SubnetIds = ids,
        });
        group.Node.AddDependency(dmsVpcRole);

        new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium", ReplicationSubnetGroupIdentifier = group.Ref });
        """),
        Key,
        "Make the role 'dms-vpc-role'");

    [Fact]
    public Task Two_resources_share_the_role() => InFile(
        Stack("""
        new [|CfnReplicationInstance|](this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        _ = new [|CfnReplicationInstance|](this, "2nd", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        """),
        WithIam("""
        var dmsVpcRole = new Role(this, "DmsVpcRole", new RoleProps
        {
            RoleName = "dms-vpc-role",
            AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSVPCManagementRole") },
        });
        var instance = new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        instance.Node.AddDependency(dmsVpcRole);
        _ = new CfnReplicationInstance(this, "2nd", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        """),
        Key,
        fixedAtOnce: WithIam("""
        var dmsVpcRole = new Role(this, "DmsVpcRole", new RoleProps
        {
            RoleName = "dms-vpc-role",
            AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSVPCManagementRole") },
        });
        var instance = new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        instance.Node.AddDependency(dmsVpcRole);
        var nd = new CfnReplicationInstance(this, "2nd", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
        nd.Node.AddDependency(dmsVpcRole);
        """));

    [Fact]
    public Task Two_files_get_one_role()
    {
        const string Body = """
            new {0}CfnReplicationInstance{1}(this, "Instance", new CfnReplicationInstanceProps {{ ReplicationInstanceClass = "dms.t3.medium" }});
            """;
        var other = Stack(string.Format(null, Body, "", "")).Replace("AppStack", "OtherStack", StringComparison.Ordinal);
        var test = new CdkTest<DmsVpcRoleAnalyzer, DmsVpcRoleCodeFixProvider> { CodeActionEquivalenceKey = Key };
        test.TestState.Sources.Add(("A.cs", Stack(string.Format(null, Body, "[|", "|]"))));
        test.TestState.Sources.Add(("B.cs", Stack(string.Format(null, Body, "[|", "|]")).Replace("AppStack", "OtherStack", StringComparison.Ordinal)));
        test.FixedState.Sources.Add(("A.cs", WithIam("""
            var dmsVpcRole = new Role(this, "DmsVpcRole", new RoleProps
            {
                RoleName = "dms-vpc-role",
                AssumedBy = new ServicePrincipal("dms.amazonaws.com"),
                ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonDMSVPCManagementRole") },
            });
            var instance = new CfnReplicationInstance(this, "Instance", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });
            instance.Node.AddDependency(dmsVpcRole);
            """)));
        test.FixedState.Sources.Add(("B.cs", other));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""var arn = new [|CfnReplicationInstance|](this, "I", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" }).Ref;""")]
    [InlineData("""new [|CfnReplicationInstance|](Scope(), "I", new CfnReplicationInstanceProps { ReplicationInstanceClass = "dms.t3.medium" });""")]
    public Task A_construct_that_is_no_statement_and_a_scope_that_is_no_name_are_left(string statement) => NoFixInFile(Stack(statement, "private Construct Scope() => this;"), Key);

    private string WithIam(string body) => Stack(body).Replace("using Constructs;", "using Amazon.CDK.AWS.IAM;\nusing Constructs;", StringComparison.Ordinal);
}
