using CdkSafety.Analyzers.Data.Stores;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1002: a stateful resource should outlive its stack.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatefulRemovalPolicyAnalyzer() : RemovalPolicyAnalyzer(Descriptors.StatefulRemovalPolicy)
{
    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        // A store that is emptied so that it can be deleted is CDKS1007's finding, which names the worse half.
        if (KindOf(context) is not (null or StatefulType.Database) && !IsEmptied(context.Resource))
        {
            ReportDeletion(context);
        }
    }

    private static bool IsEmptied(Resource resource)
    {
        foreach (var property in SafetyProperties.Of(resource.Type))
        {
            if (property.Aspect != SafetyProperty.Emptying)
            {
                continue;
            }

            foreach (var value in resource.Find(PropertyPath.Of(property.Path), property.Key))
            {
                if (value.Violation(emptied => property.IsWrong(emptied.ToString(), emptied.Number)) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
