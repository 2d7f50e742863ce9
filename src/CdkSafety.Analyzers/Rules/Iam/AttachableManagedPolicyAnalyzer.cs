using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Iam;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>CDKS4001: an AWS managed policy should be attachable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttachableManagedPolicyAnalyzer() : ManagedPolicyAnalyzer(Descriptors.AttachableManagedPolicy)
{
    private protected override (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(string path)
    {
        if (!ManagedPolicies.TryGetByName(path.Substring(path.LastIndexOf('/') + 1), out var policy) || policy.State == ManagedPolicyState.Attachable)
        {
            return null;
        }

        var reason = policy.State switch
        {
            ManagedPolicyState.Reserved => "is reserved for a service-linked role and cannot be attached",
            ManagedPolicyState.Deprecated => "is about to be removed by AWS",
            _ => "was removed by AWS",
        };
        var remedy = policy.Successor is not null ? "use '" + policy.Successor + "'"
            : policy.State == ManagedPolicyState.Reserved ? "remove it: the service attaches it to its own role"
            : policy.State == ManagedPolicyState.Deprecated ? "name the permissions that are needed"
            : "the deployment fails; name the permissions that are needed";
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.PolicyState, policy.State.ToString())
            .Add(DiagnosticProperties.Replacement, policy.Successor);
        return (properties, new object[] { path, reason, remedy });
    }
}
