using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class ExistingManagedPolicyTemplateFixTests : TemplateCodeFixTests<ExistingManagedPolicyAnalyzer, ExistingManagedPolicyCodeFixProvider>
{
    private const string First = "CDKS4002.1";

    [Fact]
    public Task The_path_that_is_meant_is_written() => InYaml(
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole" # logs
        """,
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" # logs
        """,
        First,
        "Use 'service-role/AWSLambdaBasicExecutionRole'");

    [Fact]
    public Task In_JSON() => InJson(
        """{ "Resources": { "R": { "Type": "AWS::IAM::Role", "Properties": { "PermissionsBoundary": "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole" } } } }""",
        """{ "Resources": { "R": { "Type": "AWS::IAM::Role", "Properties": { "PermissionsBoundary": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" } } } }""",
        First);
}
