using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Data.Stores;
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
        if ((call.Scope ?? call.Visit?.Scope) is not { } scope || !MayHoldData(call.Argument("props")) || (call.Visit is { } visit && !(MayHoldData(visit) && IsJudged(context, visit))))
        {
            return;
        }

        var wrong = call.MethodName switch
        {
            "Destroy" => PropertyValue.Known("DESTROY", call.Node),
            "Apply" or "ApplyRemovalPolicy" => call.Argument("policy").Violation(static policy => policy.EnumMember == "DESTROY"),
            _ => null,
        };
        if (wrong is not null)
        {
            var which = call.TypeName.EndsWith(".MissingRemovalPolicies", System.StringComparison.Ordinal) ? " that has no policy of its own"
                : call.Visit?.TypeName is { } type ? " that is a " + type
                : string.Empty;
            context.Report(wrong, ImmutableDictionary<string, string?>.Empty, scope, which);
        }
    }

    /// <summary>Whether the aspect is about resources that hold data; of a type without a resource nothing is known.</summary>
    private static bool MayHoldData(AspectVisit visit) => visit.TypeName is null || (StatefulTypes.TryGet(visit.ResourceType, out var type) && type.IsKept);

    /// <summary>Whether any class but those of stacks that are thrown away adds the aspect.</summary>
    private static bool IsJudged(in CallAnalysisContext context, AspectVisit visit)
    {
        var ephemeral = context.Option(OptionDefinitions.EphemeralStacks);
        return visit.Classes.Any(name => !NamePattern.MatchesAny(ephemeral, name));
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
