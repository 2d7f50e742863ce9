using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.RemovalPolicies;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

public class ReplacementPolicyTemplateFixTests : TemplateCodeFixTests<ReplacementPolicyAnalyzer, ReplacementPolicyCodeFixProvider>
{
    private const string Both = "CDKS1004.Both";

    [Fact]
    public Task The_policy_for_deletion_is_repeated() => InYaml(
        """
        Resources:
          Sessions:
            DeletionPolicy: Retain # kept
            Type: AWS::DynamoDB::Table
          Orders:
            Type: AWS::DynamoDB::Table
            "DeletionPolicy": 'RetainExceptOnCreate'
        """,
        """
        Resources:
          Sessions:
            DeletionPolicy: Retain # kept
            UpdateReplacePolicy: Retain
            Type: AWS::DynamoDB::Table
          Orders:
            Type: AWS::DynamoDB::Table
            "DeletionPolicy": 'RetainExceptOnCreate'
            "UpdateReplacePolicy": 'Retain'
        """,
        Both,
        "Keep the resource when it is replaced");

    [Fact]
    public Task In_one_line_of_JSON() => InJson(
        """{ "Resources": { "T": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "Properties": { } } } }""",
        """{ "Resources": { "T": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": { } } } }""",
        Both);
}
