using System.Collections.Immutable;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>CDKS4002: an AWS managed policy should exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExistingManagedPolicyAnalyzer() : ManagedPolicyAnalyzer(Descriptors.ExistingManagedPolicy)
{
    private protected override (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(string path)
    {
        if (path.Length == 0 || (ManagedPolicies.TryGetByName(path.Substring(path.LastIndexOf('/') + 1), out var policy) &&
            (policy.Path == path || policy.State != ManagedPolicyState.Attachable)))
        {
            return null;
        }

        var suggestions = ManagedPolicies.Suggest(path);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Suggestions, string.Join(DiagnosticProperties.Separator.ToString(), suggestions));
        return (properties, new object[]
        {
            path,
            suggestions.IsEmpty
                ? "is not in the catalogue of " + ManagedPolicies.CatalogueDate + ": unless it is newer, the deployment fails"
                : "does not exist and the deployment fails; did you mean '" + string.Join("', '", suggestions) + "'?",
        });
    }
}
