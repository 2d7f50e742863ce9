using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.Iam;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>CDKS4002: an AWS managed policy should exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExistingManagedPolicyAnalyzer() : ManagedPolicyAnalyzer(Descriptors.ExistingManagedPolicy)
{
    // Stands before a name that is looked for among the account's own policies; no name of IAM's holds such a character.
    private const string OwnPrefix = "\0";

    private protected override (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(string path)
    {
        if (path.StartsWith(OwnPrefix, StringComparison.Ordinal))
        {
            var name = path.Substring(OwnPrefix.Length);
            return (
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, ManagedPolicies.TryGetByName(LastSegment(name), out var own) ? own.Path : name),
                new object[] { name, "is not a policy of the account: FromManagedPolicyName does not find it and the deployment fails; use FromAwsManagedPolicyName" });
        }

        if (path.Length == 0 || (ManagedPolicies.TryGetByName(LastSegment(path), out var policy) &&
            (policy.Path == path || policy.State != ManagedPolicyState.Attachable)))
        {
            return null;
        }

        // A policy of this name exists, so this path does not. Any other name may be newer than the catalogue.
        var suggestions = ManagedPolicies.Suggest(path);
        var verdict = policy is not null ? "does not exist and the deployment fails" : "is not in the catalogue of " + ManagedPolicies.CatalogueDate + ": unless it is newer, the deployment fails";
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Suggestions, string.Join(DiagnosticProperties.Separator.ToString(), suggestions));
        return (properties, new object[] { path, suggestions.IsEmpty ? verdict : verdict + "; did you mean '" + string.Join("', '", suggestions) + "'?" });
    }

    /// <summary>
    /// The exact name of a policy that only AWS has. A name without Amazon's mark, such as Billing, may well be a policy of the
    /// account too.
    /// </summary>
    private protected override string? OfOwnName(PropertyValue name) =>
        name.Text is { } text && ManagedPolicies.TryGetByName(LastSegment(text), out var policy) && policy.State == ManagedPolicyState.Attachable &&
        (text == policy.Path || policy.Path.EndsWith("/" + text, StringComparison.Ordinal)) &&
        (text.IndexOf('/') >= 0 || text.StartsWith("AWS", StringComparison.Ordinal) || text.StartsWith("Amazon", StringComparison.Ordinal))
            ? OwnPrefix + text
            : null;

    private static string LastSegment(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
