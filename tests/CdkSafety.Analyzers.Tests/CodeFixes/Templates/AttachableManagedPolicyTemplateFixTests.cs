using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Iam;
using CdkSafety.Analyzers.Rules.Iam;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class AttachableManagedPolicyTemplateFixTests : TemplateCodeFixTests<AttachableManagedPolicyAnalyzer, AttachableManagedPolicyCodeFixProvider>
{
    private const string Best = "CDKS4001.Best";

    [Fact]
    public Task A_reserved_policy_leaves_its_list() => InYaml(
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess
                - arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy # scaling
        """,
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess
        """,
        Best,
        "Remove the policy: its service attaches it by itself");

    [Fact]
    public Task A_list_of_nothing_else_goes_with_it() => InJson(
        """
        {
          "Resources": {
            "Role": {
              "Type": "AWS::IAM::Role",
              "Properties": {
                "AssumeRolePolicyDocument": {},
                "ManagedPolicyArns": [
                  { "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy"]] }
                ],
                "Path": "/"
              }
            }
          }
        }
        """,
        """
        {
          "Resources": {
            "Role": {
              "Type": "AWS::IAM::Role",
              "Properties": {
                "AssumeRolePolicyDocument": {},
                "Path": "/"
              }
            }
          }
        }
        """,
        Best);

    [Fact]
    public Task A_branch_is_not_taken_out_of_its_function() => NoFixInYaml(
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !If
                  - IsProd
                  - arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingDynamoDBTablePolicy
                  - !Ref AWS::NoValue
                - arn:aws:iam::aws:policy/ReadOnlyAccess
        """,
        Best);

    [Fact]
    public Task A_removed_policy_becomes_its_successor_within_its_function() => InYaml(
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSLambdaFullAccess # old
                - !Join
                  - ''
                  - - 'arn:'
                    - !Ref AWS::Partition
                    - :iam::aws:policy/AWSLambdaFullAccess
        """,
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSLambda_FullAccess # old
                - !Join
                  - ''
                  - - 'arn:'
                    - !Ref AWS::Partition
                    - :iam::aws:policy/AWSLambda_FullAccess
        """,
        Best,
        "Use 'AWSLambda_FullAccess'");
}
