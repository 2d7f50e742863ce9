using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS2003: scaling bounds should be consistent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScalingBoundsAnalyzer() : ResourceAnalyzer(Descriptors.ScalingBounds)
{
    private static readonly PropertyPath Minimum = new("MinCapacity");
    private static readonly PropertyPath Maximum = new("MaxCapacity");
    private static readonly PropertyPath Seed = new("SeedCapacity");

    private protected override bool Handles(string resourceType) => ScalingSettings.AreOf(resourceType);

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.Type == ScalingSettings.ScalableTarget)
        {
            Check(context, "The minimum of ", context.Resource[Minimum], context.Resource[Maximum]);
            return;
        }

        foreach (var path in ScalingSettings.OfGlobalTable)
        {
            foreach (var bounds in context.Resource.FindObjects(path))
            {
                Check(context, "The minimum of ", bounds.Navigate(Minimum), bounds.Navigate(Maximum));
                Check(context, "The seed capacity of ", bounds.Navigate(Seed), bounds.Navigate(Maximum));
            }
        }
    }

    private static void Check(in ResourceAnalysisContext context, string what, PropertyValue lower, PropertyValue upper)
    {
        // Two conditionals may go together, so only plain numbers are compared.
        if (!lower.IsDefault && !upper.IsDefault && lower.Number is { } low && upper.Number is { } high && low > high)
        {
            context.Report(lower, CapacityUnits.Properties(high), what + CapacityUnits.Format(low), CapacityUnits.Format(high));
        }
    }
}
