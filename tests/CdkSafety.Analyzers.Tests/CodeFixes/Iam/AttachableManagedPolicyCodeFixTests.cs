using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Iam;

public class AttachableManagedPolicyCodeFixTests() : CodeFixTests<AttachableManagedPolicyAnalyzer, AttachableManagedPolicyCodeFixProvider>("Amazon.CDK.AWS.DynamoDB Amazon.CDK.AWS.IAM")
{
    private const string Best = "CDKS4001.Best";
    private const string RemoveRole = "CDKS4001.RemoveRole";
    private const string Inline = "CDKS4001.Inline";

    [Fact]
    public Task The_last_policy_goes_with_its_member() => InStack(
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[]
            {
                ManagedPolicy.FromAwsManagedPolicyName([|"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy"|]),
            },
            RoleName = "scaling",
        });
        """,
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            RoleName = "scaling",
        });
        """,
        Best,
        "Remove the policy: its service attaches it by itself");

    [Fact]
    public Task Other_policies_stay() => InStack(
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new IManagedPolicy[]
            {
                ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess"), // reads
                ManagedPolicy.FromAwsManagedPolicyName([|"aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|])
            },
        });
        """,
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = new IManagedPolicy[]
            {
                ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess") // reads
            },
        });
        """,
        Best);

    [Fact]
    public Task A_statement_that_adds_the_policy_goes() => InStack(
        """
        var role = new Role(this, "Scaling", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName([|"aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|]));
        role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess"));
        """,
        """
        var role = new Role(this, "Scaling", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess"));
        """,
        Best);

    [Fact]
    public Task An_ARN_in_a_template_role_goes() => InStack(
        """
        new CfnRole(this, "Scaling", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object>(),
            ManagedPolicyArns = new[] { [|"arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|], "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
        });
        """,
        """
        new CfnRole(this, "Scaling", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object>(),
            ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
        });
        """,
        Best);

    [Fact]
    public Task The_scaling_policy_may_become_an_inline_policy() => InStack(
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy"|]) },
        });
        """,
        """
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument> { ["DynamoDbAutoScaling"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "dynamodb:DescribeTable", "dynamodb:UpdateTable", "cloudwatch:PutMetricAlarm", "cloudwatch:DescribeAlarms", "cloudwatch:DeleteAlarms" }, Resources = new[] { "*" } }) } }) },
        });
        """,
        Inline,
        "Replace the policy with an inline policy");

    [Fact]
    public Task A_deprecated_policy_becomes_its_successor() => InStack(
        """
        ManagedPolicy.FromAwsManagedPolicyName([|"service-role/AmazonEC2RoleforSSM"|]);
        ManagedPolicy.FromManagedPolicyArn(this, "Ssm", [|"arn:aws-cn:iam::aws:policy/service-role/AmazonEC2RoleforSSM"|]);
        """,
        """
        ManagedPolicy.FromAwsManagedPolicyName("AmazonSSMManagedInstanceCore");
        ManagedPolicy.FromManagedPolicyArn(this, "Ssm", "arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore");
        """,
        Best);

    [Fact]
    public Task Policies_with_and_without_a_successor_are_fixed_together() => InStack(
        """
        new CfnUser(this, "U", new CfnUserProps
        {
            ManagedPolicyArns = new[] { [|"arn:aws:iam::aws:policy/AWSLambdaFullAccess"|], [|"arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|] },
        });
        """,
        """
        new CfnUser(this, "U", new CfnUserProps
        {
            ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AWSLambda_FullAccess" },
        });
        """,
        Best);

    [Fact]
    public Task A_constant_of_the_role_alone_gets_the_successor() => InFile(
        Stack("ManagedPolicy.FromAwsManagedPolicyName([|Policy|]);", members: "private const string Policy = \"AWSLambdaFullAccess\"; // for the function"),
        Stack("ManagedPolicy.FromAwsManagedPolicyName(Policy);", members: "private const string Policy = \"AWSLambda_FullAccess\"; // for the function"),
        Best);

    [Fact]
    public Task A_policy_in_a_variable_is_not_removed() => NoFixInFile(
        Stack("""var policy = ManagedPolicy.FromAwsManagedPolicyName([|"aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|]);"""),
        Best);

    [Fact]
    public Task An_inline_policy_is_for_the_table_in_reach() => InStack(
        """
        var table = new Table(this, "Orders", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy"|]) },
        });
        var later = new Table(this, "Later", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });
        """,
        """
        var table = new Table(this, "Orders", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });
        new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument> { ["DynamoDbAutoScaling"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "dynamodb:DescribeTable", "dynamodb:UpdateTable" }, Resources = new[] { table.TableArn } }), new PolicyStatement(new PolicyStatementProps { Actions = new[] { "cloudwatch:PutMetricAlarm", "cloudwatch:DescribeAlarms", "cloudwatch:DeleteAlarms" }, Resources = new[] { "*" } }) } }) },
        });
        var later = new Table(this, "Later", new TableProps { PartitionKey = new Attribute { Name = "pk", Type = AttributeType.STRING } });
        """,
        Inline);

    [Fact]
    public Task A_role_that_nothing_uses_goes() => InStack(
        """
        new CfnGroup(this, "Before");
        var role = new Role(this, "Scaling", new RoleProps
        {
            AssumedBy = new ServicePrincipal("application-autoscaling.amazonaws.com"),
            ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy"|]) },
        });
        new CfnRole(this, "Raw", new CfnRoleProps
        {
            AssumeRolePolicyDocument = new Dictionary<string, object>(),
            ManagedPolicyArns = new[] { [|"arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"|] },
        });
        """,
        """
        new CfnGroup(this, "Before");
        """,
        RemoveRole,
        "Remove the role: its service has one of its own");

    [Theory]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal(), RoleName = \"r\", ManagedPolicies = new[] { POLICY } });")]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal(), InlinePolicies = new Dictionary<string, PolicyDocument>(), ManagedPolicies = new[] { POLICY } });")]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal(), ManagedPolicies = new[] { POLICY, ManagedPolicy.FromAwsManagedPolicyName(\"AmazonS3ReadOnlyAccess\") } });")]
    [InlineData("var role = new Role(this, \"R\", new RoleProps { AssumedBy = new AnyPrincipal(), ManagedPolicies = new[] { POLICY } }); role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"AmazonS3ReadOnlyAccess\"));")]
    public Task A_role_with_another_use_stays(string statement) => NoFixInFile(
        Stack(statement.Replace("POLICY", "ManagedPolicy.FromAwsManagedPolicyName([|\"aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy\"|])")),
        RemoveRole);

    /// <summary>Found by a mutant: a statement of a top-level program stands in no block, and one behind <c>if</c> cannot go.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("if (stack.Node.Children.Length > 0)\n    ", false)]
    public async Task The_role_of_a_top_level_program_is_removed_where_it_can_be(string condition, bool isRemoved)
    {
        const string Before = "using Amazon.CDK;\nusing Amazon.CDK.AWS.IAM;\n\nvar stack = new Stack();\n";
        const string After = "System.Console.WriteLine(stack.StackName);\n";
        const string Role = "new Role(stack, \"Scaling\", new RoleProps { AssumedBy = new ServicePrincipal(\"dynamodb.application-autoscaling.amazonaws.com\"), ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|\"aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy\"|]) } });\n";
        var test = new CdkTest<AttachableManagedPolicyAnalyzer, AttachableManagedPolicyCodeFixProvider> { TestCode = Before + condition + Role + After, CodeActionEquivalenceKey = "CDKS4001.RemoveRole" };
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        if (isRemoved)
        {
            test.FixedCode = Before + After;
        }
        else
        {
            test.FixedState.InheritanceMode = Microsoft.CodeAnalysis.Testing.StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
