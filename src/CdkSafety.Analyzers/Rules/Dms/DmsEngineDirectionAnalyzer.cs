using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>CDKS3002: a DMS engine should support its direction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DmsEngineDirectionAnalyzer() : ResourceAnalyzer(Descriptors.DmsEngineDirection)
{
    private static readonly PropertyPath EngineName = new("EngineName");
    private static readonly PropertyPath EndpointType = new("EndpointType");

    private protected override bool Handles(string resourceType) => resourceType == "AWS::DMS::Endpoint";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        // Two conditionals may go together, so only a plain direction is compared.
        var direction = context.Resource[EndpointType].Text;
        var isSource = string.Equals(direction, "source", StringComparison.OrdinalIgnoreCase);
        if (!isSource && !string.Equals(direction, "target", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (context.Resource[EngineName].Violation(value => DmsEngines.TryGet(value.Text, out var engine) && IsOneWay(engine, isSource)) is { } wrong)
        {
            context.Report(
                wrong,
                ImmutableDictionary<string, string?>.Empty,
                wrong.Representative.Text!,
                isSource ? "target" : "source",
                isSource ? "source" : "target");
        }
    }

    private static bool IsOneWay(DmsEngine engine, bool isSource) =>
        engine.Certainty != Certainty.Low && !(isSource ? engine.CanBeSource : engine.CanBeTarget);
}
