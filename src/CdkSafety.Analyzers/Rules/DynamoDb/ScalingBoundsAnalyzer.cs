using CdkSafety.Analyzers.Configuration;
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
    private static readonly PropertyPath Dimension = new("ScalableDimension");

    private protected override bool Handles(string resourceType) => ScalingSettings.AreOf(resourceType);

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        if (context.Resource.Type == ScalingSettings.ScalableTarget)
        {
            Check(context, "The minimum of ", context.Resource[Minimum], context.Resource[Maximum]);
            CheckTable(context);
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
        // Two conditionals may go together, so the maximum has to be a plain number.
        if (!upper.IsDefault && upper.Number is { } high && lower.Violation(value => !value.IsDefault && value.Number > high) is { } wrong)
        {
            context.Report(
                wrong,
                CapacityUnits.Properties(high),
                what + CapacityUnits.Format(wrong.Representative.Number ?? high),
                "above the maximum of " + CapacityUnits.Format(high),
                "the scaling is refused when the app is synthesized or deployed; keep it at or below the maximum");
        }
    }

    /// <summary>Compares what the table itself says with the bounds in which it is scaled; a capacity above the quota is CDKS2001's finding.</summary>
    private static void CheckTable(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (resource.Owner is not { } table || ScalingSettings.CapacityOf(resource[Dimension].Text) is not { } path || BillingMode.Of(table) == BillingMode.OnDemand ||
            table[path] is not { IsDefault: false, Number: { } units } capacity || resource[Minimum].Number is not { } low || resource[Maximum].Number is not { } high ||
            low > high || (units >= low && units <= high) || units > context.Option(OptionDefinitions.DynamoDbMaxCapacity))
        {
            return;
        }

        var bound = units < low ? low : high;
        context.Report(
            capacity,
            CapacityUnits.Properties(bound).Add(DiagnosticProperties.PropertyPath, path.ToString()),
            "The capacity of " + CapacityUnits.Format(units) + " of " + table.DisplayName,
            (units < low ? "below the minimum of " : "above the maximum of ") + CapacityUnits.Format(bound) + " of its auto scaling",
            "auto scaling moves it there, away from what the code says; keep it inside the bounds");
    }
}
