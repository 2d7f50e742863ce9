using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS2002: auto scaling should stay inside the quota.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AutoScalingMaximumAnalyzer() : ResourceAnalyzer(Descriptors.AutoScalingMaximum)
{
    private static readonly PropertyPath ServiceNamespace = new("ServiceNamespace");
    private static readonly PropertyPath MaxCapacity = new("MaxCapacity");

    private static readonly ImmutableArray<PropertyPath> GlobalTableMaxima =
        ImmutableArray.CreateRange(ScalingSettings.OfGlobalTable, static settings => new PropertyPath(settings.Segments.AddRange(MaxCapacity.Segments)));

    private protected override bool Handles(string resourceType) => ScalingSettings.AreOf(resourceType);

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.Type != ScalingSettings.ScalableTarget)
        {
            foreach (var path in GlobalTableMaxima)
            {
                Check(context, path);
            }
        }
        else if (context.Resource[ServiceNamespace].Violation(static service => service.Text == "dynamodb") is not null)
        {
            Check(context, MaxCapacity);
        }
    }

    private static void Check(in ResourceAnalysisContext context, PropertyPath path)
    {
        var quota = context.Option(OptionDefinitions.DynamoDbMaxCapacity);
        foreach (var maximum in context.Resource.Find(path))
        {
            if (maximum.Violation(value => value.Number > quota) is { } wrong)
            {
                context.Report(wrong, CapacityUnits.Properties(quota), CapacityUnits.Format(wrong.Representative.Number ?? 0), CapacityUnits.Format(quota));
            }
        }
    }
}
