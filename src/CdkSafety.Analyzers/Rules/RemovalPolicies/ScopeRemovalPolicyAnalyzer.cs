using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.RemovalPolicies;

/// <summary>CDKS1012: a whole scope should not be destroyed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeRemovalPolicyAnalyzer() : CallAnalyzer(Descriptors.ScopeRemovalPolicy)
{
    private static readonly PropertyPath Types = new("ApplyToResourceTypes");

    // It judges no resource: CDKS1001 and CDKS1002 do, when the scope is one.
    private protected override bool Handles(string resourceType) => false;

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
    }

    private protected override void Analyze(in CallAnalysisContext context)
    {
        var call = context.Call;
        if (call.Scope is null || !MayHoldData(call.Argument("props")))
        {
            return;
        }

        var wrong = call.MethodName == "Destroy" ? PropertyValue.Known("DESTROY", call.Node)
            : call.MethodName == "Apply" ? call.Argument("policy").Violation(static policy => policy.EnumMember == "DESTROY")
            : null;
        if (wrong is not null)
        {
            var which = call.TypeName.EndsWith(".MissingRemovalPolicies", System.StringComparison.Ordinal) ? " that has no policy of its own" : string.Empty;
            context.Report(wrong, ImmutableDictionary<string, string?>.Empty, call.Scope, which);
        }
    }

    /// <summary>Whether the call, by its options, is about resources that hold data; options that are not known say nothing.</summary>
    private static bool MayHoldData(PropertyValue options) => options.Kind switch
    {
        ValueKind.Absent => true,
        ValueKind.Object => options.Navigate(Types) is var types &&
            (types.Kind == ValueKind.Absent || types.Items.Any(static type => StatefulTypes.TryGet(type.Text, out var known) && known.IsKept)),
        _ => false,
    };
}
