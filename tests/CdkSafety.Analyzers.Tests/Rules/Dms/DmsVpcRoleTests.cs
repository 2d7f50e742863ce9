using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Dms;

public class DmsVpcRoleTests() : RuleTests<DmsVpcRoleAnalyzer>("Amazon.CDK.AWS.DMS Amazon.CDK.AWS.IAM")
{
    private const string Group = "new [|CfnReplicationSubnetGroup|](this, \"Subnets\", new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = \"dms\", SubnetIds = new[] { \"subnet-1\" } });\n";

    private static string SafeGroup => Group.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal);

    // DMS has no L2 construct.
    [Fact]
    public Task A_subnet_group_without_the_role_is_reported() => InStack(
        """new {|#0:CfnReplicationSubnetGroup|}(this, "Subnets", new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = "dms", SubnetIds = new[] { "subnet-1" } });""",
        Finding("'Subnets' (AWS::DMS::ReplicationSubnetGroup) needs the IAM role 'dms-vpc-role', which nothing in this project makes: in an account without it the deployment fails, since DMS cannot use the VPC; make the role, or say with an option that the account has it"));

    [Theory]
    [InlineData("CfnReplicationSubnetGroup g = [|new|](this, \"G\", new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = \"dms\", SubnetIds = ids });")]
    [InlineData("_ = new [|CfnReplicationSubnetGroup|](props: new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = \"dms\", SubnetIds = ids }, id: \"G\", scope: this);")]
    [InlineData("new [|CfnReplicationInstance|](this, \"I\", new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\" });")]
    [InlineData("var i = new [|CfnReplicationInstance|](this, \"I\", new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\", ReplicationSubnetGroupIdentifier = \"g\" }); i.ReplicationSubnetGroupIdentifier = null;")]
    [InlineData("new [|CfnReplicationConfig|](this, \"C\", new CfnReplicationConfigProps { ReplicationConfigIdentifier = \"c\", ReplicationType = \"cdc\", SourceEndpointArn = \"a\", TargetEndpointArn = \"b\", TableMappings = \"{}\", ComputeConfig = new CfnReplicationConfig.ComputeConfigProperty { MaxCapacityUnits = 4 } });")]
    [InlineData("new [|CfnReplicationConfig|](this, \"C\", new CfnReplicationConfigProps { ReplicationConfigIdentifier = \"c\", ReplicationType = \"cdc\", SourceEndpointArn = \"a\", TargetEndpointArn = \"b\", TableMappings = \"{}\", ComputeConfig = new Dictionary<string, object> { [\"maxCapacityUnits\"] = 4 } });")]
    [InlineData("var group = new [|CfnReplicationSubnetGroup|](this, \"G\", new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = \"dms\", SubnetIds = ids }); new CfnReplicationInstance(this, \"I\", new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\", ReplicationSubnetGroupIdentifier = group.Ref });")]
    public Task Every_form_is_judged(string statement) => InFile(Stack(statement, parameters: "string[] ids"));

    [Theory]
    [InlineData("new CfnReplicationInstance(this, \"I\", new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\", ReplicationSubnetGroupIdentifier = \"shared\" });")]
    [InlineData("new CfnReplicationInstance(this, \"I\", new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\", ReplicationSubnetGroupIdentifier = text });")]
    [InlineData("new CfnReplicationConfig(this, \"C\", new CfnReplicationConfigProps { ReplicationConfigIdentifier = \"c\", ReplicationType = \"cdc\", SourceEndpointArn = \"a\", TargetEndpointArn = \"b\", TableMappings = \"{}\", ComputeConfig = compute });")]
    [InlineData("new CfnReplicationInstance(this, \"I\", instance);")]
    [InlineData("new CfnEndpoint(this, \"E\", new CfnEndpointProps { EndpointType = \"source\", EngineName = \"mysql\" });")]
    [InlineData("var props = new CfnReplicationSubnetGroupProps { ReplicationSubnetGroupDescription = \"dms\", SubnetIds = new[] { text } };")]
    public Task Named_groups_and_props_elsewhere_are_silent(string statement) =>
        InFile(Stack(statement, parameters: "string text, IResolvable compute, CfnReplicationInstanceProps instance"));

    [Theory]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = \"dms-vpc-role\", AssumedBy = new ServicePrincipal(\"dms.amazonaws.com\") });")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { RoleName = \"dms-vpc-role\", AssumeRolePolicyDocument = text });")]
    [InlineData("const string Name = \"dms-vpc-role\"; new Role(this, \"R\", new RoleProps { RoleName = Name, AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = \"dms-\" + \"vpc-role\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = $\"dms-{text}-role\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("var props = new RoleProps { AssumedBy = new AccountRootPrincipal() }; props.RoleName = \"dms-vpc-role\"; new Role(this, \"R\", props);")]
    [InlineData("Role.FromRoleName(this, \"R\", \"dms-vpc-role\");")]
    [InlineData("Role.FromRoleArn(this, \"R\", \"arn:aws:iam::111122223333:role/dms-vpc-role\");")]
    [InlineData("Role.FromRoleArn(this, \"R\", $\"arn:{Partition}:iam::{Account}:role/dms-vpc-role\");")]
    [InlineData("new CfnResource(this, \"R\", new CfnResourceProps { Type = \"AWS::IAM::Role\", Properties = new Dictionary<string, object> { [\"RoleName\"] = \"dms-vpc-role\" } });")]
    [InlineData("var role = new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = text }); role.AddPropertyOverride(\"RoleName\", \"dms-vpc-role\");")]
    public Task A_role_that_is_made_or_imported_is_silent(string statement) => InFile(Stack(SafeGroup + statement, parameters: "string text"));

    [Theory]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = text, AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = $\"{text}-role\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", role);")]
    [InlineData("Role r = new(this, \"R\", role);")]
    [InlineData("Role.FromRoleName(this, \"R\", text);")]
    [InlineData("Role.FromRoleArn(this, \"R\", text);")]
    [InlineData("new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = text }).AddPropertyOverride(\"RoleName\", text);")]
    [InlineData("new CfnResource(this, \"R\", new CfnResourceProps { Type = \"AWS::IAM::Role\", Properties = new Dictionary<string, object> { { \"RoleName\", text } } });")]
    [InlineData("new Amazon.CDK.CloudFormation.Include.CfnInclude(this, \"T\", new Amazon.CDK.CloudFormation.Include.CfnIncludeProps { TemplateFile = \"roles.yaml\" });")]
    [InlineData("new CfnStack(this, \"T\", new CfnStackProps { TemplateUrl = \"https://example.com/roles.yaml\" });")]
    public Task A_role_that_may_be_the_one_is_silent(string statement) => InFile(Stack(SafeGroup + statement, parameters: "string text, RoleProps role"));

    [Theory]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = $\"orders-{text}\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = $\"{text}-orders\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = flag ? \"dms\" : \"dms-role\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new ServicePrincipal(\"dms.amazonaws.com\") });")]
    [InlineData("new Role(this, \"dms-vpc-role\", new RoleProps { AssumedBy = new ServicePrincipal(\"dms.amazonaws.com\") });")]
    [InlineData("new Role(this, \"R\", new RoleProps { RoleName = \"DMS-vpc-role\", AssumedBy = new AccountRootPrincipal() });")]
    [InlineData("Role.FromRoleArn(this, \"R\", $\"arn:aws:iam::{text}:role/deployer\");")]
    [InlineData("var props = new RoleProps { AssumedBy = new AccountRootPrincipal(), RoleName = \"orders\" }; new Role(this, \"R\", props);")]
    [InlineData("// dms-vpc-role is made elsewhere")]
    public Task Other_roles_and_the_id_of_a_construct_are_not_the_role(string statement) => InFile(Stack(Group + statement, parameters: "string text, bool flag"));

    [Fact]
    public Task A_role_of_another_file_is_seen()
    {
        var test = Test(Stack(SafeGroup));
        test.TestState.Sources.Add("internal static class Names { public const string Vpc = \"dms-vpc-role\"; }");
        return Run(test);
    }

    [Fact]
    public Task Each_resource_that_needs_the_role_is_reported() => InStack(Group + Group.Replace("Subnets\"", "Others\"", System.StringComparison.Ordinal));

    [Fact]
    public Task A_construct_of_the_project_is_reported_where_it_lacks_the_role() => InFile(Stack(
        "new Replication(this, \"R\");",
        declarations: "public class Replication : Construct\n{\n    public Replication(Construct scope, string id) : base(scope, id)\n    {\n        " + Group + "    }\n}"));

    [Theory]
    [InlineData("new Shared.Baseline(this, \"B\");", true)]
    [InlineData("Shared.Baseline b = new(this, \"B\");", true)]
    [InlineData("new Ours(this, \"B\");", true)]
    [InlineData("new Shared.Settings(\"a\", \"b\");", false)]
    [InlineData("", false)]
    public Task Constructs_of_another_assembly_may_make_the_role(string statement, bool isSilent)
    {
        var test = Test(Stack((isSilent ? SafeGroup : Group) + statement, declarations: "public class Ours : Shared.Baseline { public Ours(Construct scope, string id) : base(scope, id) { } }"));
        var library = test.TestState.AdditionalProjects["Shared"];
        library.Sources.Add(
            """
            namespace Shared
            {
                public class Baseline : Constructs.Construct { public Baseline(Constructs.Construct scope, string id) : base(scope, id) { } }
                public class Settings { public Settings(string one, string other) { } }
            }
            """);
        library.AdditionalReferences.AddRange(CdkReferences.For());
        test.TestState.AdditionalProjectReferences.Add("Shared");
        return Run(test);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(" True ", true)]
    [InlineData("false", false)]
    [InlineData("perhaps", false)]
    public Task The_option_says_that_accounts_have_the_role(string value, bool isSilent)
    {
        var test = Test(Stack(isSilent ? SafeGroup : Group));
        test.SetOption("cdk_safety.account_has_dms_roles", value);
        return Run(test);
    }

    [Fact]
    public Task Base_calls_are_judged() => InFile(Stack(
        "",
        declarations: "public class Instance : CfnReplicationInstance { public Instance(Construct scope, string id) : [|base|](scope, id, new CfnReplicationInstanceProps { ReplicationInstanceClass = \"dms.t3.medium\" }) { } }"));

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public Task Every_CDK_version_is_judged(string version) => Run(Test(Stack(Group), version));

    [Fact]
    public Task Types_of_the_same_name_are_silent() => WithoutCdk(
        """
        namespace Amazon.CDK.AWS.DMS
        {
            public class CfnReplicationSubnetGroup { public CfnReplicationSubnetGroup(object scope, string id, object props) { } }
            public class AppStack { public AppStack() => new CfnReplicationSubnetGroup(this, "Subnets", new object()); }
        }
        """);
}
