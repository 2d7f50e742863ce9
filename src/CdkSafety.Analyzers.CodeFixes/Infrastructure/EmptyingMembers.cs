using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>
/// The members of props that the CDK accepts together with DESTROY alone: with any other removal policy it throws when the app is
/// synthesized. Source: aws-cdk-lib 2.160.0, aws-s3 and aws-ecr; 2026-11-22.
/// </summary>
internal static class EmptyingMembers
{
    private static readonly string[] Names = { "AutoDeleteObjects", "AutoDeleteImages", "EmptyOnDelete" };

    /// <summary>The initializer without these members.</summary>
    public static InitializerExpressionSyntax RemoveFrom(InitializerExpressionSyntax props)
    {
        foreach (var name in Names)
        {
            if (PropsEditor.Find(props, name) is { } member)
            {
                props = props.WithExpressions(PropsEditor.Remove(props.Expressions, props.Expressions.IndexOf(member)));
            }
        }

        return props;
    }
}
