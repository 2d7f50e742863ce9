using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CdkSafety.Analyzers.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>
/// The rules over resources, for whoever has resources of another kind to judge. They are found by their base class, so that no
/// rule knows another, when the first such resource is met.
/// </summary>
internal static class ResourceRules
{
    private static readonly Lazy<ImmutableArray<ResourceAnalyzer>> Rules = new(Find, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>One instance of each rule of data protection, capacity, services, IAM and names, by their ids.</summary>
    public static ImmutableArray<ResourceAnalyzer> All => Rules.Value;

    private static ImmutableArray<ResourceAnalyzer> Find() =>
        typeof(ResourceRules).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(ResourceAnalyzer).IsAssignableFrom(type))
            .Select(static type => (ResourceAnalyzer)Activator.CreateInstance(type))
            .Where(static rule => rule.Descriptor.Category is RuleCategories.DataProtection or RuleCategories.Capacity or RuleCategories.Service or RuleCategories.Iam or RuleCategories.Naming)
            .OrderBy(static rule => rule.Descriptor.Id, StringComparer.Ordinal)
            .ToImmutableArray();
}
